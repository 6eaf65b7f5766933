import type { Cell, Row, Woven } from '../model/row.ts';
import type { Reading } from './reading.ts';

/** A row of a paper in which a concept is named. */
export interface Occurrence {
	paper: string;
	/** The section, note or part it stands in. */
	container: string;
	row: Row;
	/** How often, by language. */
	counts: Record<string, number>;
}

/** For each concept the rows that name it, in the order of reading. */
export function findOccurrences(readings: readonly Reading[]): Map<string, Occurrence[]> {
	const occurrences = new Map<string, Occurrence[]>();
	for (const reading of readings) {
		for (const { container, row } of rowsOf(reading)) {
			for (const [concept, counts] of countsIn(row)) {
				const list = occurrences.get(concept) ?? [];
				list.push({ paper: reading.id, container, row, counts });
				occurrences.set(concept, list);
			}
		}
	}
	return occurrences;
}

/** Every row of a paper with the address of what it stands in. */
export function* rowsOf({ parts, sections, notes, references }: Reading): Generator<{ container: string; row: Row }> {
	for (const { id, rows } of parts) for (const row of rows) yield { container: id, row };
	for (const { id, heading, rows } of sections) {
		if (heading) yield { container: id, row: heading };
		for (const row of rows) yield { container: id, row };
	}
	for (const { id, row } of notes) yield { container: id, row };
	for (const { id, row } of references) yield { container: id, row };
}

function countsIn({ cells }: Row): Map<string, Record<string, number>> {
	const byConcept = new Map<string, Record<string, number>>();
	for (const cell of cells) {
		for (const concept of conceptsIn(cell)) {
			const counts = byConcept.get(concept) ?? {};
			counts[cell.lang] = (counts[cell.lang] ?? 0) + 1;
			byConcept.set(concept, counts);
		}
	}
	return byConcept;
}

function conceptsIn({ segments }: Cell): string[] {
	const visit = (nodes: readonly Woven[]): string[] =>
		nodes.flatMap((node) => {
			if (node.type === 'emphasis') return visit(node.children);
			return node.type === 'text' && node.concept && !node.continued ? [node.concept] : [];
		});
	return segments.flatMap(({ nodes }) => visit(nodes));
}

const inPaper = (occurrences: readonly Occurrence[], paper: string): Occurrence[] =>
	occurrences.filter((occurrence) => occurrence.paper === paper);

/** How often a concept is named in one paper and language. */
export function countIn(occurrences: readonly Occurrence[], paper: string, lang: string): number {
	return inPaper(occurrences, paper).reduce((sum, { counts }) => sum + (counts[lang] ?? 0), 0);
}

/** How often the printed words of one paper name a concept, an English abstract included. */
export function countPrinted(occurrences: readonly Occurrence[], paper: string): number {
	return inPaper(occurrences, paper).reduce((sum, { row, counts }) => sum + (counts[row.cells[0]?.lang ?? ''] ?? 0), 0);
}
