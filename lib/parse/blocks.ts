import type { Conventions, PartName, Text } from '../model/paper.ts';
import { hasHeadingShape, headingNumber, namedHeading } from './headings.ts';
import { matchLabel, matchParenthesizedNote } from './labels.ts';
import { circled } from './marks.ts';
import { foldWidth } from './width.ts';

/** A verbatim piece of one source line; without `start`, a space put between two joined Latin words. */
export type Run = Text;

/** Characters of the source that are marks of its transcription and not text. */
export interface Dropped {
	rule: 'heading-mark' | 'bold-mark' | 'list-mark' | 'note-mark' | 'label-colon';
	start: number;
	length: number;
}

interface BlockBase {
	/** Source lines, 1-based. */
	firstLine: number;
	lastLine: number;
	/** Offset of the block in the source, its mark included. */
	start: number;
	runs: Run[];
}

export type Block = BlockBase &
	/** `item` when a list mark stands before it: it begins anew and nothing goes on in it. */
	(
		| { kind: 'text'; item?: true }
		| { kind: 'heading'; marked: boolean }
		/** A note's definition. `bare` when its mark has no caret and may be no note mark at all. */
		| { kind: 'note'; mark: string; bare: boolean; markStart: number; markLength: number }
		| { kind: 'entry'; label: string }
		| { kind: 'label'; part: PartName; label?: Text }
	);

/**
 * Puts lines together into blocks: a blank line ends a block, and so does a line that opens something new.
 * Lines wrapped inside a block are joined. Marks of the transcription are taken off and listed in `dropped`.
 */
export function toBlocks(text: string, conventions: Conventions): { blocks: Block[]; dropped: Dropped[] } {
	const blocks: Block[] = [];
	const dropped: Dropped[] = [];
	let inReferences = false;
	let afterBlank = true;
	for (const line of linesOf(text)) {
		if (line.text === '') {
			afterBlank = true;
			continue;
		}
		const block = openBlock(line, conventions, inReferences, dropped);
		const last = blocks.at(-1);
		if (block.runs.length === 0 && (block.kind === 'text' || block.kind === 'heading')) {
			// Marks without words, such as a line of ** alone.
		} else if (last && goesOn(last, block, afterBlank)) {
			append(last, block.runs, block.lastLine);
		} else {
			blocks.push(block);
			if (block.kind === 'heading') inReferences = namedHeading(runsText(block.runs)) === 'references';
		}
		afterBlank = false;
	}
	return { blocks, dropped };
}

/** Whether a block only continues the one before: a wrapped line, or the words of a label that stands alone on its line. */
function goesOn(last: Block, block: Block, afterBlank: boolean): boolean {
	if (block.kind !== 'text' || block.item) return false;
	if (last.kind === 'label' && last.runs.length === 0) return true;
	return !afterBlank && last.kind !== 'heading';
}

/** The text of a run of pieces, as printed. */
export const runsText = (runs: readonly Run[]): string => runs.map((run) => run.value).join('');

/** Adds the runs of a continuation; Latin words on both sides of the seam get a space between them. */
export function append(block: { runs: Run[]; lastLine: number }, runs: readonly Run[], lastLine: number): void {
	const before = block.runs.at(-1)?.value.at(-1) ?? '';
	const after = runs[0]?.value[0] ?? '';
	if (/[A-Za-z,;:.]/u.test(before) && /[A-Za-z(]/u.test(after)) block.runs.push({ type: 'text', value: ' ' });
	// Not spread: a paragraph can have more pieces than a call can have arguments.
	for (const run of runs) block.runs.push(run);
	block.lastLine = lastLine;
}

interface Line {
	number: number;
	/** Offset of `text` in the source. */
	start: number;
	/** Without surrounding blanks. */
	text: string;
}

function* linesOf(text: string): Generator<Line> {
	let start = 0;
	let number = 1;
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline < 0 ? text.length : newline;
		const raw = text.slice(start, end);
		const trimmed = raw.trimStart();
		yield { number, start: start + raw.length - trimmed.length, text: trimmed.trimEnd() };
		start = end + 1;
		number++;
	}
}

