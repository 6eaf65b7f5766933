import { describe, expect, test } from 'vitest';
import { leading, MANY } from '../../components/ui/leading.ts';

const own = (count: number): number => count;

describe('what a page shows one by one', () => {
	test('all, in their order, while they are few, those with none too', () => {
		expect(leading([1, 0, 3], own)).toEqual({ shown: [1, 0, 3], others: [] });
		expect(leading([], own)).toEqual({ shown: [], others: [] });
		const few = Array.from({ length: MANY }, (_, index) => index);
		expect(leading(few, own)).toEqual({ shown: few, others: [] });
	});

	test('of many those with the most, then the others that have any', () => {
		expect(leading([0, 5, 1, 9, 2, 9, 4, 3, 0], own)).toEqual({ shown: [9, 9, 5, 4, 3, 2], others: [1] });
	});

	test('none is lost but those with none, and what is left over never has more than what is shown', () => {
		const many = Array.from({ length: 200 }, (_, index) => (index * 7919) % 11);
		const { shown, others } = leading(many, own);
		expect([...shown, ...others].sort((a, b) => a - b)).toEqual(many.filter(Boolean).sort((a, b) => a - b));
		expect(Math.max(...others)).toBeLessThanOrEqual(Math.min(...shown));
	});
});
