import type { Cell, Row, Woven } from '../../model/row.ts';
import { sentenceGap } from '../../model/text.ts';
import { unreachable } from '../../model/unreachable.ts';
import { element, type XmlElement, type XmlNode } from '../xml.ts';
import { inLang } from './xhtml.ts';

/** A row as a block: each language a paragraph of its own. */
export function drawRow(row: Row, before: XmlNode[] = []): XmlElement {
	return element('div', { class: 'row', id: row.id }, ...drawCells(row, before));
}

/** The paragraphs alone. `before` stands at the head of the printed one. */
export function drawCells({ cells }: Row, before: XmlNode[] = []): XmlElement[] {
	return cells.map((cell) =>
		element('p', { class: cell.role, ...inLang(cell.lang) }, ...(cell.role === 'printed' ? before : []), ...drawSentences(cell)),
	);
}

/** The sentences of one language. Ids stand on the printed text only, so that each is there once. */
export function drawSentences({ lang, role, segments }: Cell): XmlNode[] {
	const printed = role === 'printed';
	return segments.flatMap(({ id, nodes }, index) => {
		const drawn = nodes.flatMap((node) => draw(node, printed));
		// A heading's or an entry's only sentence shares the id of the element around it.
		const sentence = printed && /-s\d+$/u.test(id) ? [element('span', { id }, ...drawn)] : drawn;
		const gap = sentenceGap(lang);
		return index > 0 && gap ? [gap, ...sentence] : sentence;
	});
}

function draw(node: Woven, printed: boolean): XmlNode[] {
	switch (node.type) {
		case 'text':
			return [node.value];
		case 'emphasis':
			return [element('em', {}, ...node.children.flatMap((child) => draw(child, printed)))];
		case 'footnoteReference':
			return [noteMark(noteOf(node.id, node.identifier), node.label, printed ? node.id : undefined)];
		case 'annotationReference':
			return [noteMark(node.annotation, '*', node.id)];
		case 'pageBreak':
			return [
				element('span', { id: node.id, class: 'page-break', 'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': node.number }),
			];
		default:
			return unreachable(node);
	}
}

const noteMark = (target: string, label: string, id?: string): XmlElement =>
	element('a', { id, class: 'noteref', 'epub:type': 'noteref', role: 'doc-noteref', href: `#${target}` }, label);

/** `ren-fnref7-2` calls `ren-fn7`. */
const noteOf = (callId: string, identifier: string): string => `${callId.slice(0, callId.lastIndexOf('-fnref'))}-fn${identifier}`;

export interface Marks {
	/** Addresses of the calls of notes. */
	calls: Set<string>;
	/** Addresses of the marks of each editor's note. */
	annotations: Map<string, string[]>;
	pageBreaks: { id: string; number: number }[];
}

/** What is marked in the printed text of these rows. */
export function marksIn(rows: readonly Row[]): Marks {
	const marks: Marks = { calls: new Set(), annotations: new Map(), pageBreaks: [] };
	const printed = rows.flatMap(({ cells }) => cells.filter(({ role }) => role === 'printed'));
	for (const node of printed.flatMap(({ segments }) => segments.flatMap(({ nodes }) => nodes))) {
		if (node.type === 'footnoteReference') marks.calls.add(node.id);
		if (node.type === 'pageBreak') marks.pageBreaks.push({ id: node.id, number: node.number });
		if (node.type === 'annotationReference')
			marks.annotations.set(node.annotation, [...(marks.annotations.get(node.annotation) ?? []), node.id]);
	}
	return marks;
}
