import type { Locale } from '../../lib/i18n/locales.ts';
import type { CslItem } from '../../lib/model/csl.ts';

/** What a paper is called in the space of a link: its first author, in the script of the interface. */
export function shortName(record: CslItem, locale: Locale): string {
	const [author] = record.author ?? [];
	const han = author?.literal ?? `${author?.family ?? ''}${author?.given ?? ''}`;
	if (locale === 'zh') return han || record.id;
	const [latin] = record.custom?.['author-en']?.split(/[,;]/u) ?? [];
	// Printed without a space between the names in one source: WuYangbo.
	return latin?.replace(/(\p{Ll})(\p{Lu})/u, '$1 $2') ?? (han || record.id);
}

/** A paper in a row of figures: Ren, 任文. Chinese authors are printed family name first. */
export function briefName(record: CslItem, locale: Locale): string {
	const family = record.author?.[0]?.family;
	if (locale === 'zh') return family ? `${family}文` : shortName(record, locale);
	return shortName(record, locale).split(' ')[0] ?? record.id;
}

export interface PaperLink {
	id: string;
	name: string;
}

export const paperLinks = (papers: readonly { paper: { id: string; record: CslItem } }[], locale: Locale): PaperLink[] =>
	papers.map(({ paper }) => ({ id: paper.id, name: shortName(paper.record, locale) }));
