/** Search at 1, 10 and 100 times the papers: what is downloaded, how long it takes to build, to load and to answer, beside a plain scan. */

import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadLibrary } from '../lib/content/library.ts';
import { toSearchData } from '../lib/search/build.ts';
import type { SearchData } from '../lib/search/data.ts';
import { createIndexed, createScan, type Exact } from '../lib/search/exact.ts';
import { createFold } from '../lib/search/fold.ts';
import { createSearch, openSearch, type Search } from '../lib/search/index.ts';
import { joinSentences, type SearchRecord } from '../lib/search/records.ts';
import { openShards, type Shards, writeShards } from '../lib/search/shards.ts';
import { formatTable } from './report.ts';

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

const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
const packed = (text: string): number =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: text.length > 4_000_000 ? 5 : 11 } }).length;

async function time<T>(run: () => Promise<T> | T): Promise<{ value: T; ms: number }> {
	const begun = performance.now();
	const value = await run();
	return { value, ms: performance.now() - begun };
}

function percentile(times: readonly number[], part: number): string {
	const sorted = [...times].sort((a, b) => a - b);
	return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(3);
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const memory = (): number => {
	collectGarbage();
	return process.memoryUsage().heapUsed / 1024 / 1024;
};

/** One row of the table for each way to search at each size. */
export async function benchSearch(data: SearchData, sizes: readonly number[]): Promise<Record<string, string>[]> {
	const rows: Record<string, string>[] = [];
	for (const times of sizes) {
		const own = multiply(data, times);
		const fold = createFold(own.script.simplified);
		const needles = needlesIn(own, times > 10 ? 200 : 1000).map((text) => fold(text).text);
		for (const way of [benchScan, benchIndex, benchShards]) rows.push({ texts: `${times}×`, ...(await way(own, needles)) });
	}
	return rows;
}

async function benchScan(data: SearchData, needles: readonly string[]): Promise<Record<string, string>> {
	const json = JSON.stringify(data);
	const before = memory();
	const loading = await time(() => createSearch(JSON.parse(json)));
	const { exact } = await textsOf(data, createScan);
	return {
		way: 'scan',
		'download KiB': kib(packed(json)),
		'build ms': '0',
		'load ms': loading.ms.toFixed(0),
		...(await queryTimes(exact, needles, loading.value)),
		'heap MB': (memory() - before).toFixed(0),
	};
}

async function benchIndex(data: SearchData, needles: readonly string[]): Promise<Record<string, string>> {
	const before = memory();
	const { exact } = await textsOf(data, createIndexed);
	const building = await time(() => exact('经济'));
	return {
		way: 'index',
		'download KiB': 'as scan',
		'build ms': building.ms.toFixed(0),
		'load ms': '',
		...(await queryTimes(exact, needles)),
		'heap MB': (memory() - before).toFixed(0),
	};
}

async function textsOf({ records, script }: SearchData, create: (texts: readonly string[]) => Exact): Promise<{ exact: Exact }> {
	const fold = createFold(script.simplified);
	const texts = records.flatMap(({ sentences }) =>
		Object.entries(sentences).map(([lang, own]) => fold(joinSentences(own, lang).text).text),
	);
	return { exact: create(texts) };
}

async function benchShards(data: SearchData, needles: readonly string[]): Promise<Record<string, string>> {
	const files = new Map<string, string>();
	const building = await time(() => writeShards(data, (name, content) => files.set(name, JSON.stringify(content))));
	const before = memory();
	let fetched = new Set<string>();
	const load = async (name: string): Promise<unknown> => {
		fetched.add(name);
		return JSON.parse(files.get(name) ?? 'null');
	};
	const loading = await time(() => openSearch(load));
	const main = (await load('main')) as Shards;
	const corpus = openShards(main, load);
	const first = new Set(fetched);
	// Cold: each query as the first one, with nothing fetched but the main file.
	const cold: number[] = [];
	for (const needle of needles.filter((own) => own.length > 1).slice(0, 60)) {
		fetched = new Set();
		await openShards(main, load).folded.exact(needle);
		cold.push([...fetched].reduce((sum, name) => sum + packed(files.get(name) ?? ''), 0));
	}
	return {
		way: 'shards',
		'download KiB': `${kib([...first].reduce((sum, name) => sum + packed(files.get(name) ?? ''), 0))} + ${kib(Number(percentile(cold, 0.5)))} (p99 ${kib(Number(percentile(cold, 0.99)))})`,
		'build ms': building.ms.toFixed(0),
		'load ms': loading.ms.toFixed(0),
		...(await queryTimes(corpus.folded.exact, needles, loading.value)),
		'heap MB': (memory() - before).toFixed(0),
		files: String(files.size),
		'all MiB': ([...files.values()].reduce((sum, text) => sum + text.length, 0) / 1024 / 1024).toFixed(1),
	};
}

// Stands in every fifth sentence.
const FREQUENT = '新质生产力';

/** Of the needles alone, and of whole answers with results, facets and offers. Warm: each is asked twice and timed the second time. */
async function queryTimes(exact: Exact, needles: readonly string[], search?: Search): Promise<Record<string, string>> {
	for (const needle of needles) await exact(needle);
	const times: number[] = [];
	for (const needle of needles) times.push((await time(() => exact(needle))).ms);
	const answers: number[] = [];
	for (const needle of search ? needles.slice(0, 100) : []) {
		const typed = `"${needle.trim()}"`;
		await search?.ask(typed);
		answers.push((await time(() => search?.ask(typed))).ms);
	}
	return {
		'p50 ms': percentile(times, 0.5),
		'p99 ms': percentile(times, 0.99),
		'answer p50': search ? percentile(answers, 0.5) : '',
		'answer p99': search ? percentile(answers, 0.99) : '',
		[`${FREQUENT} ms`]: search ? (await time(() => search.ask(FREQUENT))).ms.toFixed(1) : '',
	};
}

/** What a reader of these papers waits for: from the file to the first result. */
async function firstResult(data: SearchData): Promise<string> {
	const json = JSON.stringify(data);
	const { ms } = await time(async () => {
		const search = createSearch(JSON.parse(json));
		return search.show((await search.ask('全要素生产率')).results.slice(0, 20));
	});
	return ms.toFixed(0);
}

export async function reportSearch(sizes: readonly number[]): Promise<void> {
	const { papers, concepts, names } = loadLibrary();
	const data = toSearchData(papers, concepts, names);
	console.log('\nWhat search downloads, brotli KiB');
	const parts = Object.entries(data).map(([part, content]) => ({ part, size: kib(packed(JSON.stringify(content))) }));
	console.log(formatTable([...parts, { part: 'all, in one file', size: kib(packed(JSON.stringify(data))) }]));
	console.log(`\nFirst result, ${await firstResult(data)} ms after the file is there`);
	console.log('\nSearch at other sizes. Download: at first, then for a cold query');
	console.log(formatTable(await benchSearch(data, sizes)));
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url))
	await reportSearch((process.argv[2] ?? '1,10').split(',').map(Number));
