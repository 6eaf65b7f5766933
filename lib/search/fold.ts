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
	let text = '';
	const offsets: number[] = [];
	let index = 0;
	for (const char of printed) {
		const folded = foldCharacter(char);
		if (folded !== ' ') {
			if (text.endsWith(' ') && han.test(folded)) text = text.slice(0, offsets.length = text.length - 1);
			text += folded;
			for (let unit = 0; unit < folded.length; unit++) offsets.push(index + Math.min(unit, char.length - 1));
		} else if (text !== '' && !text.endsWith(' ') && !han.test(lastCharacter(text))) {
			text += ' ';
			offsets.push(index);
		}
		index += char.length;
	}
	if (text.endsWith(' ')) text = text.slice(0, offsets.length = text.length - 1);
	offsets.push(printed.length);
	return { text, offsets };
}

function foldCharacter(char: string): string {
	if (/\s/u.test(char)) return ' ';
	const narrow = char.normalize('NFKC').toLowerCase();
	// Curly and straight quotation marks are one to somebody typing.
	if (char === '“' || char === '”') return '"';
	if (char === '‘' || char === '’') return "'";
	return narrow;
}

const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? '';

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
