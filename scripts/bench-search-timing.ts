/** What is timed of search, in Node and in a page alike. It is bundled for both, and each run begins with nothing loaded. */

import type { SearchData } from '../lib/search/data.ts';
import { createIndexed, createScan, type Exact, type Found } from '../lib/search/exact.ts';
import { createFold } from '../lib/search/fold.ts';
import { openSearch } from '../lib/search/index.ts';
import { openPairs } from '../lib/search/pairs.ts';
import { joinSentences } from '../lib/search/records.ts';
import { openShards, type Shards } from '../lib/search/shards.ts';
import type { Load } from '../lib/search/tables.ts';

/** How texts are looked through: `scan` and `index` have them in memory. */
export type Way = 'scan' | 'index' | 'shards';

export interface Task {
	/** Where the files of search are. */
	base: string;
	way: Way;
	/** As typed. */
	needles: string[];
}

/** Times in milliseconds. */
export interface Timing {
	/** From the main file, as text, to search that can be asked. */
	load: number;
	/** From there on until the first results are there, with the words of twenty; and the files that were fetched for it. */
	first: number;
	firstFiles: string[];
	/** The needle alone, each asked twice and timed the second time. */
	exact: number[];
	/** The same with results, facets and offers. */
	answers: number[];
	/** A phrase that stands in every fifth sentence. */
	frequent: number;
	/** The needle asked of search that has only its main file; and the files fetched for it. */
	cold: { ms: number; files: string[] }[];
	/** What was found for each needle, to be compared. */
	found: string[];
	/** What search holds in memory after all that, in bytes. */
	heap: number;
}

const FIRST = '全要素生产率';
export const FREQUENT = '新质生产力';
const ANSWERS = 100;
const COLD = 200;

/** `heap` collects garbage and tells what is left. */
export async function timeSearch({ base, way, needles }: Task, heap: () => number): Promise<Timing> {
	let fetched: string[] = [];
	const read = async (name: string): Promise<string> => {
		fetched.push(name);
		const response = await fetch(`${base}/${name}.json`);
		if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
		return response.text();
	};
	const main = await read('main');
	const load = async (name: string): Promise<unknown> => JSON.parse(name === 'main' ? main : await read(name));
	const before = heap();

	const begun = performance.now();
	const search = await openSearch(load);
	const loaded = performance.now();
	await search.show((await search.ask(FIRST)).results.slice(0, 20));
	const [atFirst, firstFiles] = [performance.now() - loaded, [...fetched]];

	const data = JSON.parse(main) as SearchData | Shards;
	const fold = createFold(('folded' in data ? data.tables : data).script.simplified);
	const folded = needles.map((needle) => fold(needle).text);
	const exact = 'folded' in data ? openShards(data, load).folded.exact : (way === 'index' ? createIndexed : createScan)(textsOf(data));
	const found: string[] = [];
	for (const needle of folded) found.push(digest(await exact(needle)));
	const times = await timeEach(folded, exact);

	const typed = needles.slice(0, ANSWERS).map((needle) => `"${needle.trim()}"`);
	for (const own of typed) await search.ask(own);
	const answers = await timeEach(typed, search.ask);
	const [frequent = 0] = await timeEach([FREQUENT], search.ask);

	const held = heap() - before;

	const cold: Timing['cold'] = [];
	for (const needle of 'folded' in data ? folded.slice(0, COLD) : []) {
		fetched = [];
		const [ms = 0] = await timeEach([needle], openAnew(data as Shards, load));
		cold.push({ ms, files: fetched });
	}
	return { heap: held, load: loaded - begun, first: loaded - begun + atFirst, firstFiles, exact: times, answers, frequent, cold, found };
}

const openAnew = ({ folded }: Shards, load: Load): Exact => openPairs('pairs', folded.pairs, folded.lengths, load);

function textsOf({ records, script }: SearchData): string[] {
	const fold = createFold(script.simplified);
	return records.flatMap(({ sentences }) => Object.entries(sentences).map(([lang, own]) => fold(joinSentences(own, lang).text).text));
}

async function timeEach<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<number[]> {
	const times: number[] = [];
	for (const item of items) {
		const begun = performance.now();
		await run(item);
		times.push(performance.now() - begun);
	}
	return times;
}

/** How many places, and a number that changes with any of them. */
export function digest(found: readonly Found[]): string {
	let [count, sum] = [0, 0];
	for (const { entry, at } of found) {
		for (const offset of at) {
			count++;
			sum = (Math.imul(sum, 31) + Math.imul(entry, 65599) + offset) | 0;
		}
	}
	return `${count} ${sum}`;
}