// ### 引言
const headingMark = /^#{1,6}\s*(?=[^\s#])/u;
// ^① 黄群慧   ② 《邓小平文选》
const noteMark = new RegExp(`^(\\^?)\\s*([${circled}])\\s*`, 'u');
// - [1] 王宇鹏   ［１２］   3. 时文龙
const entryMark = /^(?:[-*+]\s+)?(\[\s*\d+\s*\]|\d{1,3}\s*[.、](?=\s*\D))/u;
// - 一个要点
const listMark = /^[-*+]\s+/u;

function openBlock(line: Line, conventions: Conventions, inReferences: boolean, dropped: Dropped[]): Block {
	const { text, start, number } = line;
	const markdown = conventions.markup === 'markdown';
	const rest = (length: number): BlockBase => ({
		firstLine: number,
		lastLine: number,
		start,
		runs: toRuns(text.slice(length), start + length, markdown, dropped),
	});

	const hashes = markdown ? headingMark.exec(text)?.[0] : undefined;
	if (hashes) {
		dropped.push({ rule: 'heading-mark', start, length: hashes.trimEnd().length });
		return { kind: 'heading', marked: true, ...rest(hashes.length) };
	}
	const note = noteMark.exec(text);
	if (note?.[2] && conventions.notes === 'page') {
		const [whole, caret, mark] = note;
		const { length } = whole.trimEnd();
		return { kind: 'note', mark, bare: caret === '', markStart: start, markLength: length, ...rest(whole.length) };
	}
	const entry = inReferences ? entryMark.exec(foldWidth(text.slice(0, 40))) : null;
	if (entry?.[1]) {
		const length = entry[0].length - entry[1].length;
		if (length > 0) dropped.push({ rule: 'list-mark', start, length: 1 });
		return { kind: 'entry', label: text.slice(length, entry[0].length), ...rest(length) };
	}
	if (namedHeading(text) || (!inReferences && isNumberedHeading(text, conventions))) {
		return { kind: 'heading', marked: false, ...rest(0) };
	}
	const label = matchLabel(text);
	if (label) {
		for (const offset of label.bold) dropped.push({ rule: 'bold-mark', start: start + offset, length: 2 });
		if (label.colon !== undefined) dropped.push({ rule: 'label-colon', start: start + label.colon, length: 1 });
		const { start: from, end } = label.label;
		const printed: Text = { type: 'text', value: text.slice(from, end), start: start + from };
		return { kind: 'label', part: label.name, label: printed, ...rest(label.length) };
	}
	const part = matchParenthesizedNote(text);
	if (part) return { kind: 'label', part, ...rest(0) };
	const bullet = markdown ? listMark.exec(text)?.[0] : undefined;
	if (bullet) dropped.push({ rule: 'list-mark', start, length: 1 });
	return { kind: 'text', ...(bullet && { item: true as const }), ...rest(bullet?.length ?? 0) };
}

// A number and a space may as well be prose wrapped before «20 余年来»; without a `#` that is no heading.
const bareNumber = /^\d+\s/u;

function isNumberedHeading(text: string, { numbering }: Conventions): boolean {
	if (!hasHeadingShape(text)) return false;
	return headingNumber(text, numbering) !== undefined && !bareNumber.test(foldWidth(text.slice(0, 10)));
}

// **words**, but not the stars of 0.31** or 2**3
const boldPair = /(?<![\d*])\*\*(?=[^\s*，。、；])([^*]{1,400}?)(?<=\S)\*\*(?!\*)/gu;

/** One run, or several where bold marks were taken out. */
function toRuns(value: string, start: number, markdown: boolean, dropped: Dropped[]): Run[] {
	const runs: Run[] = [];
	let from = 0;
	const keep = (to: number): void => {
		if (to > from) runs.push({ type: 'text', value: value.slice(from, to), start: start + from });
	};
	if (markdown && value.includes('**')) {
		if (/^\*+$/u.test(value)) {
			dropped.push({ rule: 'bold-mark', start, length: value.length });
			return [];
		}
		for (const match of value.matchAll(boldPair)) {
			const close = match.index + match[0].length - 2;
			keep(match.index);
			from = match.index + 2;
			keep(close);
			from = close + 2;
			dropped.push({ rule: 'bold-mark', start: start + match.index, length: 2 }, { rule: 'bold-mark', start: start + close, length: 2 });
		}
	}
	keep(value.length);
	return runs;
}
