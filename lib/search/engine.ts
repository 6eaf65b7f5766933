import { Index } from 'flexsearch';
import { type Folded, findFolded, fold } from './fold.ts';
import type { SearchRecord } from './records.ts';

export interface Hit {
	record: SearchRecord;
	/** Where the words stand, by language, in the printed text. Languages without a hit are absent. */
	ranges: Record<string, { start: number; end: number }[]>;
	count: number;
}

interface Entry {
	record: SearchRecord;
	lang: string;
	folded: Folded;
}

export interface SearchEngine {
	/** Every record that holds `query` word for word, and no other, in reading order. Case, width and blanks beside Chinese don't matter. */
	exact(query: string): Hit[];
}

/**
 * FlexSearch narrows the texts to those that hold every pair of neighbouring characters of the query; each of these is then compared with the folded
 * text itself, since pairs may stand apart. Alone, no setting of FlexSearch finds Chinese phrases exactly.
 */
export function createEngine(records: readonly SearchRecord[]): SearchEngine {
	const entries = records.flatMap((record) =>
		Object.entries(record.texts).map(([lang, text]): Entry => ({ record, lang, folded: fold(text) })),
	);
	const index = new Index({ encode: pairsOf, tokenize: 'strict', resolution: 1, cache: false });
	entries.forEach(({ folded }, id) => {
		index.add(id, folded.text);
	});

	const candidates = (needle: string): Entry[] => {
		const pairs = pairsOf(needle);
		// One character makes no pair.
		if (pairs.length === 0) return entries;
		const ids = index.search(needle, { limit: entries.length }) as number[];
		return [...ids].sort((a, b) => a - b).flatMap((id) => entries[id] ?? []);
	};

	return {
		exact(query) {
			const needle = fold(query).text;
			if (needle === '') return [];
			const hits = new Map<SearchRecord, Hit>();
			for (const { record, lang, folded } of candidates(needle)) {
				const ranges = findFolded(folded, needle);
				if (ranges.length === 0) continue;
				const hit = hits.get(record) ?? { record, ranges: {}, count: 0 };
				hit.ranges[lang] = ranges;
				hit.count += ranges.length;
				hits.set(record, hit);
			}
			return [...hits.values()];
		},
	};
}

/** Neighbouring letters, digits and Chinese characters in pairs, each once; punctuation and blanks are passed over. */
function pairsOf(text: string): string[] {
	const characters = [...text].filter((char) => /[\p{L}\p{N}]/u.test(char));
	return [...new Set(characters.slice(1).map((char, index) => `${characters[index] ?? ''}${char}`))];
}
