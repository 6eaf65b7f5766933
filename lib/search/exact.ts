import { keepOne } from './keep.ts';

/** Where a needle stands in one text. */
export interface Found {
	/** Index of the text. */
	entry: number;
	/** Offsets from left to right; the stretches found don't overlap. */
	at: number[];
	length: number;
}

/**
 * Finds a needle, folded as the texts are, in every text where it stands, in the order of the texts, and in no other. There are three of these with the
 * same answers: the scan, the index for texts in memory, and shards (`shards.ts`) for texts that are not.
 */
export type Exact = (needle: string) => Promise<Found[]>;

/** Up to here a scan answers within a millisecond; an index would be three times as fast and take a second to build. */
const SCAN_UP_TO = 2_000_000;

/** The fitting one for texts in memory. */
export function createExact(texts: readonly string[]): Exact {
	const characters = texts.reduce((sum, text) => sum + text.length, 0);
	return characters <= SCAN_UP_TO ? createScan(texts) : createIndexed(texts);
}

// Stands between two texts and in no needle: folding drops it.
export const END = '\0';

/** Looks through all texts, laid end to end. */
export function createScan(texts: readonly string[]): Exact {
	const all = texts.join(END);
	const starts = startsOf(texts);
	return async (needle) => toFound(positionsIn(all, needle), needle.length, starts);
}

/**
 * FlexSearch narrows the texts to those that hold every pair of neighbouring letters of the needle; each of these is then looked through, since pairs may
 * stand apart. Alone, no setting of FlexSearch finds Chinese phrases exactly.
 */
export function createIndexed(texts: readonly string[]): Exact {
	const built = keepOne(async () => {
		// Loaded by those who need it: it weighs more than the rest of search.
		const { Index } = await import('flexsearch');
		const index = new Index({ encode: pairsOf, tokenize: 'strict', resolution: 1, cache: false });
		texts.forEach((text, entry) => {
			index.add(entry, text);
		});
		return index;
	});
	const all = [...texts.keys()];
	const candidates = async (needle: string): Promise<number[]> => {
		// One letter makes no pair.
		if (pairsOf(needle).length === 0) return all;
		return ((await built()).search(needle, { limit: texts.length }) as number[]).sort((a, b) => a - b);
	};
	return async (needle) =>
		(await candidates(needle)).flatMap((entry) => {
			const at = positionsIn(texts[entry] ?? '', needle);
			return at.length > 0 ? [{ entry, at, length: needle.length }] : [];
		});
}

/** Neighbouring letters, digits and Chinese characters in pairs, each once; punctuation and blanks are passed over. */
function pairsOf(text: string): string[] {
	const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
	return [...new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`))];
}

function positionsIn(text: string, needle: string): number[] {
	const positions: number[] = [];
	if (needle === '') return positions;
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) positions.push(at);
	return positions;
}

/** Where each text begins when all are laid end to end with `END` between. */
export function startsOf(texts: readonly { length: number }[]): number[] {
	let start = 0;
	return texts.map(({ length }) => {
		const own = start;
		start += length + END.length;
		return own;
	});
}

/** From ascending positions in all texts to offsets in each; what overlaps the one before is left out. */
export function toFound(positions: ArrayLike<number>, length: number, starts: readonly number[]): Found[] {
	const found: Found[] = [];
	let free = 0;
	for (let index = 0; index < positions.length; index++) {
		const position = positions[index] ?? 0;
		if (position < free) continue;
		free = position + length;
		const last = found.at(-1);
		const isSame = last !== undefined && position < (starts[last.entry + 1] ?? Number.POSITIVE_INFINITY);
		const entry = isSame ? last.entry : lastUpTo(starts, position);
		const offset = position - (starts[entry] ?? 0);
		if (isSame) last.at.push(offset);
		else found.push({ entry, at: [offset], length });
	}
	return found;
}

/** Index of the last of ascending values that is not above `value`; -1 when all are. */
export function lastUpTo<T extends number | string>(values: ArrayLike<T>, value: T): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const own = values[middle];
		if (own !== undefined && own <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
