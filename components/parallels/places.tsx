import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import { langOfLocale } from '../../lib/i18n/locales.ts';
import { type ParallelHere, parallelsByParagraph } from '../../lib/link/parallels.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import type { Parallel } from '../../lib/model/parallel.ts';
import { shortName } from '../ui/paper-names.ts';
import { paths } from '../ui/paths.ts';
import { Relation } from './parallel-entry.tsx';
import { placeId } from './parallel-marks.ts';
import { placeName } from './place-name.ts';
import './parallels.css';

interface PlacesOfParallelsProps {
	parallels: readonly Parallel[];
	papers: readonly { paper: { id: string; record: CslItem } }[];
	locale: Locale;
}

/** Paper by paper the paragraphs in which several parallels begin: what a mark in the margin leads to when it stands for more than one. */
export async function PlacesOfParallels({ parallels, papers, locale }: PlacesOfParallelsProps) {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const several = [...parallelsByParagraph(parallels)].filter(([, here]) => here.length > 1);
	return (
		<section className="parallel-places" aria-labelledby="places">
			<h2 id="places">{t('places')}</h2>
			{papers.map(({ paper }) => (
				<section key={paper.id} aria-labelledby={`places-${paper.id}`}>
					<h3 id={`places-${paper.id}`}>{shortName(paper.record, locale)}</h3>
					<ul>
						{several
							.filter(([, [first]]) => first?.own.paper === paper.id)
							.map(([paragraph, here]) => (
								<li key={paragraph} id={placeId(paragraph)}>
									<div data-preview-content>
										<p className="passage-place">
											<a href={`${paths.paper(locale, paper.id)}#${paragraph}`}>{placeName(paragraph, t)}</a>
										</p>
										<Ways here={here} papers={papers} locale={locale} />
									</div>
								</li>
							))}
					</ul>
				</section>
			))}
		</section>
	);
}

async function Ways({ here, papers, locale }: { here: readonly ParallelHere[]; papers: PlacesOfParallelsProps['papers']; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const lang = langOfLocale[locale] as 'zh-Hans' | 'en';
	const nameOf = (id: string): string => {
		const record = papers.find(({ paper }) => paper.id === id)?.paper.record;
		return record ? shortName(record, locale) : id;
	};
	return (
		<ol className="parallel-ways-list">
			{here.map(({ parallel, partner }) => (
				<li key={parallel.id}>
					<a className="quiet" href={`${paths.parallels(locale)}#${parallel.id}`}>
						{parallel.title[lang]}
					</a>
					<Relation
						relation={parallel.motivation}
						name={`${t(`relations.${parallel.motivation}`)} · ${nameOf(partner.paper)} ${placeName(partner.segments[0] ?? '', t)}`}
					/>
				</li>
			))}
		</ol>
	);
}
