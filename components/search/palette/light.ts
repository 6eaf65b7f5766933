import type { Shown } from '../../../lib/search/show.ts';
import { textNodesOf } from '../../reader/tools/printed.ts';

/** Name of the highlight: `::highlight(find)` in the style. */
const FIND = 'find';

/** Lights the hits of results in the text of this page, without altering it. Where the browser can't, the sentence alone is marked as the target it is. */
export function lightHits(results: readonly Shown[]): void {
	if (!('highlights' in CSS)) return;
	CSS.highlights.set(FIND, new Highlight(...results.flatMap(rangesOf)));
}

export function clearHits(): void {
	if ('highlights' in CSS) CSS.highlights.delete(FIND);
}

/** Whether a passage stands on this page. */
export const isHere = (address: string): boolean => document.getElementById(address.split('..')[0] ?? '') !== null;

function rangesOf({ address, texts }: Shown): Range[] {
	const segments = segmentsIn(address);
	return texts.flatMap(({ lang, hits }) => {
		const pieces = piecesOf(segments, lang);
		return hits.flatMap((hit) => pieces.flatMap(({ node, start }) => toRange(node, hit.start - start, hit.end - start)));
	});
}

/** The pieces of text of sentences in a language, each with its offset in the text that search joins of them. */
function piecesOf(segments: readonly string[], lang: string): { node: Text; start: number }[] {
	const pieces: { node: Text; start: number }[] = [];
	let at = 0;
	for (const segment of segments) {
		if (at > 0 && !lang.startsWith('zh')) at++;
		for (const node of nodesOf(segment, lang)) {
			pieces.push({ node, start: at });
			at += node.length;
		}
	}
	return pieces;
}

const nodesOf = (segment: string, lang: string): Text[] =>
	[...document.querySelectorAll(`main [data-segment="${CSS.escape(segment)}"][lang="${lang}"]`)].slice(0, 1).flatMap(textNodesOf);

/** ren-2-1-p3-s2..ren-2-1-p3-s4: three. What spans sentences stays in one row. */
function segmentsIn(address: string): string[] {
	const [from = '', to = from] = address.split('..');
	const [, row = '', first] = /^(.+-s)(\d+)$/u.exec(from) ?? [];
	if (from === to || first === undefined) return [from];
	const last = Number(to.slice(row.length));
	return Array.from({ length: last - Number(first) + 1 }, (_, index) => `${row}${Number(first) + index}`);
}

function toRange(node: Text, start: number, end: number): Range[] {
	const [first, last] = [Math.max(0, start), Math.min(node.length, end)];
	if (first >= last) return [];
	const range = document.createRange();
	range.setStart(node, first);
	range.setEnd(node, last);
	return [range];
}
