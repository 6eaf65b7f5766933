import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../lib/search/corpus.ts';
import { createIndexed, createScan, type Exact, type Found } from '../../lib/search/exact.ts';
import { createFold, toPrinted } from '../../lib/search/fold.ts';
import { createSearch, openSearch } from '../../lib/search/index.ts';
import { openPairs, writePairs } from '../../lib/search/pairs.ts';
import { openShards, type Shards, writeSearch, writeShards } from '../../lib/search/shards.ts';
import { dataOf, litIn, memoryFiles, randomly, realData, recordOf, textsOf } from './support.ts';

const data = realData();
const fold = createFold(data.script.simplified);
const printed = textsOf(data.records);
const folded = printed.map(({ text }) => fold(text).text);
const shards = memoryFiles();
writeShards(data, shards.put);
const main = (await shards.load('main')) as Shards;
const sharded = openShards(main, shards.load);
// Lists of a dozen places, so that many are divided.
const small = memoryFiles();
const pairs = writePairs('pairs', folded, 12, small.put);

const lengths = folded.map(({ length }) => length);
/** With how many of the strings each is tried: every one, or every so manieth. */
const implementations: [string, Exact, number][] = [
	['a scan', createScan(folded), 1],
	['the index', createIndexed(folded), 1],
	['shards', sharded.folded.exact, 1],
	['shards with short lists', openPairs('pairs', pairs, lengths, small.load), 7],
];

// Each run tries others; to try the same again: SEED=123 npm run unit
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
console.info(`Pieces of sentences: SEED=${seed}`);

