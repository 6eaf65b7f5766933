import { rowsOf } from '../link/occurrences.ts';
import type { Reading } from '../link/reading.ts';
import type { Row, Woven } from '../model/row.ts';

export const RECORD_KINDS = ['heading', 'paragraph', 'matter', 'footnote', 'reference'] as const;
type RecordKind = (typeof RECORD_KINDS)[number];

/** One row of a paper as search sees it; also what the browser downloads. */
export interface SearchRecord {
	/** Address to link to. */
	id: string;
	paper: string;
	kind: RecordKind;
	/** The section or part it stands in. */
	container: string;
	/** Its words by language, the printed language first. Sentences are joined as they are read. */
	texts: Record<string, string>;
}

/** Every paragraph, heading, note, reference and piece of front matter of the papers, in reading order. */
export function toRecords(readings: readonly Reading[]): SearchRecord[] {
	return readings.flatMap((reading) => {
		const kinds = kindsOf(reading);
		return [...rowsOf(reading)].map(({ container, row }) => ({
			id: row.id,
			paper: reading.id,
			kind: kinds.get(row.id) ?? 'paragraph',
			container,
			texts: textsOf(row),
		}));
	});
}

function kindsOf({ parts, sections, notes, references }: Reading): Map<string, RecordKind> {
	return new Map<string, RecordKind>([
		...parts.flatMap(({ rows }) => rows.map(({ id }) => [id, 'matter'] as const)),
		...sections.flatMap(({ heading }) => (heading ? [[heading.id, 'heading'] as const] : [])),
		...notes.map(({ id }) => [id, 'footnote'] as const),
		...references.map(({ id }) => [id, 'reference'] as const),
	]);
}

function textsOf({ cells }: Row): Record<string, string> {
	return Object.fromEntries(
		cells.map(({ lang, segments }) => [lang, segments.map(({ nodes }) => wordsOf(nodes)).join(lang.startsWith('zh') ? '' : ' ')]),
	);
}

/** The words of woven nodes, without note marks and page breaks. */
export function wordsOf(nodes: readonly Woven[]): string {
	return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'emphasis' ? wordsOf(node.children) : '')).join('');
}
