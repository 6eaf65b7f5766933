import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weave } from '../../lib/link/weave.ts';
import type { Phrasing } from '../../lib/model/paper.ts';
import type { Woven } from '../../lib/model/row.ts';
import { plainText } from '../../lib/model/text.ts';
import { wordsOf } from '../../lib/search/records.ts';

const call: Phrasing = { type: 'footnoteReference', identifier: '1', label: '①', id: 'demo-fnref1' };
const page: Phrasing = { type: 'pageBreak', id: 'demo-page2', number: 2 };
const text = fc.string({ minLength: 1, maxLength: 8 }).map((value): Phrasing => ({ type: 'text', value }));
const leaf = fc.oneof(text, fc.constant(call), fc.constant(page));
const node = fc.oneof(
	leaf,
	fc.array(leaf, { maxLength: 3 }).map((children): Phrasing => ({ type: 'emphasis', children })),
);
const mention = fc
	.record({ concept: fc.constantFrom('a', 'b'), start: fc.nat(30), length: fc.nat(12) })
	.map(({ concept, start, length }) => ({ concept, start, end: start + length, exact: '' }));

/** The nodes without words: what must come through as it was. */
const others = (nodes: readonly (Phrasing | Woven)[]): string[] =>
	nodes.flatMap((node) =>
		node.type === 'text' ? [] : node.type === 'emphasis' ? ['emphasis', ...others(node.children), 'end'] : [node.type],
	);

describe('weave', () => {
	it('should mark a mention and leave the rest', () => {
		expect(weave([{ type: 'text', value: '论新质生产力。' }], [{ concept: 'c', start: 1, end: 6, exact: '新质生产力' }])).toEqual([
			{ type: 'text', value: '论' },
			{ type: 'text', value: '新质生产力', concept: 'c' },
			{ type: 'text', value: '。' },
		]);
	});

	it('should cut a mention at a note reference and within emphasis', () => {
		const nodes: Phrasing[] = [{ type: 'text', value: 'ab' }, call, { type: 'emphasis', children: [{ type: 'text', value: 'cd' }] }];
		expect(weave(nodes, [{ concept: 'c', start: 1, end: 3, exact: 'bc' }])).toEqual([
			{ type: 'text', value: 'a' },
			{ type: 'text', value: 'b', concept: 'c' },
			call,
			{
				type: 'emphasis',
				children: [
					{ type: 'text', value: 'c', concept: 'c', continued: true },
					{ type: 'text', value: 'd' },
				],
			},
		]);
	});

	it('should keep the text and everything between it, whatever the mentions', () => {
		fc.assert(
			fc.property(fc.array(node, { maxLength: 6 }), fc.array(mention, { maxLength: 5 }), (nodes, mentions) => {
				const woven = weave(nodes, mentions);
				expect(wordsOf(woven)).toBe(plainText(nodes));
				expect(others(woven)).toEqual(others(nodes));
			}),
		);
	});

	it('should set each mark of a note right after its offset, in order, and change nothing else', () => {
		fc.assert(
			fc.property(
				fc.array(node, { maxLength: 6 }),
				fc.array(mention, { maxLength: 3 }),
				fc.array(fc.nat(40), { maxLength: 5 }),
				(nodes, mentions, numbers) => {
					const { length } = plainText(nodes);
					// A quotation ends somewhere from the first character to the last.
					const offsets = length === 0 ? [] : numbers.map((number) => (number % length) + 1).sort((a, b) => a - b);
					const attachments = offsets.map((offset, index) => ({ annotation: `n${index}`, id: `m${index}`, offset }));
					const woven = weave(nodes, mentions, attachments);
					expect(marksOfNotes(woven)).toEqual(attachments.map(({ id, offset }) => ({ id, offset })));
					expect(wordsOf(woven)).toBe(plainText(nodes));
					expect(others(woven).filter((type) => type !== 'annotationReference')).toEqual(others(nodes));
				},
			),
		);
	});

	it('should mark exactly the characters of mentions that are in order and apart', () => {
		const gaps = fc.array(fc.record({ gap: fc.nat(4), length: fc.integer({ min: 1, max: 5 }) }), { maxLength: 5 });
		fc.assert(
			fc.property(fc.array(node, { maxLength: 6 }), gaps, (nodes, lengths) => {
				let at = 0;
				const mentions = lengths.map(({ gap, length }) => {
					const start = at + gap;
					at = start + length;
					return { concept: 'c', start, end: at, exact: '' };
				});
				const wanted = [...Array(plainText(nodes).length).keys()].map((index) =>
					mentions.some(({ start, end }) => index >= start && index < end),
				);
				expect(marksIn(weave(nodes, mentions))).toEqual(wanted);
			}),
		);
	});
});

/** For each character whether it belongs to a mention. */
const marksIn = (nodes: readonly Woven[]): boolean[] =>
	nodes.flatMap((node) => {
		if (node.type === 'emphasis') return marksIn(node.children);
		return node.type === 'text' ? new Array<boolean>(node.value.length).fill(node.concept !== undefined) : [];
	});

/** Each mark with the number of characters before it. */
function marksOfNotes(nodes: readonly Woven[]): { id: string; offset: number }[] {
	const marks: { id: string; offset: number }[] = [];
	let offset = 0;
	const visit = (children: readonly Woven[]): void => {
		for (const node of children) {
			if (node.type === 'text') offset += node.value.length;
			if (node.type === 'annotationReference') marks.push({ id: node.id, offset });
			if (node.type === 'emphasis') visit(node.children);
		}
	};
	visit(nodes);
	return marks;
}
