/** A text made comparable, with the way back to the printed one. */
export interface Folded {
	text: string;
	/** For each UTF-16 unit of `text`, where the printed character it comes from begins and ends. */
	starts: number[];
	ends: number[];
}

// Beside these a blank is layout (2020 年), between two others it divides words. Quotation marks are here in every form, since each form finds the others.
const closed = /[\p{Script=Han}，。；：？！、“”‘’"'（）《》【】]/u;

/** Folds case and width, and drops blanks beside Chinese characters, so that 2020年 is found in 2020 年 and ＡＩ in ai. */
export function fold(printed: string): Folded {
	const units: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	let blankAt: number | undefined;
	let before = '';
	let index = 0;
	for (const char of printed) {
		if (/\s/u.test(char)) blankAt ??= index;
		else {
			if (blankAt !== undefined && before !== '' && !closed.test(before) && !closed.test(char)) {
				units.push(' ');
				starts.push(blankAt);
				ends.push(index);
			}
			blankAt = undefined;
			before = char;
			const folded = foldCharacter(char);
			units.push(folded);
			for (let unit = 0; unit < folded.length; unit++) {
				starts.push(index);
				ends.push(index + char.length);
			}
		}
		index += char.length;
	}
	return { text: units.join(''), starts, ends };
}

function foldCharacter(char: string): string {
	// Curly and straight quotation marks are one to somebody typing.
	if (char === '“' || char === '”') return '"';
	if (char === '‘' || char === '’') return "'";
	return char.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}

/** Where `needle` stands in a folded text, as ranges of the printed text. `needle` is folded itself. */
export function findFolded({ text, starts, ends }: Folded, needle: string): { start: number; end: number }[] {
	const ranges: { start: number; end: number }[] = [];
	if (needle === '') return ranges;
	for (let index = text.indexOf(needle); index >= 0; index = text.indexOf(needle, index + needle.length)) {
		ranges.push({ start: starts[index] ?? 0, end: ends[index + needle.length - 1] ?? 0 });
	}
	return ranges;
}
