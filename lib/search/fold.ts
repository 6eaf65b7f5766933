/** A text made comparable, with the way back to the printed one. */
export interface Folded {
	text: string;
	/** For each UTF-16 unit of `text`, where in the printed text it comes from; one more at the end. */
	offsets: number[];
}

// Between these a blank is layout (2020 年), between two others it divides words.
const han = /[\p{Script=Han}，。；：？！、“”‘’（）《》【】]/u;

/** Folds case and width, and drops blanks beside Chinese characters, so that 2020年 is found in 2020 年 and ＡＩ in ai. */
export function fold(printed: string): Folded {
	const units: string[] = [];
	const offsets: number[] = [];
	let blankAt: number | undefined;
	let before = '';
	let index = 0;
	for (const char of printed) {
		if (/\s/u.test(char)) blankAt ??= index;
		else {
			if (blankAt !== undefined && before !== '' && !han.test(before) && !han.test(char)) {
				units.push(' ');
				offsets.push(blankAt);
			}
			blankAt = undefined;
			before = char;
			const folded = foldCharacter(char);
			units.push(folded);
			for (let unit = 0; unit < folded.length; unit++) offsets.push(index + Math.min(unit, char.length - 1));
		}
		index += char.length;
	}
	offsets.push(printed.length);
	return { text: units.join(''), offsets };
}

function foldCharacter(char: string): string {
	// Curly and straight quotation marks are one to somebody typing.
	if (char === '“' || char === '”') return '"';
	if (char === '‘' || char === '’') return "'";
	return char.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');
}

/** Where `needle` stands in a folded text, as ranges of the printed text. `needle` is folded itself. */
export function findFolded({ text, offsets }: Folded, needle: string): { start: number; end: number }[] {
	const ranges: { start: number; end: number }[] = [];
	if (needle === '') return ranges;
	for (let index = text.indexOf(needle); index >= 0; index = text.indexOf(needle, index + needle.length)) {
		const start = offsets[index] ?? 0;
		const end = (offsets[index + needle.length - 1] ?? 0) + 1;
		ranges.push({ start, end });
	}
	return ranges;
}
