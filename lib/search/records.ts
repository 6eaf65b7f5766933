import { rowsOf } from '../link/occurrences.ts';
import type { Reading } from '../link/reading.ts';
import type { PartName } from '../model/paper.ts';
import type { Cell, Row, Woven } from '../model/row.ts';
import type { Range } from './fold.ts';

export const RECORD_KINDS = ['heading', 'abstract', 'keywords', 'paragraph', 'footnote', 'reference', 'matter'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What search knows of a row before it has read the words. */
export interface RecordStub {
	/** Address of the row. */
	id: string;
	paper: string;
	/** A title is a heading too. */
	kind: RecordKind;
	/** The section, note, reference or part it stands in. */
	container: string;
	/** Number of its section: `2.1`. Absent outside the sections. */
	section?: string;
}

/** One row of a paper as search sees it. */
export interface SearchRecord extends RecordStub {
	/** Its sentences by language, the printed language first. Sentence n of one is sentence n of the other; '' where one is not translated. */
	sentences: Record<string, string[]>;
	/**
	 * By language, the concepts and names it mentions: for each the characters since the last one ended, its length, and its place in the list of
	 * concepts and names. Counted in the joined sentences.
	 */
	mentions: Record<string, number[]>;
}

/** Every paragraph, heading, note, reference and piece of front matter of the papers, in reading order. `named` are the ids that mentions point to. */
export function toRecords(readings: readonly Reading[], named: readonly string[] = []): SearchRecord[] {
	const indexes = new Map(named.map((id, index) => [id, index]));
	return readings.flatMap((reading) => {
		const kinds = kindsOf(reading);
		const sections = new Map(reading.sections.flatMap(({ id, number }) => (number === undefined ? [] : [[id, number] as const])));
		return [...rowsOf(reading)].map(({ container, row }): SearchRecord => {
			const section = sections.get(container);
			const record = {
				id: row.id,
				paper: reading.id,
				kind: kinds.get(row.id) ?? 'paragraph',
				container,
				...(section !== undefined && { section }),
				sentences: sentencesIn(row),
				mentions: Object.fromEntries(row.cells.map((cell) => [cell.lang, mentionsIn(cell, indexes)])),
			};
			checkAddresses(record, row);
			return record;
		});
	});
}

const PART_KINDS: Partial<Record<PartName, RecordKind>> = {
	title: 'heading',
	'title-en': 'heading',
	abstract: 'abstract',
	'abstract-en': 'abstract',
	keywords: 'keywords',
	'keywords-en': 'keywords',
};

function kindsOf({ parts, sections, notes, references }: Reading): Map<string, RecordKind> {
	return new Map<string, RecordKind>([
		...parts.flatMap(({ name, rows }) => rows.map(({ id }) => [id, PART_KINDS[name] ?? 'matter'] as const)),
		...sections.flatMap(({ heading }) => (heading ? [[heading.id, 'heading'] as const] : [])),
		...notes.map(({ id }) => [id, 'footnote'] as const),
		...references.map(({ id }) => [id, 'reference'] as const),
	]);
}

function sentencesIn({ cells }: Row): Record<string, string[]> {
	const ids = cells[0]?.segments.map(({ id }) => id) ?? [];
	return Object.fromEntries(
		cells.map(({ lang, segments }) => {
			const words = new Map(segments.map(({ id, nodes }) => [id, wordsOf(nodes)]));
			return [lang, ids.map((id) => words.get(id) ?? '')];
		}),
	);
}

function mentionsIn({ lang, segments }: Cell, indexes: ReadonlyMap<string, number>): number[] {
	const numbers: number[] = [];
	let at = 0;
	let last = 0;
	const visit = (nodes: readonly Woven[]): void => {
		for (const node of nodes) {
			if (node.type === 'emphasis') visit(node.children);
			if (node.type !== 'text') continue;
			const { value, concept, continued } = node;
			const index = concept === undefined ? undefined : indexes.get(concept);
			// A mention that a note mark divides is one.
			if (index !== undefined && continued) numbers[numbers.length - 2] = (numbers.at(-2) ?? 0) + at - last + value.length;
			else if (index !== undefined) numbers.push(at - last, value.length, index);
			at += value.length;
			if (index !== undefined) last = at;
		}
	};
	segments.forEach(({ nodes }, index) => {
		if (index > 0) at += gapIn(lang).length;
		visit(nodes);
	});
	return numbers;
}

function checkAddresses(record: SearchRecord, { cells }: Row): void {
	cells[0]?.segments.forEach(({ id }, index) => {
		if (id !== segmentId(record, index)) throw new Error(`${record.id} has the segment ${id}; expected ${segmentId(record, index)}.`);
	});
}

/** The record without its words. */
export function toStub({ id, paper, kind, container, section }: RecordStub): RecordStub {
	return { id, paper, kind, container, ...(section !== undefined && { section }) };
}

/** Address of the n-th sentence, from 0. A heading and a reference have one, whose address is their own. */
export function segmentId({ id, kind, container }: RecordStub, index: number): string {
	return kind !== 'footnote' && id === container ? id : `${id}-s${index + 1}`;
}

const gapIn = (lang: string): string => (lang.startsWith('zh') ? '' : ' ');

/** Sentences as they are read, with the offset at which each begins. What is not translated leaves no gap. */
export function joinSentences(sentences: readonly string[], lang: string): { text: string; starts: number[] } {
	let text = '';
	const starts = sentences.map((sentence) => {
		if (text !== '' && sentence !== '') text += gapIn(lang);
		const start = text.length;
		text += sentence;
		return start;
	});
	return { text, starts };
}

/** The mentions of a record in one language, in the joined sentences. */
export function readMentions(numbers: readonly number[] = []): (Range & { named: number })[] {
	const mentions: (Range & { named: number })[] = [];
	let at = 0;
	for (let index = 0; index < numbers.length; index += 3) {
		const start = at + (numbers[index] ?? 0);
		at = start + (numbers[index + 1] ?? 0);
		mentions.push({ start, end: at, named: numbers[index + 2] ?? 0 });
	}
	return mentions;
}

/** The words of woven nodes, without note marks and page breaks. */
export function wordsOf(nodes: readonly Woven[]): string {
	return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'emphasis' ? wordsOf(node.children) : '')).join('');
}
