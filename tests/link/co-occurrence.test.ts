import { describe, expect, it } from 'vitest';
import { findCoOccurrences, statedRelations, totalOf } from '../../lib/link/co-occurrence.ts';
import { conceptOf, placesAt } from '../concept-fixtures.ts';

const paragraphs = new Set(['ren-1-p1', 'ren-1-p2', 'wu-1-p1']);
const occurrences = new Map([
	['leap', placesAt('ren-1-p1', 'ren-1-p2', 'wu-1-p1')],
	['alienation', placesAt('ren-abstract-p1', 'ren-1-p1', 'wu-1-p1')],
	['sharing', placesAt('ren-abstract-p1', 'ren-1-p2', 'ren-fn1')],
]);

describe('findCoOccurrences', () => {
	it('should count for each pair the paragraphs of each paper that name both, the most frequent pair first', () => {
		expect(findCoOccurrences(occurrences, ['leap', 'alienation', 'sharing'], paragraphs)).toEqual([
			{ concepts: ['alienation', 'leap'], paragraphs: { ren: 1, wu: 1 } },
			{ concepts: ['leap', 'sharing'], paragraphs: { ren: 1 } },
		]);
	});

	it('should leave out what shares only an abstract, a heading or a note', () => {
		expect(findCoOccurrences(occurrences, ['alienation', 'sharing'], paragraphs)).toEqual([]);
	});

	it('should know only the concepts it is asked for, and some may occur nowhere', () => {
		const pairs = findCoOccurrences(occurrences, ['leap', 'sharing', 'nowhere'], paragraphs);
		expect(pairs.map(({ concepts }) => concepts)).toEqual([['leap', 'sharing']]);
		expect(pairs.map(totalOf)).toEqual([1]);
	});
});

describe('statedRelations', () => {
	it('should state each relation once, and none to a concept that is not there', () => {
		const concepts = [
			conceptOf('a', { related: ['b', 'elsewhere'], broader: ['c'] }),
			conceptOf('b', { related: ['a'] }),
			conceptOf('c', { narrower: ['a'] }),
		];
		expect(statedRelations(concepts)).toEqual([
			{ type: 'broader', concepts: ['a', 'c'] },
			{ type: 'related', concepts: ['a', 'b'] },
		]);
	});
});
