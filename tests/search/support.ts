import { readLibrary } from '../../lib/content/library.ts';
import { toSearchData } from '../../lib/search/build.ts';
import type { SearchData } from '../../lib/search/data.ts';
import { joinSentences, type SearchRecord } from '../../lib/search/records.ts';
import type { Shown } from '../../lib/search/show.ts';
import type { Load } from '../../lib/search/tables.ts';
import { CONTENT } from '../support.ts';

/** What the papers of this project make. */
export function realData(): SearchData {
	const { papers, concepts, names } = readLibrary(CONTENT).library;
	return toSearchData(papers, concepts, names);
}

export const recordOf = (sentences: SearchRecord['sentences'], id = 'demo-1-p1'): SearchRecord => ({
	id,
	paper: 'demo',
	kind: 'paragraph',
	container: 'demo-1',
	section: '1',
	sentences,
	mentions: {},
});

/** Data without tables, for small texts. */
export const dataOf = (records: SearchRecord[]): SearchData => ({
	records,
	named: [],
	script: { simplified: {}, either: {} },
	pinyin: { characters: {}, words: '', readings: {} },
});

/** The printed texts, one language of a record after the other. */
export const textsOf = (records: readonly SearchRecord[]): { id: string; lang: string; text: string }[] =>
	records.flatMap(({ id, sentences }) =>
		Object.entries(sentences).map(([lang, own]) => ({ id, lang, text: joinSentences(own, lang).text })),
	);

/** Files in memory, as they would be written: through JSON. */
export function memoryFiles(): { put: (name: string, data: unknown) => void; load: Load; loaded: string[] } {
	const files = new Map<string, string>();
	const loaded: string[] = [];
	return {
		put: (name, data) => {
			if (files.has(name)) throw new Error(`${name} is written twice.`);
			files.set(name, JSON.stringify(data));
		},
		load: async (name) => {
			loaded.push(name);
			const file = files.get(name);
			if (file === undefined) throw new Error(`There is no file ${name}.`);
			return JSON.parse(file);
		},
		loaded,
	};
}

/** Small numbers that look random and are the same each time (Park and Miller). */
export function randomly(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

/** A language of a result with its hits in [brackets] and the counterpart of another language’s hits in <brackets>. */
export function litIn({ texts }: Shown, asked: string): string | undefined {
	const own = texts.find(({ lang }) => lang === asked);
	if (!own) return undefined;
	const marks = [
		...own.hits.map((range) => ({ ...range, open: '[', close: ']' })),
		...own.counterpart.map((range) => ({ ...range, open: '<', close: '>' })),
	].sort((one, other) => other.start - one.start);
	return marks.reduce(
		(text, { start, end, open, close }) => `${text.slice(0, start)}${open}${text.slice(start, end)}${close}${text.slice(end)}`,
		own.text,
	);
}