/** The printed text made plain another way than the program does it: each unit with the place it comes from. */
function makePlain(text: string): { text: string; starts: number[]; ends: number[] } {
	const chinese = /[\p{Script=Han}，。；：？！、“”‘’"'（）《》【】「」『』〈〉%]/u;
	const plain = { text: '', starts: [] as number[], ends: [] as number[] };
	for (const { 0: piece, index } of text.matchAll(/\s+|\S/gu)) {
		const [before, after] = [[...text.slice(0, index)].at(-1) ?? '年', [...text.slice(index + piece.length)][0] ?? '年'];
		const isBlank = piece.trim() === '';
		if (isBlank && (chinese.test(before) || chinese.test(after))) continue;
		const own = isBlank ? ' ' : piece.normalize('NFKC').toLowerCase().replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replace(/–/gu, '-');
		for (const unit of own.split('')) {
			plain.text += unit;
			plain.starts.push(index);
			plain.ends.push(index + piece.length);
		}
	}
	return plain;
}

const plain = printed.map(({ text }) => makePlain(text));

/** Where every string of so many units stands in the plain texts, as text and offset. */
const tables = new Map<number, Map<string, [number, number][]>>();
function tableOf(length: number): Map<string, [number, number][]> {
	const known = tables.get(length);
	if (known) return known;
	const table = new Map<string, [number, number][]>();
	plain.forEach(({ text }, entry) => {
		for (let at = 0; at + length <= text.length; at++) {
			const string = text.slice(at, at + length);
			const places = table.get(string) ?? [];
			const last = places.at(-1);
			if (!last || last[0] !== entry || last[1] + length <= at) places.push([entry, at]);
			table.set(string, places);
		}
	});
	tables.set(length, table);
	return table;
}

const isLong = (string: string): boolean => string.length > 8;

/** The slow way, each string once. */
const scanned = new Map<string, string>();
function scan(string: string): string {
	const known = scanned.get(string);
	if (known !== undefined) return known;
	const places = show(placesOf(string));
	scanned.set(string, places);
	return places;
}

function placesOf(string: string): [number, number][] {
	if (!isLong(string)) return tableOf(string.length).get(string) ?? [];
	return plain.flatMap(({ text }, entry) => {
		const places: [number, number][] = [];
		for (let at = 0; at + string.length <= text.length; at++) {
			if (!text.startsWith(string, at)) continue;
			places.push([entry, at]);
			at += string.length - 1;
		}
		return places;
	});
}

const show = (places: readonly (readonly number[])[]): string => places.join(' ');
const placesIn = (found: readonly Found[]): number[][] => found.flatMap(({ entry, at }) => at.map((offset) => [entry, offset]));

/** Every different string of so many characters in a language of a paper. */
function stringsIn(paper: string, lang: string, length: number): string[] {
	const own = printed.filter((text) => text.lang === lang && text.id.startsWith(`${paper}-`));
	return [
		...new Set(
			own.flatMap(({ text }) => {
				const characters = [...text];
				return characters.slice(length - 1).map((_, index) => characters.slice(index, index + length).join(''));
			}),
		),
	];
}

function samples(count: number, seed: number): string[] {
	const random = randomly(seed);
	const strings = new Set<string>();
	while (strings.size < count) {
		const characters = [...(printed[random(printed.length)]?.text ?? '')];
		const length = 5 + random(56);
		if (characters.length <= length) continue;
		const start = random(characters.length - length);
		strings.add(characters.slice(start, start + length).join(''));
	}
	return [...strings];
}

const papers = [...new Set(data.records.map(({ paper }) => paper))];
const grams = papers.flatMap((paper) => ['zh-Hans', 'en'].flatMap((lang) => [2, 3, 4].flatMap((length) => stringsIn(paper, lang, length))));

describe('the folded texts', () => {
	it('should be those that another way of folding makes, unit for unit', () => {
		expect(printed.length).toBeGreaterThan(200);
		printed.forEach(({ text }, index) => {
			const { text: own, starts, ends } = fold(text);
			expect({ text: own, starts, ends }).toEqual(plain[index]);
		});
	});
});

describe.each(implementations)('exact, with %s', (_, exact, every) => {
	const differences = async (strings: readonly string[]): Promise<string[]> => {
		const different: string[] = [];
		for (const string of strings) {
			const needle = makePlain(string).text;
			const found = await exact(needle);
			if (show(placesIn(found)) !== scan(needle)) different.push(string);
		}
		return different;
	};

	it('should find every string of 2, 3 and 4 characters of the papers and their translations where a plain scan finds it', async () => {
		expect(grams.length).toBeGreaterThan(40_000);
		expect(await differences(grams.filter((_, index) => index % every === 0))).toEqual([]);
	});

	it('should find 500 longer strings where a plain scan finds them', async () => {
		expect(await differences(samples(500, 20240507))).toEqual([]);
	});

	it('should find single characters, and whole paragraphs', async () => {
		const characters = [...new Set(printed.flatMap(({ text }) => [...text]))].filter((character) => character.trim() !== '');
		expect(characters.length).toBeGreaterThan(1000);
		expect(await differences(characters)).toEqual([]);
		expect(await differences(printed.map(({ text }) => text).filter((_, index) => index % every === 0))).toEqual([]);
	});

	it('should find nothing for 200 strings that do not occur, though their pairs may', async () => {
		const random = randomly(7);
		const strings = samples(400, 31).map((string) => [...string].slice(0, 3 + random(4)).join(''));
		const absent = new Set<string>();
		while (absent.size < 200) {
			const string = (strings[random(400)] ?? '') + (strings[random(400)] ?? '');
			if (scan(makePlain(string).text) === '') absent.add(string);
		}
		for (const string of absent) expect(await exact(makePlain(string).text), string).toEqual([]);
	});

	it('should find nothing for nothing', async () => {
		expect(await exact('')).toEqual([]);
	});
});

describe('exact, in the printed text', () => {
	it('should say where the words stand', async () => {
		const corpus = createCorpus(data.records, fold);
		for (const string of samples(300, 99)) {
			const needle = fold(string).text;
			for (const { entry, at, length } of await corpus.folded.exact(needle)) {
				const { text = '' } = printed[entry] ?? {};
				const { starts = [], ends = [] } = plain[entry] ?? {};
				for (const start of at) {
					const range = toPrinted(fold(text), { start, end: start + length });
					expect(range).toEqual({ start: starts[start], end: ends[start + length - 1] });
					expect(makePlain(text.slice(range.start, range.end)).text).toBe(needle);
				}
			}
		}
	});

	it('should find any piece of any sentence at its place, whatever its script, width and blanks, with other characters put in', async () => {
		const toTraditional = new Map(Object.entries(data.script.simplified).map(([traditional, simplified]) => [simplified, traditional]));
		const inserted = ['', '', '𠮷', '😀', 'e\u0301', '👩‍🔬', '\u200b', '\ud835\udc00'];
		const wide = (text: string): string => text.replaceAll(/[0-9A-Za-z%]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
		const forms: ((piece: string) => string)[] = [
			(piece) => piece,
			(piece) => piece.toUpperCase(),
			(piece) => [...piece].map((char) => toTraditional.get(char) ?? char).join(''),
			// Between a digit and a Chinese character.
			(piece) => piece.replaceAll(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' '),
			wide,
		];
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					text: fc.nat(printed.length - 1),
					at: fc.nat(),
					length: fc.integer({ min: 1, max: 20 }),
					extra: fc.constantFrom(...inserted),
					place: fc.nat(),
					form: fc.constantFrom(...forms),
				}),
				async ({ text, at, length, extra, place, form }) => {
					const own = [...(printed[text]?.text ?? '')];
					own.splice(place % (own.length + 1), 0, extra);
					const characters = [...own.join('')];
					const start = at % characters.length;
					const piece = characters.slice(start, start + length).join('');
					const needle = fold(form(piece)).text;
					if (needle.trim() === '') return;
					const before = characters.slice(0, start).join('').length;
					const search = createSearch({ ...dataOf([recordOf({ 'zh-Hans': [characters.join('')] })]), script: data.script });
					const { results } = await search.ask(`"${form(piece).trim()}"`, { loose: 'never' });
					const places = (await createScan([fold(characters.join('')).text])(needle)).flatMap(({ at: found }) => found);
					const ranges = places.map((found) => toPrinted(fold(characters.join('')), { start: found, end: found + needle.length }));
					// One of the places is the one it was taken from, blanks and what is not seen at its edges aside.
					const isThere = ranges.some(
						(range) =>
							range.start <= before + piece.length &&
							range.end >= before &&
							fold(characters.join('').slice(range.start, range.end)).text === needle,
					);
					expect(isThere, piece).toBe(true);
					expect(results.length > 0 || /["“”「」『』]/u.test(piece), piece).toBe(true);
				},
			),
			{ numRuns: 1000, seed, verbose: false },
		);
	});

	it('should find characters beyond the first plane, alone and in words, and repeated ones', async () => {
		const search = createSearch(dataOf([recordOf({ 'zh-Hans': ['住𠮷野家。', '人人人人有责。'], en: ['𠮷 House.', 'Everybody.'] })]));
		const lit = async (typed: string): Promise<(string | undefined)[]> =>
			(await search.show((await search.ask(typed, { loose: 'never' })).results)).flatMap((shown) => [
				litIn(shown, 'zh-Hans'),
				litIn(shown, 'en'),
			]);
		expect(await lit('𠮷')).toEqual(['住[𠮷]野家。', '[𠮷] House.']);
		expect(await lit('住𠮷野家')).toEqual(['[住𠮷野家]。', '𠮷 House.']);
		expect(await lit('人人')).toEqual(['[人人人人]有责。', 'Everybody.']);
		// Across two sentences.
		expect(await lit('家。人')).toEqual(['住𠮷野[家。人]人人人有责。', '𠮷 House. Everybody.']);
	});
});

