import { describe, expect, it } from 'vitest';
import { cellsOf, containerOf, paragraphOf, parallelsByParagraph } from '../../lib/link/parallels.ts';
import { toReading } from '../../lib/link/reading.ts';
import type { Parallel, Passage } from '../../lib/model/parallel.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { paperFrom } from '../support.ts';

const passage = (...segments: string[]): Passage => ({
	paper: segments[0]?.split('-')[0] ?? '',
	address: segments.length > 1 ? `${segments[0]}..${segments.at(-1)}` : (segments[0] ?? ''),
	segments,
});
const parallel = (id: string, ...target: [Passage, Passage]): Parallel => ({
	id,
	motivation: 'agrees',
	target,
	concepts: [],
	title: { en: id, 'zh-Hans': id },
	body: { en: '', 'zh-Hans': '' },
});

describe('parallelsByParagraph', () => {
	it('should list a parallel in both papers, each with the passage that it leads to', () => {
		const one = parallel('one', passage('demo-1-p1-s2'), passage('other-2-p1-s1', 'other-2-p1-s2'));
		const marks = parallelsByParagraph([one]);
		expect([...marks.keys()]).toEqual(['demo-1-p1', 'other-2-p1']);
		expect(marks.get('other-2-p1')?.map(({ own, partner }) => [own.address, partner.address])).toEqual([
			['other-2-p1-s1..other-2-p1-s2', 'demo-1-p1-s2'],
		]);
	});

	it('should put those of one paragraph in the order of its sentences, the tenth after the second', () => {
		const marks = parallelsByParagraph([
			parallel('last', passage('demo-1-p1-s10'), passage('other-1-p1-s1')),
			parallel('middle', passage('demo-1-p1-s2'), passage('other-1-p2-s1')),
			parallel('first', passage('demo-1-p1-s1'), passage('other-1-p3-s1')),
		]);
		expect(marks.get('demo-1-p1')?.map(({ parallel }) => parallel.id)).toEqual(['first', 'middle', 'last']);
	});

	it('should place a passage across paragraphs where it begins', () => {
		const marks = parallelsByParagraph([parallel('one', passage('demo-1-p1-s2', 'demo-1-p2-s1'), passage('other-1-p1-s1'))]);
		expect(marks.has('demo-1-p1')).toBe(true);
		expect(marks.has('demo-1-p2')).toBe(false);
	});
});

describe('paragraphOf', () => {
	it('should name the paragraph or note of a sentence, and leave what is no sentence', () => {
		expect(['ren-1-1-p2-s3', 'ren-fn21-s1', 'wu-ref5', 'wu-2-1'].map(paragraphOf)).toEqual(['ren-1-1-p2', 'ren-fn21', 'wu-ref5', 'wu-2-1']);
	});
});

describe('cellsOf', () => {
	const reading = toReading(paperFrom(), [], {});

	it('should give the words of a passage and nothing around it', () => {
		const [cell, ...others] = cellsOf(reading, passage('demo-1-p1-s2'));
		expect(cell?.lang).toBe('zh-Hans');
		expect(cell?.segments.map(({ nodes }) => wordsOf(nodes))).toEqual(['乙又说一句。']);
		expect(others).toEqual([]);
	});

	it('should join a passage that goes on in the next paragraph', () => {
		const [cell] = cellsOf(reading, passage('demo-1-p1-s2', 'demo-1-p2-s1'));
		expect(cell?.segments.map(({ id }) => id)).toEqual(['demo-1-p1-s2', 'demo-1-p2-s1']);
	});

	it('should know what a passage stands in', () => {
		expect(containerOf(reading, passage('demo-1-p2-s1'))).toBe('demo-1');
		expect(containerOf(reading, passage('demo-abstract-p1-s2'))).toBe('demo-abstract');
		expect(containerOf(reading, passage('demo-9-p1-s1'))).toBeUndefined();
	});
});
