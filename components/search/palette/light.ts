import type { Shown } from '../../../lib/search/show.ts';
import { textNodesOf } from '../../reader/tools/printed.ts';

/** Names of the highlights, `::highlight(…)` in the style, by what they light: what was looked for, and the other language's words for it. */
const HIGHLIGHTS = { hits: 'find', counterpart: 'find-counterpart' } as const;
type Lit = keyof typeof HIGHLIGHTS;
const LIT = Object.keys(HIGHLIGHTS) as Lit[];

/** Lights the hits of results in the text of this page, without altering it. Where the browser can't, the sentence alone is marked as the target it is. */
export function lightHits(results: readonly Shown[]): void {
	if (!('highlights' in CSS)) return;
	for (const lit of LIT) CSS.highlights.set(HIGHLIGHTS[lit], new Highlight(...results.flatMap((result) => rangesOf(result, lit))));
}

export function clearHits(): void {
	if ('highlights' in CSS) for (const lit of LIT) CSS.highlights.delete(HIGHLIGHTS[lit]);
}

/** Whether a passage stands on this page. */
export const isHere = (address: string): boolean => document.getElementById(address.split('..')[0] ?? '') !== null;

function rangesOf({ address, texts }: Shown, lit: Lit): Range[] {
	const segments = segmentsIn(address);
	return texts.flatMap((text) => {
		const pieces = piecesOf(segments, text.lang);
		return text[lit].flatMap((hit) => pieces.flatMap(({ node, start }) => toRange(node, hit.start - start, hit.end - start)));
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
