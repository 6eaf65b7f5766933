import { getTranslations } from 'next-intl/server';
import { type Locale, langOfLocale, otherLocale } from '../../../lib/i18n/locales.ts';
import type { Occurrence } from '../../../lib/link/occurrences.ts';
import type { Concept } from '../../../lib/model/concept.ts';
import { Markdown } from '../../../lib/render/markdown.tsx';
import { passagePath, paths } from '../../ui/paths.ts';
import { type NamingPaper, PlaceCounts } from '../place-counts.tsx';
import '../card.css';

export interface ConceptCardProps {
	concept: Concept;
	papers: readonly NamingPaper[];
	occurrences: readonly Occurrence[];
	locale: Locale;
}

/** A concept in short: its names, what it means, where it stands first. Complete in itself, so that a preview can show a copy. */
export async function ConceptCard({ concept: { id, prefLabel, definition }, papers, occurrences, locale }: ConceptCardProps) {
	const t = await getTranslations({ locale, namespace: 'concepts' });
	const langs = [langOfLocale[locale], langOfLocale[otherLocale(locale)]] as ('zh-Hans' | 'en')[];
	return (
		<div className="concept-card">
			<p className="card-names serif">
				<strong lang="zh-Hans">{prefLabel['zh-Hans']}</strong> <span lang="zh-Latn-pinyin">{prefLabel['zh-Latn-pinyin']}</span>{' '}
				<span lang="en">{prefLabel.en}</span>
			</p>
			<div className="card-definitions serif">
				{langs.map((lang) => (
					<div key={lang} lang={lang}>
						<Markdown tree={definition[lang]} lang={lang} resolve={(address) => passagePath(locale, address)} />
					</div>
				))}
			</div>
			<PlaceCounts papers={papers} occurrences={occurrences} locale={locale} />
			<p className="card-page">
				<a href={paths.concept(locale, id)}>{t('conceptPage')}</a>
			</p>
		</div>
	);
}
