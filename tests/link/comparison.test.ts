import { describe, expect, it } from 'vitest';
import { type Comparison, readComparison, withPaper, writeComparison } from '../../lib/link/comparison.ts';

const known = {
	papers: ['ren', 'wu', 'third'],
	parallels: new Map([
		['parallel-balance', ['wu', 'ren']],
		['parallel-far', ['wu', 'third']],
	] as const),
};
const read = (address: string): Comparison => readComparison(new URL(address, 'https://example.org/en/compare/'), known);

describe('readComparison', () => {
	it('should show the first two papers in both languages when nothing is said', () => {
		expect(read('')).toEqual({ left: { paper: 'ren', view: 'both' }, right: { paper: 'wu', view: 'both' } });
	});

	it('should read papers, languages, passages and what is followed', () => {
		expect(read('?left=wu&right=ren&leftview=zh&rightview=en&at=wu-1-1-p1-s2&at2=ren-0-p1-s9&parallel=parallel-balance')).toEqual({
			left: { paper: 'wu', view: 'zh', at: 'wu-1-1-p1-s2' },
			right: { paper: 'ren', view: 'en', at: 'ren-0-p1-s9' },
			parallel: 'parallel-balance',
		});
		expect(read('?concept=common-prosperity').concept).toBe('common-prosperity');
	});

	it('should never show one paper twice', () => {
		expect(read('?left=wu&right=wu')).toMatchObject({ left: { paper: 'wu' }, right: { paper: 'ren' } });
		expect(read('?right=ren')).toMatchObject({ left: { paper: 'wu' }, right: { paper: 'ren' } });
	});

	it('should read what is unknown as if it were not there', () => {
		const plain = read('');
		expect(read('?left=nobody&leftview=old&parallel=parallel-none&concept=%3Cb%3E&at=wu-1&at2=ren-1')).toEqual(plain);
		expect(read('#%E0%A4%A')).toEqual(plain);
	});

	it('should open a fragment in the pane of its paper, a range where it begins', () => {
		expect(read('#wu-2-1-p1-s1..wu-2-1-p1-s3')).toMatchObject({ right: { paper: 'wu', at: 'wu-2-1-p1-s1' } });
		expect(read('#third-1')).toMatchObject({ left: { paper: 'third', at: 'third-1' }, right: { paper: 'wu' } });
	});

	it('should show the two papers of a parallel, on the sides on which they stand already', () => {
		expect(read('?parallel=parallel-balance')).toMatchObject({ left: { paper: 'ren' }, right: { paper: 'wu' } });
		expect(read('?parallel=parallel-far')).toMatchObject({ left: { paper: 'wu' }, right: { paper: 'third' } });
	});
});

describe('writeComparison', () => {
	it('should write what is read again, and leave out what is usual', () => {
		const comparison = read('?left=wu&right=third&rightview=en&at=wu-1-1-p1-s2&concept=sharing');
		expect(writeComparison(comparison)).toBe('?left=wu&right=third&rightview=en&concept=sharing&at=wu-1-1-p1-s2');
		expect(read(writeComparison(comparison))).toEqual(comparison);
	});
});

describe('withPaper', () => {
	const comparison = read('?leftview=zh&at=ren-1-p1-s1&at2=wu-1-p1-s1&parallel=parallel-balance');

	it('should let the papers change places when the other one is chosen, each with its language and its passage', () => {
		expect(withPaper(comparison, 'left', 'wu')).toEqual({
			...comparison,
			left: { paper: 'wu', view: 'both', at: 'wu-1-p1-s1' },
			right: { paper: 'ren', view: 'zh', at: 'ren-1-p1-s1' },
		});
	});

	it('should begin a new paper at its beginning, and drop a parallel that it has no part in', () => {
		expect(withPaper(comparison, 'left', 'third')).toEqual({ left: { paper: 'third', view: 'zh' }, right: comparison.right });
	});
});
