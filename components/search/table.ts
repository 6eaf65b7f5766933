import { fillPassage, fillVisit } from '../../lib/cite/fill.ts';
import { type Locale, langOfLocale } from '../../lib/i18n/locales.ts';
import { toCells } from '../../lib/search/export.ts';
import type { Shown } from '../../lib/search/show.ts';
import { passagePath } from '../ui/paths.ts';
import { groupOf } from './look-up.ts';
import type { SearchPaper } from './papers.ts';

interface TableOptions {
	papers: ReadonlyMap<string, SearchPaper>;
	locale: Locale;
	/** Where the site stands: `https://duidu.example`. */
	origin: string;
	/** `2026-05-07`, for styles that name the day of the visit. */
	day: string;
}

/** A row for each result: link, paper, section, the sentence in both languages, citation. */
export function toTable(results: readonly Shown[], options: TableOptions): string[][] {
	return results.map((result) => {
		const paper = options.papers.get(result.paper);
		const { name = '', headings = [] } = paper?.groups[groupOf(result)] ?? {};
		const heading = headings.find(({ lang }) => lang === langOfLocale[options.locale]) ?? headings[0];
		const link = (locale: Locale): string => options.origin + passagePath(locale, result.address);
		return toCells(
			{ ...result, address: link(options.locale) },
			{
				paper: paper?.name ?? result.paper,
				section: [name, heading?.text].filter(Boolean).join(' '),
				citation: paper ? citationOf(result.address, paper, { 'zh-Hans': link('zh'), en: link('en') }, options.day) : '',
			},
		);
	});
}

function citationOf(
	address: string,
	{ citation: { template, numbering, headings } }: SearchPaper,
	url: Record<'zh-Hans' | 'en', string>,
	day: string,
): string {
	const [first = '', last] = address.split('..');
	const passage = { first, ...(last !== undefined && { last }), headings };
	return fillVisit(fillPassage(template, { passage, numbering, url }), day);
}

/** What a file with the results of a query is called: `duidu-search-微笑曲线`. */
export const fileNameOf = (query: string): string =>
	['duidu-search', ...(query.match(/[\p{L}\p{N}]+/gu) ?? [])]
		.join('-')
		.slice(0, 60)
		.replace(/\p{Surrogate}$/u, '');
