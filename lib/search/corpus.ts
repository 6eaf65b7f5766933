import { createExact, type Exact, type Found } from './exact.ts';
import { bareOf, type Fold } from './fold.ts';
import { once } from './keep.ts';
import { joinSentences, type RecordStub, readMentions, type SearchRecord, toStub } from './records.ts';
import { createWords, type Words } from './words.ts';

/** One language of a record. */
export interface Entry {
	/** Index of the record. */
	record: number;
	lang: string;
}

/** The texts in one folded form. Offsets count in it. */
export interface View {
	/** Length of the text of each entry. */
	lengths: readonly number[];
	/** For each entry where its sentences begin. */
	starts: readonly (readonly number[])[];
	exact: Exact;
	/** From the printed text to this form. */
	fold: Fold;
}

/** The texts that search works on, wherever they are: in memory, or in files fetched by need. */
export interface Corpus {
	records: readonly RecordStub[];
	/** In the order of the records, the printed language first. */
	entries: readonly Entry[];
	/** Folded as `fold` does. */
	folded: View;
	/** Folded, without punctuation. */
	bare(): Promise<View>;
	/** In `folded`. */
	words(): Promise<Words>;
	/** Every mention of a concept or name, by its index; in `folded`, one `Found` for each length. */
	mentions(named: number): Promise<Found[]>;
	/** Records with their sentences. */
	load(records: readonly number[]): Promise<SearchRecord[]>;
}

/** A corpus whose texts are all in memory. */
export function createCorpus(records: readonly SearchRecord[], fold: Fold): Corpus {
	const entries = entriesOf(records);
	const folded = foldAll(records, entries, fold);
	const view = toView(folded);
	const words = createWords(folded.texts, view.exact);
	const bare = once(() => toView(foldAll(records, entries, toBare(fold))));
	const mentions = once(() => findMentions(records, entries, fold));
	return {
		records: records.map(toStub),
		entries,
		folded: view,
		bare: async () => bare(),
		words: async () => words,
		mentions: async (named) => mentions().get(named) ?? [],
		load: async (wanted) => wanted.flatMap((index) => records[index] ?? []),
	};
}

export function entriesOf(records: readonly SearchRecord[]): Entry[] {
	return records.flatMap(({ sentences }, record) => Object.keys(sentences).map((lang) => ({ record, lang })));
}

export interface FoldedTexts {
	texts: string[];
	starts: number[][];
	fold: Fold;
}

export function foldAll(records: readonly SearchRecord[], entries: readonly Entry[], fold: Fold): FoldedTexts {
	const all = entries.map(({ record, lang }) => {
		const joined = joinSentences(records[record]?.sentences[lang] ?? [], lang);
		const { text, marks } = fold(joined.text, joined.starts);
		return { text, starts: [0, ...marks.slice(1)] };
	});
	return { texts: all.map(({ text }) => text), starts: all.map(({ starts }) => starts), fold };
}

const toView = ({ texts, starts, fold }: FoldedTexts): View => ({
	lengths: texts.map(({ length }) => length),
	starts,
	exact: createExact(texts),
	fold,
});

/** Folded, without punctuation. */
export function toBare(fold: Fold): Fold {
	return (printed, marks) => bareOf(fold(printed, marks));
}

/** By concept or name, where it is mentioned in the folded texts: one `Found` for each length in each entry. */
export function findMentions(records: readonly SearchRecord[], entries: readonly Entry[], fold: Fold): Map<number, Found[]> {
	const byNamed = new Map<number, Found[]>();
	entries.forEach(({ record, lang }, entry) => {
		const own = readMentions(records[record]?.mentions[lang]);
		if (own.length === 0) return;
		const edges = own.flatMap(({ start, end }) => [start, end]);
		const { marks } = fold(joinSentences(records[record]?.sentences[lang] ?? [], lang).text, edges);
		own.forEach(({ named }, index) => {
			const at = marks[index * 2] ?? 0;
			const length = (marks[index * 2 + 1] ?? 0) - at;
			const found = byNamed.get(named) ?? [];
			const same = found.find((other) => other.entry === entry && other.length === length);
			if (same) same.at.push(at);
			else found.push({ entry, at: [at], length });
			byNamed.set(named, found);
		});
	});
	return byNamed;
}
