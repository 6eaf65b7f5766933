import { once } from './keep.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Range {
	start: number;
	end: number;
}

/** A text made comparable, with the way back to the printed one, which is worked out when it is first asked for. */
export interface Folded {
	readonly text: string;
	/** For each UTF-16 unit of `text`, where the printed character it comes from begins and ends. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
	/** For each of the marks given: the first unit of `text` that comes from there or from behind it. */
	readonly marks: readonly number[];
}

/** Folds a text. `marks` are offsets in it, ascending, of whole characters. */
export type Fold = (printed: string, marks?: readonly number[]) => Folded;

interface Character {
	type: 'blank' | 'ignored' | 'open' | 'closed';
	folded: string;
}

// Beside these a blank is layout (2020 年, 176 %), between two others it divides words. Quotation marks are here in every form, since each form finds the others.
const closed = /[\p{Script=Han}，。；：？！、“”‘’„‟‚‛「」『』〝〞"'（）《》【】〈〉%％‰]/u;
// Soft hyphens, zero-width blanks, variation selectors, control characters; marks that stand on a letter: é without its accent is e.
const ignored = /\p{Default_Ignorable_Code_Point}|\p{Cc}|[\u0300-\u036f]/gu;
// Curly and straight quotation marks and corner brackets, hyphens and dashes of a number's breadth, and middle dots are one to somebody typing.
const likes: readonly [RegExp, string][] = [
	[/[“”„‟〝〞「」]/gu, '"'],
	[/[‘’‚‛『』]/gu, "'"],
	[/[‐‑‒–−]/gu, '-'],
	[/―/gu, '—'],
	[/[•‧・∙⋅]/gu, '·'],
];

/**
 * Makes what folds case, width, accents and quotation marks, and drops blanks beside Chinese characters, so that 2020年 is found in 2020 年 and ＡＩ in ai.
 * `simplified` says for a traditional character the simplified one; nothing else changes a Chinese character.
 *
 * What stands within a text folds as it does alone: a piece of a printed text, folded, is a piece of the folded text.
 */
export function createFold(simplified: Readonly<Record<string, string>> = {}): Fold {
	const known = new Map<number, Character>();
	const characterOf = (code: number): Character => {
		const found = known.get(code) ?? toCharacter(String.fromCodePoint(code), simplified);
		known.set(code, found);
		return found;
	};
	return (printed, marks = []) => {
		const pass = (put: Put): void => foldWith(printed, characterOf, put);
		return toFolded(pass, marks);
	};
}

function toCharacter(char: string, simplified: Readonly<Record<string, string>>): Character {
	// Most characters; they are what they are.
	if (/[\u4e00-\u9fff]/u.test(char)) return { type: 'closed', folded: simplified[char] ?? char };
	if (/\s/u.test(char)) return { type: 'blank', folded: '' };
	const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ignored, '').normalize('NFC').replaceAll(/\s/gu, '');
	const folded = likes.reduce((text, [pattern, like]) => text.replace(pattern, like), simplified[plain] ?? plain);
	if (folded === '') return { type: 'ignored', folded };
	return { type: closed.test(char) ? 'closed' : 'open', folded };
}

/** Takes what is folded with the printed character it comes from, or with a run of as many. '' is ignored and belongs to the character before it. */
type Put = (folded: string, start: number, end: number, isRun?: boolean) => void;

// Words in ASCII, quotation marks and % left out, with one blank between them: only their case changes, and all of them are open.
const words = /[!#$&(-~]+(?: [!#$&(-~]+)*/uy;

function foldWith(printed: string, characterOf: (code: number) => Character, put: Put): void {
	let blankAt: number | undefined;
	let before: Character['type'] | undefined;
	for (let index = 0; index < printed.length; ) {
		const code = printed.codePointAt(index) ?? 0;
		words.lastIndex = index;
		const run = code < 128 ? words.exec(printed)?.[0] : undefined;
		const { type, folded } = run === undefined ? characterOf(code) : ({ type: 'open', folded: run.toLowerCase() } as const);
		const end = index + (run?.length ?? (code > 0xffff ? 2 : 1));
		if (type === 'blank') blankAt ??= index;
		else if (type === 'ignored') put('', index, end);
		else {
			if (blankAt !== undefined && before === 'open' && type === 'open') put(' ', blankAt, index);
			blankAt = undefined;
			before = type;
			put(folded, index, end, run !== undefined);
		}
		index = end;
	}
}

/** `pass` goes through the text: once for the words, once more when somebody asks for places. */
function toFolded(pass: (put: Put) => void, marks: readonly number[]): Folded {
	// Laid together at the end: a text that grows by characters takes many times its size.
	const pieces: string[] = [];
	let length = 0;
	const found: number[] = [];
	pass((folded, start, end, isRun) => {
		for (let mark = marks[found.length]; mark !== undefined && mark < end && folded !== ''; mark = marks[found.length]) {
			// Within a blank means behind it.
			found.push(length + (mark <= start ? 0 : isRun ? mark - start : folded.length));
		}
		pieces.push(folded);
		length += folded.length;
	});
	while (found.length < marks.length) found.push(length);
	const places = once(() => toPlaces(pass));
	return {
		text: pieces.join(''),
		marks: found,
		get starts() {
			return places().starts;
		},
		get ends() {
			return places().ends;
		},
	};
}

function toPlaces(pass: (put: Put) => void): Pick<Folded, 'starts' | 'ends'> {
	const starts: number[] = [];
	const ends: number[] = [];
	pass((folded, start, end, isRun) => {
		if (folded === '') extend(starts, ends, start, end);
		for (let unit = 0; unit < folded.length; unit++) {
			starts.push(isRun ? start + unit : start);
			ends.push(isRun ? start + unit + 1 : end);
		}
	});
	return { starts, ends };
}

function extend(starts: readonly number[], ends: number[], from: number, to: number): void {
	const start = starts.at(-1);
	for (let unit = ends.length - 1; unit >= 0 && ends[unit] === from && starts[unit] === start; unit--) ends[unit] = to;
}

/** Folds without a table of traditional characters. */
export const fold = createFold();

/**
 * A folded text without punctuation: its letters and digits, with one blank on each side of every word that is not Chinese. A query made so finds whole
 * words only. A blank at the edge of a stretch adds nothing to the printed stretch.
 */
export function bareOf(folded: Folded): Folded {
	const bare = toFolded((put) => bareWith(folded.text, put), folded.marks);
	return {
		text: bare.text,
		marks: bare.marks,
		get starts() {
			return bare.starts.map((start) => folded.starts[start] ?? folded.ends.at(-1) ?? 0);
		},
		get ends() {
			return bare.ends.map((end) => folded.ends[end - 1] ?? 0);
		},
	};
}

// Chinese characters, or letters and digits that are not.
const letters = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

function bareWith(text: string, put: Put): void {
	let before: 'han' | 'other' | undefined;
	let last = 0;
	for (const { 0: run, 1: han, index } of text.matchAll(letters)) {
		const type = han === undefined ? 'other' : 'han';
		const isApart = before !== type || /[^']/u.test(text.slice(last, index));
		if (isApart && (before === 'other' || type === 'other')) put(' ', index, last);
		put(run, index, index + run.length, true);
		before = type;
		last = index + run.length;
	}
	if (before === 'other') put(' ', text.length, last);
}

/** The printed stretch that a stretch of the folded text comes from. */
export function toPrinted({ starts, ends }: Folded, { start, end }: Range): Range {
	return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
