import { groupBy } from '../model/group-by.ts';
import type { Join } from '../model/paper.ts';
import { append, type Block, type Dropped, runsText } from './blocks.ts';
import { isClosed, isOpenNote, stopsMidway } from './closing.ts';
import { circled } from './marks.ts';
import type { Findings } from './report.ts';

/** A note's definition taken out of the text. */
export interface PageNote {
	/** Number through the paper, from 1. */
	number: number;
	/** As printed: ①. */
	mark: string;
	/** Which group of notes at the foot of a page it stands in, from 0. */
	group: number;
	block: Block;
}

/** A mark in the text, `^①`. */
export interface NoteCall {
	start: number;
	length: number;
	mark: string;
	/** Number of its note; absent when its page has no such note. */
	number?: number;
}

export interface LiftedNotes {
	/** Everything but the notes. */
	blocks: Block[];
	notes: PageNote[];
	/** By offset of the caret. */
	calls: Map<number, NoteCall>;
	/** Blocks that begin a new page, as the notes before them show. */
	pageStarts: Set<Block>;
	/** Notes made whole. `id` is the number of the note. */
	joins: Join[];
}

/**
 * Lifts notes printed at the foot of each page out of the running text and finds the mark that calls each.
 *
 * Marks start anew on each page, so a mark belongs to the group of notes that follows it, and to no later one.
 */
export function liftPageNotes(blocks: readonly Block[], dropped: Dropped[], findings: Findings): LiftedNotes {
	const lifted: LiftedNotes = { blocks: [], notes: [], calls: new Map(), pageStarts: new Set(), joins: [] };
	let pending: NoteCall[] = [];
	let group: PageNote[] = [];
	let groups = 0;
	let startsPage = false;

	const closeGroup = (): void => {
		if (group.length === 0) return;
		resolve(pending, group, findings);
		pending = [];
		group = [];
		groups++;
	};

	blocks.forEach((block, index) => {
		if (block.kind === 'note' && (!block.bare || isDefinition(block, pending, group, blocks.slice(index + 1, index + 1 + LONGEST_PAGE)))) {
			if (group.length === 0 && isTail(lifted)) joinTail(lifted);
			dropped.push({ rule: 'note-mark', start: block.markStart, length: block.markLength });
			const note = { number: lifted.notes.length + 1, mark: block.mark, group: groups, block };
			group.push(note);
			lifted.notes.push(note);
			return;
		}
		startsPage ||= group.length > 0;
		closeGroup();
		const text = block.kind === 'note' ? asText(block) : block;
		lifted.blocks.push(text);
		if (isLooseTail(lifted, blocks[index + 1])) {
			joinTail(lifted);
			return;
		}
		if (startsPage) lifted.pageStarts.add(text);
		startsPage = false;
		for (const call of callsIn(text, lifted.calls)) pending.push(call);
	});
	closeGroup();
	for (const call of pending) reportUndefined(call, [], findings);
	reportCutNotes(lifted.notes, findings);
	return lifted;
}

// 《邓小平文选》第3卷   第 5 页   https://…
const citationLooks = /《|第\s*\d+\s*[页期卷]|https?:/u;

/** How many blocks are looked at for the notes of a page. */
const LONGEST_PAGE = 60;

/** A line that begins with a bare ① is a note when a mark on its page calls for it, or when it goes on a list of notes and reads like one. */
function isDefinition(
	block: Block & { kind: 'note' },
	pending: readonly NoteCall[],
	group: readonly PageNote[],
	next: readonly Block[],
): boolean {
	if (pending.some((call) => call.mark === block.mark)) return !isDefinedLater(block.mark, next);
	return (group.length > 0 || pending.length > 0) && citationLooks.test(runsText(block.runs));
}

/** Whether the page goes on to a definition with a caret: then a bare mark before it counts points in the text. */
function isDefinedLater(mark: string, next: readonly Block[]): boolean {
	for (const block of next) {
		if (block.kind === 'note' && !block.bare) return block.mark === mark || circledOrder(mark) > circledOrder(block.mark);
		if (block.kind !== 'note' && block.runs.some(({ value }) => value.includes('^'))) return false;
	}
	return false;
}

/** Marks of one range are in the order of their numbers, and so are the ranges. */
const circledOrder = (mark: string): number => mark.codePointAt(0) ?? 0;

/** A bare ① that turned out to count points in the text: the mark is text again. */
function asText(block: Block & { kind: 'note' }): Block {
	const { firstLine, lastLine, start, mark, markStart, runs } = block;
	return { kind: 'text', firstLine, lastLine, start, runs: [{ type: 'text', value: mark, start: markStart }, ...runs] };
}

const callMark = new RegExp(`\\^\\s*([${circled}])`, 'gu');