describe('shards', () => {
	it('should fetch little for a query, and nothing twice', async () => {
		const files = memoryFiles();
		writeShards(data, files.put);
		const corpus = openShards(main, files.load);
		await corpus.folded.exact(fold('全要素生产率').text);
		const { length } = files.loaded;
		expect(length).toBeLessThan(6);
		expect(files.loaded.every((name) => name.startsWith('pairs-'))).toBe(true);
		await corpus.folded.exact(fold('全要素生产率').text);
		expect(files.loaded.length).toBe(length);
	});

	it('should ask again for a file that could not be fetched', async () => {
		let isBroken = true;
		const corpus = openShards(main, async (name) => {
			if (isBroken) throw new Error('no connection');
			return shards.load(name);
		});
		await expect(corpus.folded.exact('创新')).rejects.toThrow('no connection');
		isBroken = false;
		expect(await corpus.folded.exact('创新')).toEqual(await sharded.folded.exact('创新'));
	});

	it('should be written only for large texts', async () => {
		const small = memoryFiles();
		writeSearch(data, small.put);
		expect((await (await openSearch(small.load)).ask('全要素生产率')).results.length).toBe(10);
		expect(small.loaded).toEqual(['main']);

		const large = memoryFiles();
		writeSearch(data, large.put, 100_000);
		expect((await (await openSearch(large.load)).ask('全要素生产率')).results.length).toBe(10);
		expect(large.loaded.length).toBeGreaterThan(1);
	});
});
