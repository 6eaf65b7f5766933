import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { type Places, resolveParallels, type WrittenParallel } from '../../lib/check/parallels.ts';
import { sentencesOf } from '../../lib/model/text.ts';
import { paperFrom } from '../support.ts';

const segmentsOf = (id: string): string[] => [...sentencesOf(paperFrom(undefined, id))].map((sentence) => sentence.id);
const places: Places = {
	segments: new Map([
		['demo', segmentsOf('demo')],
		['other', segmentsOf('other')],
	]),
	concepts: new Set(['reading']),
};

const parallel = (id: string, target: [string, string], concepts: string[] = []): WrittenParallel => ({
	id,
	motivation: 'agrees',
	target,
	concepts,
	title: { en: 'Slowness', 'zh-Hans': '慢' },
	body: { en: 'Both are slow.', 'zh-Hans': '都慢。' },
});
const one = 'demo-1-p1-s1';
const other = 'other-2-p1-s1';

function resolve(...written: WrittenParallel[]) {
	const value = written.map(({ id }) => `- id: ${id}\n  motivation: agrees\n`).join('');
	const file = new VFile({ path: 'annotations/parallels.yaml', value });
	const parallels = resolveParallels(written, places, file);
	expect(file.messages.every(({ fatal }) => fatal)).toBe(true);
	return { parallels, messages: file.messages.map(({ line, ruleId, reason }) => `${line}: ${ruleId}: ${reason}`) };
}

describe('resolveParallels', () => {
	it('should find the passages of both papers, in the order written', () => {
		const { parallels, messages } = resolve(parallel('parallel-a', [other, one], ['reading']));
		expect(messages).toEqual([]);
		expect(parallels).toEqual([
			{
				...parallel('parallel-a', [other, one], ['reading']),
				target: [
					{ paper: 'other', address: other, segments: [other] },
					{ paper: 'demo', address: one, segments: [one] },
				],
			},
		]);
	});

	it('should hold every segment of a range, headings between included', () => {
		const { parallels, messages } = resolve(
			parallel('parallel-a', ['demo-1-p1-s2..demo-2-p1-s1', 'other-abstract-p1-s1..other-abstract-p1-s2']),
		);
		expect(messages).toEqual([]);
		expect(parallels[0]?.target.map(({ segments }) => segments)).toEqual([
			['demo-1-p1-s2', 'demo-1-p2-s1', 'demo-2', 'demo-2-p1-s1'],
			['other-abstract-p1-s1', 'other-abstract-p1-s2'],
		]);
	});

	it('should take a range of one segment, a heading and a note', () => {
		const { parallels, messages } = resolve(
			parallel('parallel-a', [`${one}..${one}`, other]),
			parallel('parallel-b', ['demo-2', 'other-fn1-s1']),
		);
		expect(messages).toEqual([]);
		expect(parallels.map(({ target }) => target.map(({ segments }) => segments))).toEqual([
			[[one], [other]],
			[['demo-2'], ['other-fn1-s1']],
		]);
	});

	it.each([
		['an address that is none', 'demo-9-p1-s1'],
		['a paragraph', 'demo-1-p1'],
		['nothing', ''],
		['a reversed range', 'demo-2-p1-s1..demo-1-p1-s1'],
		['a range over two papers', 'demo-1-p1-s1..other-1-p1-s2'],
		['a range that begins nowhere', 'demo-9..demo-1-p1-s1'],
		['a range that ends nowhere', 'demo-1-p1-s1..demo-9'],
		['a range without an end', 'demo-1-p1-s1..'],
		['a range of three', 'demo-1-p1-s1..demo-1-p1-s2..demo-2-p1-s1'],
	])('should refuse %s, first or second, and leave that parallel out', (_, address) => {
		const kept = parallel('parallel-kept', [one, other]);
		for (const target of [[address, other] as const, [other, address] as const]) {
			const { parallels, messages } = resolve(kept, parallel('parallel-lost', [...target]));
			expect(messages).toEqual([
				`3: parallel-is-anchored: parallel-lost names ${address}; expected a segment, or two of one paper in order with .. between.`,
			]);
			expect(parallels.map(({ id }) => id)).toEqual(['parallel-kept']);
		}
	});

	it('should refuse two passages of one paper', () => {
		const { parallels, messages } = resolve(parallel('parallel-a', [one, 'demo-2-p1-s1']));
		expect(messages).toEqual(['1: parallel-joins-papers: Both passages of parallel-a stand in demo; expected passages of two papers.']);
		expect(parallels).toEqual([]);
	});

	it('should refuse an unknown concept', () => {
		const { parallels, messages } = resolve(parallel('parallel-a', [one, other], ['reading', 'writing']));
		expect(messages).toEqual(['1: related-concept-exists: parallel-a turns on writing; expected the id of a concept.']);
		expect(parallels).toEqual([]);
	});

	it('should refuse an id that stands twice, and keep the first', () => {
		const { parallels, messages } = resolve(parallel('parallel-a', [one, other]), parallel('parallel-a', ['demo-2', other]));
		expect(messages).toEqual([
			expect.stringMatching(/^\d: parallel-is-single: There are two parallels parallel-a; expected each id once\.$/u),
		]);
		expect(parallels.map(({ target }) => target[0].address)).toEqual([one]);
	});

	it('should name the line of the parallel, though a longer id stands above', () => {
		const { messages } = resolve(parallel('parallel-a-b', [one, other]), parallel('parallel-a', [one, 'nowhere']));
		expect(messages).toEqual([expect.stringMatching(/^3: parallel-is-anchored: parallel-a names nowhere;/u)]);
	});

	it('should say of each what is wrong with it', () => {
		const { messages } = resolve(
			parallel('parallel-a', [one, one]),
			parallel('parallel-b', ['x', other]),
			parallel('parallel-c', [one, other], ['y']),
		);
		expect(messages.map((message) => message.split(': ').slice(0, 2).join(': '))).toEqual([
			'1: parallel-joins-papers',
			'3: parallel-is-anchored',
			'5: related-concept-exists',
		]);
	});
});
