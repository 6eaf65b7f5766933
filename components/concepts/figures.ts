import type { Locale } from '../../lib/i18n/locales.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { MANY } from '../ui/leading.ts';
import { briefName } from '../ui/paper-names.ts';
import type { Translator } from './place-name.ts';

export interface FiguresOptions {
	papers: readonly { paper: { id: string; record: CslItem } }[];
	locale: Locale;
	t: Translator;
}

/** How often papers have something, by their ids, in words: “Ren 12 · Wu 5”; of many “312 in 80 papers”. */
export function figuresOf(counts: Readonly<Record<string, number>>, { papers, locale, t }: FiguresOptions): string {
	const named = papers.filter(({ paper }) => counts[paper.id]);
	if (named.length <= MANY) return named.map(({ paper }) => `${briefName(paper.record, locale)} ${counts[paper.id]}`).join(' · ');
	return t('figures', { count: named.reduce((sum, { paper }) => sum + (counts[paper.id] ?? 0), 0), papers: named.length });
}
