import type { Phrasing } from '../model/paper.ts';
import type { Woven } from '../model/row.ts';
import type { Mention } from './mentions.ts';

/** Lays mentions, whose offsets count in the plain text, into the nodes of a sentence. A mention across a note reference becomes two pieces. */
export function weave(nodes: readonly Phrasing[], mentions: readonly Mention[]): Woven[] {
	let offset = 0;
	const visit = (children: readonly Phrasing[]): Woven[] =>
		children.flatMap((node): Woven[] => {
			if (node.type === 'emphasis') return [{ type: 'emphasis', children: visit(node.children) }];
			if (node.type !== 'text') return [node];
			const pieces = cut(node.value, offset, mentions);
			offset += node.value.length;
			return pieces;
		});
	return visit(nodes);
}

function cut(value: string, offset: number, mentions: readonly Mention[]): Woven[] {
	const pieces: Woven[] = [];
	let from = 0;
	for (const { concept, start, end } of mentions) {
		const [first, last] = [Math.max(start - offset, from), Math.min(end - offset, value.length)];
		if (last <= first) continue;
		if (first > from) pieces.push({ type: 'text', value: value.slice(from, first) });
		pieces.push({ type: 'text', value: value.slice(first, last), concept });
		from = last;
	}
	if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) });
	return pieces;
}
