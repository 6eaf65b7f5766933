export interface SnippetPiece {
	text: string;
	lit: boolean;
	/** Offset in the whole text. */
	start: number;
}

/** A stretch of a text of about `length` characters around its first hit, cut into lit and plain pieces; … marks what is left out. */
export function snippet(text: string, ranges: readonly { start: number; end: number }[], length: number): SnippetPiece[] {
	const first = ranges[0] ?? { start: 0, end: 0 };
	const before = Math.max(0, Math.floor((length - (first.end - first.start)) / 3));
	const from = wordStart(text, Math.max(0, first.start - before));
	const limit = wholeCharacter(text, Math.min(text.length, from + length));
	const atWord = wordStart(text, limit);
	// A word longer than the stretch is cut.
	const to = Math.max(atWord > from ? atWord : limit, first.end);
	const pieces: SnippetPiece[] = [];
	const put = (start: number, end: number, lit: boolean): void => {
		if (end > start) pieces.push({ text: text.slice(start, end), lit, start });
	};
	let at = from;
	for (const { start, end } of ranges) {
		if (start < at || end > to) continue;
		put(at, start, false);
		put(start, end, true);
		at = end;
	}
	put(at, to, false);
	if (from > 0) pieces.unshift({ text: '…', lit: false, start: -1 });
	if (to < text.length) pieces.push({ text: '…', lit: false, start: text.length });
	return pieces;
}

const latin = /[\p{Script=Latin}\p{N}]/u;

/** The offset, or the beginning of the Latin word or surrogate pair it would cut. */
function wordStart(text: string, offset: number): number {
	let start = offset;
	while (start > 0 && start < text.length && latin.test(text[start - 1] ?? '') && latin.test(text[start] ?? '')) start--;
	if (/[\udc00-\udfff]/u.test(text[start] ?? '')) start--;
	return Math.max(start, 0);
}

/** The offset, or the one behind the surrogate pair it would cut. */
const wholeCharacter = (text: string, offset: number): number => (/[\udc00-\udfff]/u.test(text[offset] ?? '') ? offset + 1 : offset);
