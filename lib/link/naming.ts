import type { Lang } from '../model/paper.ts';
import type { Cell, Row, Woven } from '../model/row.ts';
import { rowsOf } from './occurrences.ts';
import type { Reading } from './reading.ts';

/** A segment that names a concept: its words in every language there is, the printed one first. */
export interface NamingSegment {
	id: string;
	/** The paragraph, heading, note or entry it belongs to. */
	row: string;
	/** The section, note or part that this stands in. */
	container: string;
	texts: NamingText[];
}

export interface NamingText {
	lang: Lang;
	role: Cell['role'];
	/** Without note marks and page breaks. */
	text: string;
	mentions: Stretch[];
}

/** A mention of the concept. Offsets are UTF-16 in the text of its segment. */
export interface Stretch {
	start: number;
	end: number;
	exact: string;
}

/** The segments of a paper that name a concept, in the order of reading. */
export function segmentsNaming(reading: Reading, concept: string): NamingSegment[] {
	return [...rowsOf(reading)].flatMap(({ container, row }) =>
		idsIn(row)
			.map((id) => ({ id, row: row.id, container, texts: textsOf(row, id, concept) }))
			.filter(({ texts }) => texts.some(({ mentions }) => mentions.length > 0)),
	);
}

const idsIn = ({ cells }: Row): string[] => [...new Set(cells.flatMap(({ segments }) => segments.map(({ id }) => id)))];

function textsOf({ cells }: Row, segment: string, concept: string): NamingText[] {
	return cells.flatMap(({ lang, role, segments }) => {
		const nodes = segments.find(({ id }) => id === segment)?.nodes;
		return nodes ? [{ lang, role, ...mentionsIn(nodes, concept) }] : [];
	});
}

/** The words of woven nodes, and where they name the concept. A mention that a note mark or a page break divides is one. */
export function mentionsIn(nodes: readonly Woven[], concept?: string): Pick<NamingText, 'text' | 'mentions'> {
	let text = '';
	const places: { start: number; end: number }[] = [];
	const visit = (children: readonly Woven[]): void => {
		for (const node of children) {
			if (node.type === 'emphasis') visit(node.children);
			if (node.type !== 'text') continue;
			const start = text.length;
			text += node.value;
			if (node.concept === undefined || node.concept !== concept) continue;
			const last = places.at(-1);
			if (node.continued && last) last.end = text.length;
			else places.push({ start, end: text.length });
		}
	};
	visit(nodes);
	return { text, mentions: places.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) })) };
}
