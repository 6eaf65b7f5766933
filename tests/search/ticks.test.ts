import { describe, expect, it } from 'vitest';
import { createSearch } from '../../lib/search/index.ts';
import { sectionTicks } from '../../lib/search/ticks.ts';
import { dataOf, realData, recordOf } from './support.ts';

describe('sectionTicks', () => {
	it('should say where each section begins', () => {
		const records = [
			{ ...recordOf({ zh: ['标题'] }, 'demo-title-p1'), section: '0' },
			{ ...recordOf({ zh: ['一二三四'] }, 'demo-1'), section: '1' },
			{ ...recordOf({ zh: ['五六'] }, 'demo-1-p1'), section: '1' },
			{ ...recordOf({ zh: ['七八'] }, 'demo-2'), section: '2' },
		];
		expect(sectionTicks(records)).toEqual({
			demo: [
				{ number: '0', at: 0 },
				{ number: '1', at: 0.2 },
				{ number: '2', at: 0.8 },
			],
		});
	});

	it('should agree with the positions of results', async () => {
		const { records } = realData();
		const ticks = sectionTicks(records);
		const { results } = await createSearch(dataOf(records)).ask('in:heading');
		const headings = results.filter(({ section, address, container }) => section !== undefined && address === container);
		expect(headings.length).toBeGreaterThan(20);
		for (const { paper, section, position } of headings) {
			expect(ticks[paper]?.find(({ number }) => number === section)?.at).toBeCloseTo(position, 2);
		}
	});
});
