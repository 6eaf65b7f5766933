import { footnoteReferenceId, pageId, sentenceId } from '../model/address.ts';
import type { FootnoteReference, Lang, Phrasing, Sentence, Text } from '../model/paper.ts';
import type { Dropped, Run } from './blocks.ts';
import type { PageMark } from './joins.ts';
import type { NoteCall } from './page-notes.ts';
import { sentenceEnds } from './sentences.ts';

/** What turning pieces into nodes needs to know, and what it finds on the way. */
export interface Inlines {
	paper: string;
	calls: ReadonlyMap<number, NoteCall>;
	dropped: Dropped[];
	/** Addresses of the calls of each note, by its number. */
	references: Map<number, string[]>;
	/** The number of each printed page but the first, by the offset at which it begins. */
	pages: ReadonlyMap<number, number>;
}

/** Splits the text of a paragraph into sentences with ids below `container`. */
export function toSentences(
	pieces: readonly (Run | PageMark)[],
	container: string,
	lang: Lang,
	inlines: Inlines,
	ends = sentenceEnds,
): Sentence[] {
	const nodes = toPhrasing(pieces, inlines);
	const text = nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
	return cutAt(nodes, ends(text, lang)).map((children, index) => ({
		type: 'sentence',
		id: sentenceId(container, index + 1),
		children,
	}));
}

/** The whole text as one segment with the id of what it heads or is. */
export function toSegment(pieces: readonly (Run | PageMark)[], id: string, inlines: Inlines): Sentence {
	return { type: 'sentence', id, children: toPhrasing(pieces, inlines) };
}

function toPhrasing(pieces: readonly (Run | PageMark)[], inlines: Inlines): Phrasing[] {
	const nodes: Phrasing[] = [];
	for (const piece of pieces) {
		if (piece.type === 'text') {
			for (const node of withCalls(piece, inlines)) nodes.push(node);
			continue;
		}
		const number = inlines.pages.get(piece.start);
		if (number !== undefined) nodes.push({ type: 'pageBreak', id: pageId(inlines.paper, number), number });
	}
	return nodes;
}

// ^ before a mark
const caret = /\^\s*(?=\S)/gu;

function withCalls(run: Run, inlines: Inlines): Phrasing[] {
	const { start } = run;
	if (start === undefined || !run.value.includes('^')) return [run];
	const nodes: Phrasing[] = [];
	let from = 0;
	const keep = (to: number): void => {
		if (to > from) nodes.push({ type: 'text', value: run.value.slice(from, to), start: start + from });
	};
	for (const match of run.value.matchAll(caret)) {
		const call = inlines.calls.get(start + match.index);
		if (!call) continue;
		keep(match.index);
		if (call.number === undefined) {
			// No such note: the mark stays as text, only its caret goes.
			inlines.dropped.push({ rule: 'note-mark', start: call.start, length: 1 });
			from = match.index + match[0].length;
			continue;
		}
		inlines.dropped.push({ rule: 'note-mark', start: call.start, length: call.length });
		nodes.push(toReference(call.number, call.mark, inlines));
		from = match.index + call.length;
	}
	keep(run.value.length);
	return nodes;
}

function toReference(number: number, label: string, { paper, references }: Inlines): FootnoteReference {
	const identifier = String(number);
	const ids = references.get(number) ?? [];
	const id = footnoteReferenceId(paper, identifier, ids.length + 1);
	ids.push(id);
	references.set(number, ids);
	return { type: 'footnoteReference', identifier, label, id };
}

/** Cuts a row of nodes at offsets of its text. A note mark at a cut stays before it, a page break goes behind it. */
function cutAt(nodes: readonly Phrasing[], ends: readonly number[]): Phrasing[][] {
	const sentences: Phrasing[][] = ends.map(() => []);
	// Whether words of the sentence that is open have been put down.
	let begun = false;
	let index = 0;
	let offset = 0;
	const put = (node: Phrasing): void => {
		(sentences[Math.min(index, sentences.length - 1)] ?? []).push(node);
	};
	for (const node of nodes) {
		if (node.type !== 'text') {
			const afterEnd = index > 0 && !begun;
			if (node.type === 'footnoteReference' && afterEnd) sentences[index - 1]?.push(node);
			else put(node);
			continue;
		}
		let from = 0;
		while (from < node.value.length) {
			const end = ends[index] ?? Number.POSITIVE_INFINITY;
			const to = Math.min(node.value.length, end - offset);
			put({ ...node, value: node.value.slice(from, to), ...(node.start !== undefined && { start: node.start + from }) });
			begun ||= node.value.slice(from, to).trim() !== '';
			if (offset + to === end) {
				index++;
				begun = false;
			}
			from = to;
		}
		offset += node.value.length;
	}
	return sentences.map(trim);
}

/** Without blanks at the outer ends: between sentences they are layout. */
function trim(nodes: Phrasing[]): Phrasing[] {
	const texts = nodes.filter((node): node is Text => node.type === 'text');
	const [first] = texts;
	const last = texts.at(-1);
	if (first) {
		const value = first.value.trimStart();
		if (first.start !== undefined) first.start += first.value.length - value.length;
		first.value = value;
	}
	if (last) last.value = last.value.trimEnd();
	return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
