import { type Corpus, type Entry, entriesOf, type FoldedTexts, findMentions, foldAll, toBare, type View } from './corpus.ts';
import type { SearchData, SearchTables } from './data.ts';
import { END, type Found, lastUpTo, startsOf, toFound } from './exact.ts';
import { createFold, type Fold } from './fold.ts';
import { keep, keepOne } from './keep.ts';
import { fromSteps, openPairs, type Pairs, toSteps, writePairs } from './pairs.ts';
import { type RecordStub, type SearchRecord, toStub } from './records.ts';
import { type Load, readTable, type Table, writeTable } from './tables.ts';
import { findWords, type Words } from './words.ts';

/**
 * A large corpus as many small files, of which a query fetches a few. `main` is read first; `words` for a query in Latin letters; `bare` and `vocabulary`
 * when a looser search is wanted. The others are numbered: `pairs-3`, `bare-pairs-3`, `word-3`, `mention-3`, `text-3`.
 */
export interface Shards {
	tables: SearchTables;
	records: RecordStub[];
	entries: Entry[];
	folded: ViewFile;
	mentions: Table;
	recordsInFile: number;
}

interface ViewFile {
	pairs: Pairs;
	lengths: number[];
	/** Lengths of all sentences but the last of each entry. */
	sentences: number[][];
}

const RECORDS_IN_FILE = 40;

// From this many characters on, shards are less to download than a whole, and a scan takes more than a millisecond.
const SHARDS_FROM = 2_000_000;

/** Writes what search works on, in one file, `main`, or in many when it is large. `put` gets the name and the content of each. */
export function writeSearch(data: SearchData, put: (name: string, content: unknown) => void, shardsFrom = SHARDS_FROM): void {
	const texts = data.records.flatMap(({ sentences }) => Object.values(sentences).flat());
	const characters = texts.reduce((sum, { length }) => sum + length, 0);
	if (characters < shardsFrom) put('main', data);
	else writeShards(data, put);
}

/** Writes a corpus as many files. */
export function writeShards({ records, ...tables }: SearchData, put: (name: string, data: unknown) => void): void {
	const fold = createFold(tables.script.simplified);
	const entries = entriesOf(records);
	const folded = foldAll(records, entries, fold);
	const starts = startsOf(folded.texts);
	const mentions = [...findMentions(records, entries, fold)].map(([named, found]): [string, number[]] => [
		String(named),
		flatten(found, starts),
	]);
	const main: Shards = {
		tables,
		records: records.map(toStub),
		entries,
		folded: writeView('pairs', folded, put),
		mentions: writeTable('mention', ascending(mentions), put),
		recordsInFile: RECORDS_IN_FILE,
	};
	put('main', main);
	put('bare', writeView('bare-pairs', foldAll(records, entries, toBare(fold)), put));
	const words = findWords(folded.texts.join(END));
	put('words', writeTable('word', steps(ascending([...words])), put));
	put('vocabulary', [...words.keys()].join(' '));
	for (let index = 0; index * RECORDS_IN_FILE < records.length; index++) {
		put(`text-${index}`, records.slice(index * RECORDS_IN_FILE, (index + 1) * RECORDS_IN_FILE));
	}
}

// Lists of a few thousand places; with more texts they may be longer, lest the list of divided beginnings grow too long.
const mostOf = (characters: number): number => Math.max(1024, characters >> 13);

function writeView(name: string, { texts, starts }: FoldedTexts, put: (name: string, data: unknown) => void): ViewFile {
	const characters = texts.reduce((sum, { length }) => sum + length, 0);
	return {
		pairs: writePairs(name, texts, mostOf(characters), put),
		lengths: texts.map(({ length }) => length),
		sentences: starts.map((own) => toSteps(own.slice(1))),
	};
}

const ascending = (lists: readonly [string, number[]][]): [string, number[]][] =>
	[...lists].sort(([one], [other]) => (one < other ? -1 : 1));

function* steps(lists: Iterable<[string, number[]]>): Generator<[string, number[]]> {
	for (const [key, positions] of lists) yield [key, toSteps(positions)];
}

/** Position and length of each, one after the other. */
function flatten(found: readonly Found[], starts: readonly number[]): number[] {
	return found.flatMap(({ entry, at, length }) => at.flatMap((offset) => [(starts[entry] ?? 0) + offset, length]));
}

/** Opens what `writeShards` wrote, and fetches by need. `main` is what the file of that name holds. */
export function openShards(main: Shards, load: Load): Corpus {
	const fold = createFold(main.tables.script.simplified);
	const folded = toView('pairs', main.folded, fold, load);
	const starts = startsOf(main.folded.lengths.map((length) => ({ length })));
	const mentions = readTable('mention', main.mentions, load);
	const texts = keep((index: number) => load(`text-${index}`) as Promise<SearchRecord[]>);
	const fileOf = (record: number): number => Math.floor(record / main.recordsInFile);
	const bare = keepOne(async () => toView('bare-pairs', (await load('bare')) as ViewFile, toBare(fold), load));
	const words = keepOne(async () => openWords((await load('words')) as Table, starts, load));
	return {
		records: main.records,
		entries: main.entries,
		folded,
		bare,
		words,
		mentions: async (named) => unflatten(await mentions.get(String(named)), starts),
		load: async (wanted) => {
			const files = await Promise.all(wanted.map((record) => texts(fileOf(record))));
			return wanted.flatMap((record, index) => files[index]?.[record % main.recordsInFile] ?? []);
		},
	};
}

function toView(name: string, { pairs, lengths, sentences }: ViewFile, fold: Fold, load: Load): View {
	return {
		lengths,
		starts: sentences.map((steps) => [0, ...fromSteps(steps)]),
		exact: openPairs(name, pairs, lengths, load),
		fold,
	};
}

function openWords(table: Table, starts: readonly number[], load: Load): Words {
	const reader = readTable('word', table, load);
	const vocabulary = keepOne(async () => ((await load('vocabulary')) as string).split(' '));
	const positionsOf = async (word: string): Promise<Int32Array> => fromSteps(await reader.get(word));
	return {
		all: vocabulary,
		find: async (word) => toFound(await positionsOf(word), word.length, starts),
		wholeAt: async (word) => {
			const positions = await positionsOf(word);
			return (entry, offset) => {
				const wanted = (starts[entry] ?? 0) + offset;
				return positions[lastUpTo(positions, wanted)] === wanted;
			};
		},
	};
}

function unflatten(numbers: readonly number[], starts: readonly number[]): Found[] {
	const found: Found[] = [];
	for (let index = 0; index < numbers.length; index += 2) {
		found.push(...toFound([numbers[index] ?? 0], numbers[index + 1] ?? 0, starts));
	}
	return found;
}
