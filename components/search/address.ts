import { LINE_ORDERS, type LineOrder } from '../../lib/search/lines.ts';

export const SEARCH_VIEWS = ['passages', 'concordance'] as const;
type SearchView = (typeof SEARCH_VIEWS)[number];
export const PASSAGE_ORDERS = ['relevance', 'reading'] as const;
type PassageOrder = (typeof PASSAGE_ORDERS)[number];

/** All that decides what the page of results shows. It stands in the address. */
export interface Asked {
	query: string;
	view: SearchView;
	/** Of passages. */
	order: PassageOrder;
	/** Of the lines of the concordance. */
	sort: LineOrder;
	/** Whether the looser ways are tried though there is enough without. */
	loose: boolean;
	/** How many passages or lines are on the page. */
	most: number;
}

/** So many passages or lines are shown at first, and with each step more. */
export const STEP = 50;
/** A query is no longer than this: to look at more takes longer than a reader waits. */
export const LONGEST = 500;

export const NOTHING_ASKED: Asked = { query: '', view: 'passages', order: 'relevance', sort: 'reading', loose: false, most: STEP };

/** Reads `?q=…&view=concordance&order=reading&sort=before&loose=always&show=100`. What is unknown is left aside. */
export function readAsked(search: string): Asked {
	const given = new URLSearchParams(search);
	const oneOf = <T extends string>(values: readonly T[], name: string, standing: T): T =>
		values.find((value) => value === given.get(name)) ?? standing;
	const most = Number(given.get('show'));
	return {
		query: cut(given.get('q') ?? ''),
		view: oneOf(SEARCH_VIEWS, 'view', NOTHING_ASKED.view),
		order: oneOf(PASSAGE_ORDERS, 'order', NOTHING_ASKED.order),
		sort: oneOf(LINE_ORDERS, 'sort', NOTHING_ASKED.sort),
		loose: given.get('loose') === 'always',
		most: Number.isInteger(most) && most > STEP ? Math.ceil(most / STEP) * STEP : STEP,
	};
}

/** Writes what `readAsked` reads: `?q=…`, or nothing. What is as it always is is left out. */
export function writeAsked({ query, view, order, sort, loose, most }: Asked): string {
	const words = cut(query).trim();
	const given = {
		q: words,
		view: view === NOTHING_ASKED.view ? '' : view,
		order: order === NOTHING_ASKED.order ? '' : order,
		sort: sort === NOTHING_ASKED.sort ? '' : sort,
		loose: loose ? 'always' : '',
		show: most > STEP && words !== '' ? String(most) : '',
	};
	// A blank is %20, which every program that finds links in a text takes for part of one.
	const written = Object.entries(given).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
	return written.length > 0 ? `?${written.join('&')}` : '';
}

/** Not between the halves of a character; a half alone, which no address can hold, becomes �. */
function cut(text: string): string {
	const kept = text.slice(0, LONGEST);
	const whole = text.length > LONGEST ? kept.replace(/\p{Surrogate}$/u, '') : kept;
	return whole.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
