import type { Woven } from '../model/row.ts';
import type { LinePiece } from './line.ts';

// " (黄群慧：《2020 年…》)", also with brackets within
const chineseInBrackets = /(?<!\s)\s*\((?=[^()]*\p{Script=Han})[^()]*(?:\([^()]*\)[^()]*)*\)/gu;
// ", p. 3." at the end
const citedPage = /, pp?\. [\d–-]+(?=\.?$)/u;
// ", <https://…>"
const address = /(?:,\s*|(?<!\s)\s*)<?https?:\/\/[^\s>]+>?/gu;
// "[3] "
const label = /^\[\d+\]\s*/u;

/**
 * The English of a work from the translation of a note or an entry that cites it and nothing else, to stand below its Chinese line: without
 * the Chinese in brackets, the label, the address and, when the note cites one, the page. `author` is where it begins, after words like “data from”.
 */
export function translatedLine(nodes: readonly Woven[], { author, locator }: { author?: string; locator?: string }): LinePiece[] {
	const pieces = toPieces(nodes).map((piece, index) => {
		const value = piece.value.replace(chineseInBrackets, '').replace(address, '');
		return { ...piece, value: index === 0 ? withoutLead(value.replace(label, ''), author) : value };
	});
	const last = pieces.at(-1);
	if (last?.type === 'text') {
		last.value = `${(locator === undefined ? last.value : last.value.replace(citedPage, '')).replace(/(?:\.\s*|(?<!\s)\s+)$/u, '')}.`;
	}
	return pieces.filter(({ value }) => value !== '');
}

type Piece = Exclude<LinePiece, { type: 'link' }>;

/** The words of a sentence, one piece for neighbours whether or not they name a concept: brackets may reach across them. */
export function toPieces(nodes: readonly Woven[]): Piece[] {
	const pieces: Piece[] = [];
	for (const node of nodes) {
		if (node.type === 'emphasis') {
			pieces.push({
				type: 'title',
				value: toPieces(node.children)
					.map((piece) => piece.value)
					.join(''),
			});
		} else if (node.type === 'text') {
			const last = pieces.at(-1);
			if (last?.type === 'text') last.value += node.value;
			else pieces.push({ type: 'text', value: node.value });
		}
	}
	return pieces;
}

function withoutLead(value: string, author: string | undefined): string {
	const at = author === undefined ? -1 : value.indexOf(author);
	return at > 0 ? value.slice(at) : value;
}
