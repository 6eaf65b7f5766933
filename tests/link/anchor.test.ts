import { describe, expect, it } from 'vitest';
import { anchorAt, type Extent, nearestFollowing } from '../../lib/link/anchor.ts';

const extent = (parallel: string, top: number, bottom: number, end = bottom): Extent => ({ parallel, top, bottom, end });

describe('anchorAt', () => {
	it('should find the parallel whose passage crosses the line, and none between passages', () => {
		const at = (scrolled: number): string | undefined =>
			anchorAt([extent('one', 100 - scrolled, 200 - scrolled), extent('two', 300 - scrolled, 400 - scrolled)]);
		expect([0, 100, 198, 200, 298, 300, 400].map(at)).toEqual([undefined, 'one', 'one', undefined, undefined, 'two', undefined]);
	});

	it('should take the shortest of several', () => {
		expect(anchorAt([extent('paragraph', -50, 200), extent('sentence', -10, 30), extent('two', -40, 30)])).toBe('sentence');
	});

	it('should keep what it found while that is still being read', () => {
		expect(anchorAt([extent('paragraph', -50, 200), extent('sentence', -10, 30)], 'paragraph')).toBe('paragraph');
	});

	it('should keep it to the end of its paragraph, unless another passage comes', () => {
		expect(anchorAt([extent('one', -200, -100, 80)], 'one')).toBe('one');
		expect(anchorAt([extent('one', -200, -100, 80)])).toBeUndefined();
		expect(anchorAt([extent('one', -200, -100, 80), extent('two', -20, 20)], 'one')).toBe('two');
		expect(anchorAt([extent('one', -400, -300, -10)], 'one')).toBeUndefined();
		expect(anchorAt([extent('one', 20, 90, 120)], 'one')).toBeUndefined();
	});
});

describe('nearestFollowing', () => {
	it('should find the first passage at the line or below it', () => {
		expect(nearestFollowing([-300, -20, 40, 90])).toBe(2);
		expect(nearestFollowing([-300, -0.4, 40])).toBe(1);
	});

	it('should stay with the last when none follows, and find none where there is none', () => {
		expect(nearestFollowing([-300, -20])).toBe(1);
		expect(nearestFollowing([])).toBe(-1);
	});
});
