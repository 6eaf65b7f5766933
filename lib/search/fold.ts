/** A stretch of a text, in UTF-16 units. */
export interface Range {
	start: number;
	end: number;
}

/** A text made comparable, with the way back to the printed one. */
export interface Folded {
	text: string;
	/** For each UTF-16 unit of `text`, where the printed character it comes from begins and ends. */
	starts: number[];
	ends: number[];
}

export type Fold = (printed: string) => Folded;

interface Character {
	type: 'blank' | 'ignored' | 'open' | 'closed';
	folded: string;
}

// Beside these a blank is layout (2020 年), between two others it divides words. Quotation marks are here in every form, since each form finds the others.
const closed = /[\p{Script=Han}，。；：？！、“”‘’„‟‚‛「」『』〝〞"'（）《》【】〈〉]/u;
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
	const known = new Map<string, Character>();
	const characterOf = (char: string): Character => {
		const found = known.get(char) ?? toCharacter(char, simplified);
		known.set(char, found);
		return found;
	};
	return (printed) => foldWith(printed, characterOf);
}

function toCharacter(char: string, simplified: Readonly<Record<string, string>>): Character {
	if (/\s/u.test(char)) return { type: 'blank', folded: '' };
	const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD').replace(ignored, '').normalize('NFC').replaceAll(/\s/gu, '');
	const folded = likes.reduce((text, [pattern, like]) => text.replace(pattern, like), simplified[plain] ?? plain);
	if (folded === '') return { type: 'ignored', folded };
	return { type: closed.test(char) ? 'closed' : 'open', folded };
}

function foldWith(printed: string, characterOf: (char: string) => Character): Folded {
	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let blankAt: number | undefined;
	let before: Character['type'] | undefined;
	let index = 0;
	for (const char of printed) {
		const { type, folded } = characterOf(char);
		const end = index + char.length;
		if (type === 'blank') blankAt ??= index;
		// It belongs to the character before it.
		else if (type === 'ignored') extend(starts, ends, index, end);
		else {
			if (blankAt !== undefined && before === 'open' && type === 'open') {
				text += ' ';
				starts.push(blankAt);
				ends.push(index);
			}
			blankAt = undefined;
			before = type;
			text += folded;
			for (let unit = 0; unit < folded.length; unit++) {
				starts.push(index);
				ends.push(end);
			}
		}
		index = end;
	}
	return { text, starts, ends };
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
export function bareOf({ text, starts, ends }: Folded): Folded {
	const bare: Folded = { text: '', starts: [], ends: [] };
	let before: LetterType = 'none';
	let isApart = false;
	let index = 0;
	const put = (piece: string, start: number, end: number): void => {
		bare.text += piece;
		for (let unit = 0; unit < piece.length; unit++) {
			bare.starts.push(start);
			bare.ends.push(end);
		}
	};
	for (const char of text) {
		const type = letterType(char);
		if (type !== 'none') {
			const start = starts[index] ?? 0;
			if ((before === 'other' || type === 'other') && (isApart || before !== type)) put(' ', start, bare.ends.at(-1) ?? start);
			put(char, start, ends[index + char.length - 1] ?? 0);
			before = type;
			isApart = false;
		} else if (char !== "'") isApart = true;
		index += char.length;
	}
	if (before === 'other') put(' ', ends.at(-1) ?? 0, bare.ends.at(-1) ?? 0);
	return bare;
}

type LetterType = 'han' | 'other' | 'none';
const letterTypes = new Map<string, LetterType>();

function letterType(char: string): LetterType {
	const type = letterTypes.get(char) ?? (/\p{Script=Han}/u.test(char) ? 'han' : /[\p{L}\p{N}]/u.test(char) ? 'other' : 'none');
	letterTypes.set(char, type);
	return type;
}

/** The printed stretch that a stretch of the folded text comes from. */
export function toPrinted({ starts, ends }: Folded, { start, end }: Range): Range {
	return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}
