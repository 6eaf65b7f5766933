import type { Phrasing } from '../model/paper.ts';
import type { Woven } from '../model/row.ts';
import type { Mention } from './mentions.ts';

/** An editor's note attached to a segment, after the words that end at `offset`. */
export interface Attachment {
	annotation: string;
	/** Address of the mark itself. */
	id: string;
	offset: number;
}

/**
 * Lays mentions and marks of editor's notes, whose offsets count in the plain text, into the nodes of a sentence.
 * A mention across a note reference becomes two pieces. Mentions don't overlap; both lists are in order.
 */
export function weave(nodes: readonly Phrasing[], mentions: readonly Mention[], attachments: readonly Attachment[] = []): Woven[] {
	let offset = 0;
	const rest = [...attachments];
	const marksUpTo = (end: number): Woven[] => {
		const count = rest.findIndex((attachment) => attachment.offset > end);
		return rest.splice(0, count < 0 ? rest.length : count).map(({ annotation, id }) => ({ type: 'annotationReference', annotation, id }));
	};
	const visit = (children: readonly Phrasing[]): Woven[] =>
		children.flatMap((node): Woven[] => {
			if (node.type === 'emphasis') return [{ type: 'emphasis', children: visit(node.children) }];
			if (node.type !== 'text') return [node];
			const start = offset;
			offset += node.value.length;
			const stops = [
				...new Set([...rest.map((attachment) => attachment.offset).filter((stop) => stop > start && stop < offset), offset]),
			].sort((a, b) => a - b);
			let from = start;
			return stops.flatMap((stop) => {
				const pieces = cut(node.value.slice(from - start, stop - start), from, mentions);
				from = stop;
				return [...pieces, ...marksUpTo(stop)];
			});
		});
	return visit(nodes);
}

function cut(value: string, offset: number, mentions: readonly Mention[]): Woven[] {
	const pieces: Woven[] = [];
	let from = 0;
	for (const { concept, isName, start, end } of mentions) {
		const [first, last] = [Math.max(start - offset, from), Math.min(end - offset, value.length)];
		if (last <= first) continue;
		if (first > from) pieces.push({ type: 'text', value: value.slice(from, first) });
		const continued = offset + first > start;
		pieces.push({ type: 'text', value: value.slice(first, last), concept, ...(isName && { isName }), ...(continued && { continued }) });
		from = last;
	}
	if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) });
	return pieces;
}
