import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { CONCEPT_ORDERS, type ConceptOrder, groupConcepts } from '../../lib/link/concept-orders.ts';
import { conceptOf } from '../concept-fixtures.ts';
import { CONTENT } from '../support.ts';

const counted = [
	{ concept: conceptOf('sharing', { pinyin: 'gòngxiǎng', en: 'sharing', themes: ['policy', 'theory'] }), counts: { ren: 3, wu: 5 } },
	{
		concept: conceptOf('green', { pinyin: 'lǜsè shēngchǎnlì', en: 'green productive forces', themes: ['policy'] }),
		counts: { ren: 1, wu: 0 },
	},
	{ concept: conceptOf('leap', { pinyin: 'yuèshēng', en: 'leap', themes: ['theory'] }), counts: { ren: 7, wu: 0 } },
	{
		concept: conceptOf('industrial', { pinyin: 'gōngyè hùliánwǎng', en: 'Industrial internet', themes: ['industry'] }),
		counts: { ren: 0, wu: 20 },
	},
];

const groups = (order: ConceptOrder, within: 'pinyin' | 'english' = 'pinyin') =>
	groupConcepts(counted, order, within).map(({ name, concepts }) => [name, ...concepts.map(({ id }) => id)]);

describe('groupConcepts', () => {
	it('should sort by pinyin under letters without marks; blanks and tones do not count', () => {
		expect(groups('pinyin')).toEqual([
			['G', 'sharing', 'industrial'],
			['L', 'green'],
			['Y', 'leap'],
		]);
	});

	it('should sort by English in any case', () => {
		expect(groups('english').map(([name]) => name)).toEqual(['G', 'I', 'L', 'S']);
	});

	it('should put a concept under its first theme, themes in the order of the model', () => {
		expect(groups('theme')).toEqual([
			['theory', 'leap'],
			['policy', 'sharing', 'green'],
			['industry', 'industrial'],
		]);
		expect(groups('theme', 'english')[1]).toEqual(['policy', 'green', 'sharing']);
	});

	it('should put what both papers name before what only one does', () => {
		expect(groups('paper')).toEqual([
			['all', 'sharing'],
			['wu', 'industrial'],
			['ren', 'green', 'leap'],
		]);
	});

	it('should have one group for what several papers of many name, whichever they are', () => {
		const many = counted.map(({ concept, counts: { ren = 0, wu = 0 } }) => ({ concept, counts: { ren, wu, third: ren, fourth: 0 } }));
		expect(groupConcepts(many, 'paper', 'pinyin').map(({ name, concepts }) => [name, ...concepts.map(({ id }) => id)])).toEqual([
			['several', 'sharing', 'green', 'leap'],
			['wu', 'industrial'],
		]);
	});

	it('should sort by the number of places, in steps', () => {
		expect(groups('frequency')).toEqual([
			['20', 'industrial'],
			['5', 'sharing', 'leap'],
			['1', 'green'],
		]);
	});

	it('should have every concept of this project once in every order', () => {
		const { library } = readLibrary(CONTENT);
		const all = library.concepts.map((concept) => ({ concept, counts: { ren: 1 } }));
		for (const order of CONCEPT_ORDERS) {
			const ids = groupConcepts(all, order, 'english').flatMap(({ concepts }) => concepts.map(({ id }) => id));
			expect(ids.sort(), order).toEqual(library.concepts.map(({ id }) => id).sort());
		}
	});
});
