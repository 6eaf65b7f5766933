/**
 * Search, for a browser or a worker: no page, no files, no framework. All that goes in and out can be sent to and from a worker.
 *
 *     const search = createSearch(await (await fetch('main.json')).json());
 *     const answer = await search.ask('"cost disease" paper:ren');  // offers, results, counts, suggestions
 *     const page = await search.show(answer.results.slice(0, 20));   // the words, with the ranges to light
 *
 * From what is typed to what is shown:
 *
 *     query      what is typed ▸ terms and filters, and what was not understood; and back again
 *     fold       a text made comparable, and the way back to the printed one
 *     tiers      terms ▸ what stands there exactly; then looser: punctuation, words, prefix, pinyin, slip
 *       exact      a needle in all texts, by a scan or an index;  pairs  the same in files fetched by need
 *       words      words and their forms;  slips  how far two words are apart;  pinyin  pinyin ▸ words of the texts
 *       units      hits ▸ sentences, one result each
 *     search     results in order, with filters applied and counted
 *     offers     concepts and names that were meant, or may have been
 *     show       results ▸ printed sentences with ranges, the other language's words for the same concept among them
 *     keep       things made or fetched once
 *     snippet    a stretch around a hit;  lines  a line for each hit;  export  results as a table
 *     filters    a query with one filter more or less;  ticks  where in a paper its sections begin
 *
 * What it works on (`corpus`) is in memory, from one file, or in many, fetched by need (`shards`, in the form of `tables` and `pairs`). These are made at
 * build time: `build` makes the data, from `records`, `named`, `script-table` and `pinyin-table`; `writeSearch` in `shards` makes one file of it, or many
 * from two million characters on. `openSearch` opens either.
 */

import { type Corpus, createCorpus } from './corpus.ts';
import type { SearchData, SearchTables } from './data.ts';
import { createFold } from './fold.ts';
import type { SearchNamed } from './named.ts';
import { createPinyin } from './pinyin.ts';
import { createPlaces } from './places.ts';
import { type KnownValues, parseQuery } from './query.ts';
import { type Answer, createSearcher, type Result, type SearchOptions } from './search.ts';
import { openShards, type Shards } from './shards.ts';
import { createShow, type Shown } from './show.ts';
import type { Load } from './tables.ts';

export interface Search {
	/** Answers what a reader typed. Never fails for what it says; with many files, only when one can't be fetched, and then it can be asked again. */
	ask(typed: string, options?: SearchOptions): Promise<Answer>;
	/** The words of results. */
	show(results: readonly Result[]): Promise<Shown[]>;
	/** The places that typed words name, `§2.1 ¶3`, in each of `papers` unless one is named. Only those that exist. */
	places(typed: string, papers: readonly string[]): string[];
	/** What filters can be set to. */
	values: Required<KnownValues>;
	/** The concept or name of an id. */
	named(id: string): SearchNamed | undefined;
}

/** Search in texts that were downloaded as a whole. */
export function createSearch({ records, ...tables }: SearchData): Search {
	return searchIn(createCorpus(records, createFold(tables.script.simplified)), tables);
}

/** Search in what `writeSearch` wrote: one file, or many, fetched by need. `load` gets the name of a file and returns what it holds. */
export async function openSearch(load: Load): Promise<Search> {
	const main = (await load('main')) as SearchData | Shards;
	return 'folded' in main ? searchIn(openShards(main, load), main.tables) : createSearch(main);
}

function searchIn(corpus: Corpus, { named, script, pinyin }: SearchTables): Search {
	const values = {
		papers: [...new Set(corpus.records.map(({ paper }) => paper))],
		langs: [...new Set(corpus.entries.map(({ lang }) => lang))],
		concepts: named.map(({ id }) => id),
	};
	const answer = createSearcher({ corpus, fold: createFold(script.simplified), script, pinyin: createPinyin(pinyin), named });
	return {
		ask: (typed, options) => answer(parseQuery(typed, values), options),
		show: createShow(corpus),
		places: createPlaces(corpus.records),
		values,
		named: (id) => named.find((own) => own.id === id),
	};
}
