import { groupBy } from '../model/group-by.ts';
import type { Parallel, Passage } from '../model/parallel.ts';
import type { Cell } from '../model/row.ts';
import { rowsOf } from './occurrences.ts';
import type { Reading } from './reading.ts';

/** A parallel as one of its two papers sees it. */
export interface ParallelHere {
	parallel: Parallel;
	/** The passage in this paper. */
	own: Passage;
	/** The passage that it leads to. */
	partner: Passage;
}

/** By the id of a paragraph, note or reference: the parallels that begin there, in the order of its sentences. */
export function parallelsByParagraph(parallels: readonly Parallel[]): Map<string, ParallelHere[]> {
	const ends = parallels.flatMap((parallel): ParallelHere[] => {
		const [one, other] = parallel.target;
		return [
			{ parallel, own: one, partner: other },
			{ parallel, own: other, partner: one },
		];
	});
	const groups = groupBy(ends, ({ own }) => paragraphOf(firstOf(own)));
	for (const group of groups.values()) group.sort((a, b) => sentenceNumber(firstOf(a.own)) - sentenceNumber(firstOf(b.own)));
	return groups;
}

const firstOf = ({ segments: [first = ''] }: Passage): string => first;

// ren-1-1-p2-s3
const sentence = /-s(\d+)$/u;

/** The paragraph, note or reference that a segment stands in: `ren-1-1-p2` of `ren-1-1-p2-s3`. */
export const paragraphOf = (segment: string): string => segment.replace(sentence, '');

const sentenceNumber = (segment: string): number => Number(sentence.exec(segment)?.[1] ?? 0);

/** What a passage says, language by language, the printed one first. Across paragraphs it reads as one. */
export function cellsOf(reading: Reading, { segments }: Passage): Cell[] {
	const wanted = new Set(segments);
	const cells = [...rowsOf(reading)].flatMap(({ row }) =>
		row.cells.map((cell) => ({ ...cell, segments: cell.segments.filter(({ id }) => wanted.has(id)) })),
	);
	const spoken = cells.filter((cell) => cell.segments.length > 0);
	return [...groupBy(spoken, ({ lang }) => lang).values()].flatMap((group) => {
		const [first] = group;
		return first ? { ...first, segments: group.flatMap((cell) => cell.segments) } : [];
	});
}

/** The section, part or note that a passage begins in, by its id. */
export function containerOf(reading: Reading, passage: Passage): string | undefined {
	const first = firstOf(passage);
	for (const { container, row } of rowsOf(reading)) {
		if (row.cells[0]?.segments.some(({ id }) => id === first)) return container;
	}
	return undefined;
}
