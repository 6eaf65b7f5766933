import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { createEngine, type Hit } from '../../lib/search/engine.ts';
import { fold } from '../../lib/search/fold.ts';
import { type SearchRecord, toRecords } from '../../lib/search/records.ts';
import { CONTENT } from '../support.ts';

const records = toRecords(readLibrary(CONTENT).library.papers.map(({ reading }) => reading));
const engine = createEngine(records);
const folded = records.map(({ id, texts }) => ({
	id,
	texts: Object.entries(texts).map(([lang, text]) => [lang, fold(text).text] as const),
}));

/** The slow way: how often each folded text holds the folded query. */
function scan(query: string): string[] {
	const needle = fold(query).text;
	return folded.flatMap(({ id, texts }) => {
		const counts = texts.map(([lang, text]) => [lang, text.split(needle).length - 1] as const).filter(([, count]) => count > 0);
		return counts.length > 0 ? [`${id} ${counts.map(([lang, count]) => `${lang}:${count}`).join()}`] : [];
	});
}

const show = ({ record, ranges }: Hit): string =>
	`${record.id} ${Object.entries(ranges)
		.map(([lang, list]) => `${lang}:${list.length}`)
		.join()}`;

/** Small numbers that look random and are the same each time (Park and Miller). */
function randomly(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

function sampleOf(lang: string, lengths: readonly number[], count: number, seed: number): string[] {
	const random = randomly(seed);
	const texts = records.flatMap((record) => (record.texts[lang] ? [[...record.texts[lang]]] : []));
	const grams = new Set<string>();
	for (let tries = 0; grams.size < count && tries < count * 20; tries++) {
		const text = texts[random(texts.length)] ?? [];
		const length = lengths[random(lengths.length)] ?? 1;
		const start = random(Math.max(1, text.length - length + 1));
		const gram = text.slice(start, start + length).join('');
		if (fold(gram).text !== '') grams.add(gram);
	}
	return [...grams];
}

describe('exact', () => {
	it.each([
		['zh-Hans', [1, 2, 3, 4], 600],
		['zh-Hans', [8, 15, 30, 60], 200],
		['en', [1, 2, 3, 4], 400],
		['en', [8, 15, 30, 60], 300],
	])('should find in %s what a plain scan finds, %j characters long', (lang, lengths, count) => {
		const queries = sampleOf(lang, lengths, count, 20240507);
		expect(queries.length).toBeGreaterThan(count * 0.9);
		for (const query of queries) expect(engine.exact(query).map(show), query).toEqual(scan(query));
	});

	it('should find whole texts', () => {
		for (const { id, texts } of records.filter((_, index) => index % 15 === 0)) {
			for (const text of Object.values(texts)) expect(engine.exact(text).map(({ record }) => record.id)).toContain(id);
		}
	});

	it('should find nothing for words that do not occur, though their pairs may', () => {
		const random = randomly(7);
		const absent = new Set<string>();
		for (let tries = 0; absent.size < 100 && tries < 5000; tries++) {
			const [left = '', right = ''] = sampleOf(random(2) === 0 ? 'zh-Hans' : 'en', [3, 4], 2, 1 + random(1e6));
			if (scan(left + right).length === 0) absent.add(left + right);
		}
		expect(absent.size).toBe(100);
		for (const query of absent) expect(engine.exact(query), query).toEqual([]);
	});

	it.each(['', ' ', '　'])('should find nothing for %j', (query) => {
		expect(engine.exact(query)).toEqual([]);
	});

	it.each([
		['2020年', '2020 年'],
		['ＡＩ', 'ai'],
		['新质生产力', ' 新质 生产力 '],
		['NEW QUALITY', 'new  quality'],
		['called “cost disease” ', 'called "cost disease"'],
	])('should find the same for %j and %j', (one, other) => {
		expect(engine.exact(one)).toEqual(engine.exact(other));
	});

	it('should find characters beyond the first plane, alone and in words', () => {
		const own: SearchRecord = {
			id: 'demo-1-p1',
			paper: 'demo',
			kind: 'paragraph',
			container: 'demo-1',
			texts: { 'zh-Hans': '住𠮷野家。', en: '𠮷 House' },
		};
		const small = createEngine([own]);
		for (const query of ['𠮷', '𠮷野', '住𠮷野家', '。']) {
			const [hit] = small.exact(query);
			const range = hit?.ranges['zh-Hans']?.[0];
			expect(own.texts['zh-Hans']?.slice(range?.start, range?.end)).toBe(query);
		}
		expect(small.exact('𠮷')[0]).toMatchObject({ count: 2, ranges: { 'zh-Hans': [{ start: 1, end: 3 }], en: [{ start: 0, end: 2 }] } });
	});

	it('should say where the words stand in the printed text', () => {
		for (const { record, ranges, count } of engine.exact('全要素生产率')) {
			const words = Object.entries(ranges).flatMap(([lang, list]) => list.map(({ start, end }) => record.texts[lang]?.slice(start, end)));
			expect(words).toEqual(Array(count).fill('全要素生产率'));
		}
		expect(engine.exact('全要素生产率').length).toBeGreaterThan(3);
	});
});
