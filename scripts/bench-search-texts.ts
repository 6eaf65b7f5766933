/** Texts as large as wanted, made of the papers, and strings to look for in them. */

import type { SearchData } from '../lib/search/data.ts';
import { joinSentences, type SearchRecord } from '../lib/search/records.ts';

/** Small numbers that look random and are the same each time (Park and Miller). */
function randomly(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

/**
 * As many papers again and again, each made of the sentences of all in another order; a sentence keeps its translation. Mentions are left out of the
 * copies, since they count in joined sentences.
 */
export function multiply(data: SearchData, times: number): SearchData {
	const random = randomly(7);
	const pairs = data.records.flatMap(({ sentences }) =>
		(sentences['zh-Hans'] ?? []).map((zh, index) => ({ zh, en: sentences.en?.[index] ?? '' })),
	);
	const copy = (record: SearchRecord, nth: number): SearchRecord => {
		const own = Object.values(record.sentences)[0]?.map(() => pairs[random(pairs.length)]) ?? [];
		const rename = (id: string): string => id.replace(/^[a-z]+/u, `$&${nth}`);
		return {
			...record,
			id: rename(record.id),
			paper: rename(record.paper),
			container: rename(record.container),
			sentences: { 'zh-Hans': own.map((pair) => pair?.zh ?? ''), en: own.map((pair) => pair?.en ?? '') },
			mentions: {},
		};
	};
	const copies = Array.from({ length: times - 1 }, (_, index) => data.records.map((record) => copy(record, index + 2)));
	return { ...data, records: [...data.records, ...copies.flat()] };
}

/** Strings as people look for them, 1 to 20 characters of Chinese and 3 to 40 letters of English; every fourth is put together of two and hardly stands anywhere. */
export function needlesIn({ records }: SearchData, count: number): string[] {
	const random = randomly(11);
	const pick = (): string => {
		const [lang = '', own = []] = Object.entries(records[random(records.length)]?.sentences ?? {})[random(2)] ?? [];
		const characters = [...joinSentences(own, lang).text];
		const length = lang === 'en' ? 3 + random(38) : 1 + random(20);
		const start = random(Math.max(1, characters.length - length));
		return characters.slice(start, start + length).join('');
	};
	return Array.from({ length: count }, (_, index) => (index % 4 === 3 ? pick().slice(0, 3) + pick().slice(0, 3) : pick())).filter(
		(needle) => needle.trim() !== '',
	);
}
