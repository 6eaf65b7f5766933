import type { Locale } from '../../../lib/i18n/locales.ts';
import { nameOfPlace } from '../../../lib/link/jump.ts';
import type { RecordKind } from '../../../lib/search/records.ts';
import type { Answer, Result } from '../../../lib/search/search.ts';
import type { Shown } from '../../../lib/search/show.ts';
import { paths } from '../../ui/paths.ts';

export type PaletteGroup = 'pages' | 'places' | 'concepts' | 'headings' | 'passages' | 'similar' | 'all';

/** Something to go to. */
export interface PaletteOption {
	group: PaletteGroup;
	href: string;
	/** Address of the passage, where it is one. */
	address?: string;
	/** What is said of it beside its words: where it stands, how often it is named. */
	aside: string;
	/** Its words in one language or two, with the places to light. */
	words: { lang: string; text: string; hits: readonly { start: number; end: number }[] }[];
}

export interface PaletteNames {
	locale: Locale;
	/** Names of the papers, by id. */
	papers: Record<string, string>;
	/** What kinds of passages are called that have no number. */
	kinds: Record<RecordKind, string>;
	/** With `{count}`. */
	places: string;
	/** With `{count}`. */
	all: string;
}

/** Passages that the palette shows of all there are. */
const MOST = { headings: 3, passages: 6, inPaper: 40 };

/** The results that the palette shows: a few headings, then a few passages; of one paper many, in the order given. */
export function pickResults(results: readonly Result[], inPaper: boolean): Result[] {
	if (inPaper) return results.slice(0, MOST.inPaper);
	const isHeading = ({ kind, tier }: Result): boolean => kind === 'heading' && isSure(tier);
	return [...results.filter(isHeading).slice(0, MOST.headings), ...results.filter((result) => !isHeading(result)).slice(0, MOST.passages)];
}

const isSure = (tier: Result['tier']): boolean => tier === 'exact' || tier === 'mention' || tier === 'all';

export interface Found {
	/** As typed, with the paper that is searched alone. */
	query: string;
	/** Addresses that were named. */
	places: readonly string[];
	answer: Answer;
	/** Of the results that `pickResults` chose. */
	shown: readonly Shown[];
}

/** What is offered for what was typed: places, concepts, headings, passages, and the page with all results. */
export function toOptions({ query, places, answer, shown }: Found, names: PaletteNames, inPaper: boolean): PaletteOption[] {
	const { locale } = names;
	const count = (text: string, number: number): string => text.replace('{count}', String(number));
	const offered = inPaper ? [] : answer.offers.slice(0, 4);
	return [
		...places.map((address): PaletteOption => {
			const text = `${paperName(paperOf(address), names)} ${nameOfPlace(address)}`;
			return { group: 'places', href: hrefOf(locale, address), address, aside: address, words: [{ lang: locale, text, hits: [] }] };
		}),
		...offered.map(({ named }): PaletteOption => {
			const { prefLabel } = named;
			return {
				group: 'concepts',
				href: named.kind === 'concept' ? paths.concept(locale, named.id) : paths.name(locale, named.id),
				aside: count(names.places, named.places),
				words: [
					{ lang: 'zh-Hans', text: prefLabel['zh-Hans'], hits: [] },
					{ lang: 'en', text: prefLabel.en, hits: [] },
				],
			};
		}),
		...shown.map((result): PaletteOption => {
			const isHeading = !inPaper && result.kind === 'heading';
			const lit = result.texts.filter(({ hits }) => hits.length > 0);
			const texts = isHeading ? result.texts : (lit.length > 0 ? lit : result.texts).slice(0, 1);
			return {
				group: isSure(result.tier) ? (isHeading ? 'headings' : 'passages') : 'similar',
				href: hrefOf(locale, result.address),
				address: result.address,
				aside: inPaper ? rowName(result, names) : `${paperName(result.paper, names)} ${rowName(result, names)}`,
				words: texts.map(({ lang, text, hits }) => ({ lang, text, hits })),
			};
		}),
		...(answer.results.length > 0
			? [
					{
						group: 'all' as const,
						href: paths.search(locale, query),
						aside: '',
						words: [{ lang: locale, text: count(names.all, answer.results.length), hits: [] }],
					},
				]
			: []),
	];
}

const paperName = (paper: string, { papers }: PaletteNames): string => papers[paper] ?? paper;

/** § 2.1 ¶ 3, n. 7; or else what it is: Abstract. */
function rowName({ row, kind }: Result, { kinds }: PaletteNames): string {
	const name = nameOfPlace(row);
	return name === row ? kinds[kind] : name;
}

const paperOf = (address: string): string => address.slice(0, address.indexOf('-'));
const hrefOf = (locale: Locale, address: string): string => `${paths.paper(locale, paperOf(address))}#${address}`;
