import { describe, expect, it } from 'vitest';
import { placesByPaper } from '../../lib/link/places.ts';
import { placesAt } from '../concept-fixtures.ts';

describe('placesByPaper', () => {
	it('should take the first place in the text itself, though the abstract comes before it', () => {
		const [demo] = placesByPaper(placesAt('demo-abstract-p1', 'demo-1-p2', 'demo-2-p1', 'demo-fn3'), ['demo']);
		expect(demo?.places).toHaveLength(4);
		expect(demo?.first?.row.id).toBe('demo-1-p2');
	});

	it('should take what surrounds the text where the text has none', () => {
		expect(placesByPaper(placesAt('demo-fn3', 'demo-ref1'), ['demo'])[0]?.first?.row.id).toBe('demo-fn3');
	});

	it('should list a paper that does not name it, without places', () => {
		expect(placesByPaper(placesAt('demo-1-p1'), ['other', 'demo']).map(({ paper, places }) => [paper, places.length])).toEqual([
			['other', 0],
			['demo', 1],
		]);
	});
});
