import type { LinePiece } from './line.ts';

/** What a line is put together from; what is not known is left out with the marks around it. */
export type Part = LinePiece[] | string | undefined | false;

export const text = (value: string): LinePiece => ({ type: 'text', value });
export const title = (value: string): LinePiece => ({ type: 'title', value });
export const link = (href: string): LinePiece => ({ type: 'link', href });

/** The parts that are there, with `separator` between. */
export function joinParts(parts: readonly Part[], separator: string): LinePiece[] {
	const present = parts
		.flatMap((part) => (part ? [typeof part === 'string' ? [text(part)] : part] : []))
		.filter(({ length }) => length > 0);
	return present.flatMap((part, index) => (index > 0 ? [text(separator), ...part] : part));
}

/** Sentences of a line, each ended by a full stop unless it ends with a mark of its own. */
export function sentences(parts: readonly Part[]): LinePiece[] {
	return joinParts(
		parts.map((part) => {
			const pieces = joinParts([part], '');
			const last = pieces.at(-1);
			const ended = last === undefined || (last.type !== 'link' && /[.?!。？！]”?$/u.test(last.value));
			return ended ? pieces : [...pieces, text('.')];
		}),
		' ',
	);
}

export function toText(pieces: readonly LinePiece[]): string {
	return pieces.map((piece) => (piece.type === 'link' ? piece.href : piece.value)).join('');
}

/** Titles in italics, links as links, line ends as they are. */
export function toHtml(pieces: readonly LinePiece[]): string {
	return pieces
		.map((piece) => {
			if (piece.type === 'link') return `<a href="${escapeHtml(piece.href)}">${escapeHtml(piece.href)}</a>`;
			const value = escapeHtml(piece.value).replaceAll('\n', '<br>');
			return piece.type === 'title' ? `<i>${value}</i>` : value;
		})
		.join('');
}

const escapeHtml = (value: string): string =>
	value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
