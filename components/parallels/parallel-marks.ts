import { getTranslations } from 'next-intl/server';
import { type Locale, langOfLocale } from '../../lib/i18n/locales.ts';
import { parallelsByParagraph } from '../../lib/link/parallels.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import type { Parallel } from '../../lib/model/parallel.ts';
import { shortName } from '../ui/paper-names.ts';
import { paths } from '../ui/paths.ts';

/** The mark beside a paragraph in which parallels begin. */
export interface ParallelMark {
	/** To the parallel, or to the list of those that begin there. */
	href: string;
	/** Said to people who don't see the mark. */
	name: string;
	/** Ids of the parallels. */
	parallels: string[];
}

/** By paragraph, the mark that stands beside it. Several parallels share one mark. */
export async function parallelMarks(
	parallels: readonly Parallel[],
	papers: readonly { paper: { id: string; record: CslItem } }[],
	locale: Locale,
): Promise<Map<string, ParallelMark>> {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const lang = langOfLocale[locale] as 'zh-Hans' | 'en';
	const names = new Map(papers.map(({ paper }) => [paper.id, shortName(paper.record, locale)]));
	return new Map(
		[...parallelsByParagraph(parallels)].map(([paragraph, here]) => {
			const ids = here.map(({ parallel }) => parallel.id);
			const paper = [...new Set(here.map(({ partner }) => names.get(partner.paper) ?? partner.paper))].join(', ');
			const title = here[0]?.parallel.title[lang] ?? '';
			const [only, ...others] = ids;
			const isOne = others.length === 0;
			return [
				paragraph,
				{
					href: `${paths.parallels(locale)}#${isOne ? only : placeId(paragraph)}`,
					name: isOne ? t('markOne', { paper, title }) : t('markSeveral', { paper, count: ids.length }),
					parallels: ids,
				},
			];
		}),
	);
}

/** Address, on the page of parallels, of those that begin in one paragraph. */
export const placeId = (paragraph: string): string => `at-${paragraph}`;