function callsIn(block: Block, calls: LiftedNotes['calls']): NoteCall[] {
	const found: NoteCall[] = [];
	for (const run of block.runs) {
		if (run.start === undefined || !run.value.includes('^')) continue;
		for (const match of run.value.matchAll(callMark)) {
			const call: NoteCall = { start: run.start + match.index, length: match[0].length, mark: match[1] ?? '' };
			calls.set(call.start, call);
			found.push(call);
		}
	}
	return found;
}

/** Gives each call of a page the note with its mark; several of the same mark are paired in order. */
function resolve(calls: readonly NoteCall[], group: readonly PageNote[], findings: Findings): void {
	const notesByMark = groupBy(group, (note) => note.mark);
	const callsByMark = groupBy(calls, (call) => call.mark);
	for (const [mark, notes] of notesByMark) {
		for (const note of notes.slice(1)) {
			findings.add({
				ruleId: 'footnote-mark-is-unique',
				offset: note.block.start,
				reason: `A second footnote ${mark} on the same page; expected each mark once. The notes are paired with their marks in order: check them.`,
				actual: mark,
			});
		}
		if (!callsByMark.has(mark)) {
			for (const note of notes) reportUncalled(note, findings);
		}
	}
	for (const [mark, sameMark] of callsByMark) {
		const notes = notesByMark.get(mark);
		if (!notes) {
			for (const call of sameMark) reportUndefined(call, [...notesByMark.keys()], findings);
			continue;
		}
		sameMark.forEach((call, index) => {
			const note = notes[index] ?? notes.at(-1);
			if (note) call.number = note.number;
			if (index >= notes.length) reportRepeated(call, findings);
		});
		for (const note of notes.slice(sameMark.length)) reportUncalled(note, findings);
	}
}

function reportUncalled(note: PageNote, findings: Findings): void {
	findings.add({
		ruleId: 'footnote-definition-is-referenced',
		offset: note.block.start,
		reason: `Footnote ${note.mark} is called by no mark in the text of its page; expected ^${note.mark}. The note is kept without a call: look for the lost mark.`,
		actual: note.mark,
	});
}

function reportUndefined(call: NoteCall, marks: readonly string[], findings: Findings): void {
	const expected = marks.length > 0 ? `expected one of ${marks.join(' ')}` : 'its page has no notes';
	findings.add({
		ruleId: 'footnote-reference-resolves',
		offset: call.start,
		reason: `Footnote reference ${call.mark} has no definition on its page; ${expected}. The mark is kept as text.`,
		actual: call.mark,
		expected: [...marks],
	});
}

function reportRepeated(call: NoteCall, findings: Findings): void {
	findings.add({
		ruleId: 'footnote-reference-is-unique',
		offset: call.start,
		reason: `Footnote mark ${call.mark} stands more than once on its page and has fewer notes; expected one mark for each note. This mark leads to the same note: check it.`,
		actual: call.mark,
	});
}

// 页。   6页。   报》2024年3月22日，01版。
const endsCitation = /(?:页|版|期|年版)[。.]?$/u;
const LONGEST_TAIL = 80;

/** The end of a note cut by a page break, standing after the half of a paragraph, on a page without notes of its own. */
function isLooseTail(lifted: LiftedNotes, next: Block | undefined): boolean {
	return next?.kind === 'text' && isTail(lifted) && endsCitation.test(runsText(lifted.blocks.at(-1)?.runs ?? []));
}

/**
 * Whether the last block of the text is the end of the last note: the note stops in the middle, and the block is short, closed, and
 * stands where text can't: after a paragraph that is cut itself, or it makes the note end as citations do.
 */
function isTail({ blocks, notes }: LiftedNotes): boolean {
	const block = blocks.at(-1);
	const before = blocks.at(-2);
	const note = notes.at(-1);
	if (block?.kind !== 'text' || !note || !isOpenNote(runsText(note.block.runs))) return false;
	const text = runsText(block.runs);
	if (text.length > LONGEST_TAIL || !isClosed(text)) return false;
	// Without a trace of a citation on either side, the half of a paragraph is the likelier.
	if (!stopsMidway(runsText(note.block.runs)) && !endsCitation.test(text)) return false;
	return (before?.kind === 'text' && !isClosed(runsText(before.runs))) || (text.length <= 10 && endsCitation.test(text));
}

function joinTail(lifted: LiftedNotes): void {
	const note = lifted.notes.at(-1);
	const tail = lifted.blocks.pop();
	if (!note || !tail) return;
	lifted.joins.push({ id: String(note.number), lines: [note.block.lastLine, tail.firstLine] });
	append(note.block, tail.runs, tail.lastLine);
}

/** Only the last note of a page can be cut by the end of the page. */
function reportCutNotes(notes: readonly PageNote[], findings: Findings): void {
	notes.forEach((note, index) => {
		const text = runsText(note.block.runs);
		if (notes[index + 1]?.group === note.group || !stopsMidway(text)) return;
		findings.add({
			ruleId: 'footnote-is-whole',
			offset: note.block.start,
			reason: `Footnote ${note.mark} stops at “${text.slice(-8)}”, and its end was not found on the next page. It is kept as it stands.`,
		});
	});
}
