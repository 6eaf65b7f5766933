import { getTranslations } from 'next-intl/server';
import { type Locale, langOfLocale } from '../../../lib/i18n/locales.ts';
import type { Occurrence } from '../../../lib/link/occurrences.ts';
import { NAME_KINDS, type Name } from '../../../lib/model/concept.ts';
import { Words } from '../../../lib/render/words.tsx';
import { type NamingPaper, PlaceCounts } from '../place-counts.tsx';
import '../index/index.css';
import '../card.css';

export interface NamesListProps {
	names: readonly Name[];
	occurrences: ReadonlyMap<string, readonly Occurrence[]>;
	papers: readonly NamingPaper[];
	locale: Locale;
}

/** So many places of a name are listed. */
const LISTED = 6;

/** People, works, institutions, events and places, each kind by pinyin or by English as the interface is. */
export async function NamesList({ names, occurrences, papers, locale }: NamesListProps) {
	const t = await getTranslations({ locale, namespace: 'concepts.names' });
	const lang = locale === 'zh' ? 'zh-Latn-pinyin' : 'en';
	const byName = [...names].sort((a, b) => alphabet.compare(a.prefLabel[lang], b.prefLabel[lang]));
	const kinds = NAME_KINDS.map((kind) => ({ kind, named: byName.filter((name) => name.kind === kind) })).filter(
		({ named }) => named.length > 0,
	);
	return (
		<>
			<nav aria-label={t('kindsLabel')} className="names-kinds">
				{kinds.map(({ kind, named }) => (
					<a key={kind} href={`#kind-${kind}`}>
						{t(`kinds.${kind}`)} <span className="count">{named.length}</span>
					</a>
				))}
			</nav>
			{kinds.map(({ kind, named }) => (
				<section key={kind} id={`kind-${kind}`} className="index-group" aria-labelledby={`kind-${kind}-heading`}>
					<h2 id={`kind-${kind}-heading`}>{t(`kinds.${kind}`)}</h2>
					{/* Safari takes a list without marks for none unless it is called one. */}
					{/* biome-ignore lint/a11y/noRedundantRoles: see above */}
					<ul role="list">
						{named.map((name) => (
							<li key={name.id} id={name.id} className="name-entry">
								<div data-preview-content="">
									<NameCard name={name} papers={papers} occurrences={occurrences.get(name.id) ?? []} locale={locale} />
								</div>
							</li>
						))}
					</ul>
				</section>
			))}
		</>
	);
}

// Quotation marks and blanks don't count.
const alphabet = new Intl.Collator('en', { ignorePunctuation: true });

interface NameCardProps {
	name: Name;
	papers: readonly NamingPaper[];
	occurrences: readonly Occurrence[];
	locale: Locale;
}

/** Complete in itself, so that a preview can show a copy. */
async function NameCard({ name: { prefLabel, note }, papers, occurrences, locale }: NameCardProps) {
	const t = await getTranslations({ locale, namespace: 'concepts.names' });
	const lang = locale === 'zh' ? 'zh-Hans' : 'en';
	return (
		<div className="concept-card">
			<p className="card-names serif">
				<strong lang="zh-Hans">{prefLabel['zh-Hans']}</strong> <span lang="zh-Latn-pinyin">{prefLabel['zh-Latn-pinyin']}</span>{' '}
				<span lang="en">{prefLabel.en}</span>
			</p>
			{note && (
				<p className="card-note">
					<Words lang={langOfLocale[locale]}>{note[lang]}</Words>
				</p>
			)}
			{occurrences.length > 0 ? (
				<PlaceCounts papers={papers} occurrences={occurrences} locale={locale} listed={LISTED} />
			) : (
				<p className="card-note">{t('withinOthers')}</p>
			)}
		</div>
	);
}
