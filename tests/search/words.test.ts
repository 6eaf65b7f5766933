import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips } from '../../lib/search/slips.ts';
import { createAlternatives, findWords, piecesOf } from '../../lib/search/words.ts';

describe('countSlips', () => {
	it.each([
		['industry', 'industry', 0],
		['industry', 'industy', 1],
		['industry', 'indusstry', 1],
		['industry', 'imdustry', 1],
		['industry', 'indsutry', 1],
		['industry', 'idnusrty', 2],
		['新制生产力', '新质生产力', 1],
		['𠮷野', '吉野', 1],
		['', 'ab', 2],
	])('should count the slips between %j and %j', (one, other, slips) => {
		expect(countSlips(one, other, 3)).toBe(slips);
	});

	it('should count no further than asked', () => {
		expect(countSlips('industry', 'agriculture', 1)).toBe(2);
	});

	const letters = fc.array(fc.constantFrom('a', 'b', 'c', '𠮷'), { maxLength: 8 });

	it('should be one for any one slip, and the same both ways', () => {
		fc.assert(
			fc.property(letters, fc.nat(8), fc.constantFrom('drop', 'add', 'change', 'swap'), (word, at, slip) => {
				const other: string[] = [...word];
				const [here, next] = [other[at], other[at + 1]];
				if (slip === 'drop') other.splice(at, 1);
				if (slip === 'add') other.splice(at, 0, 'd');
				if (slip === 'change' && here !== undefined) other[at] = 'd';
				if (slip === 'swap' && here !== undefined && next !== undefined) other.splice(at, 2, next, here);
				const slips = countSlips(word.join(''), other.join(''), 3);
				expect(slips).toBe(other.join('') === word.join('') ? 0 : 1);
				expect(countSlips(other.join(''), word.join(''), 3)).toBe(slips);
			}),
		);
	});

	it('should be what a slow count by definition says', () => {
		const slow = (one: readonly string[], other: readonly string[]): number => {
			if (one.length === 0 || other.length === 0) return one.length + other.length;
			const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
			const isSwapped = one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1);
			return Math.min(
				slow(a, other) + 1,
				slow(one, b) + 1,
				slow(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
				isSwapped ? slow(one.slice(0, -2), other.slice(0, -2)) + 1 : 99,
			);
		};
		const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 });
		fc.assert(fc.property(short, short, (one, other) => countSlips(one.join(''), other.join(''), 9) === slow(one, other)));
	});
});

describe('createAlternatives', () => {
	const alternatives = createAlternatives([
		'industry',
		'industries',
		'industrial',
		'innovation',
		'innovative',
		'sharing',
		'shared',
		'5g',
		'2012',
		'form',
	]);
	const show = (typed: string, slips = true): string[] => alternatives(typed, slips).map(({ word, likeness }) => `${word} ${likeness}`);

	it('should take the word itself and its forms', () => {
		expect(show('industry')).toEqual(['industry same', 'industries form', 'industrial form']);
		expect(show('share')).toEqual(['sharing form', 'shared form']);
	});

	it('should take words that begin so only when there is no such word', () => {
		expect(show('innova')).toEqual(['innovation prefix', 'innovative prefix']);
		expect(show('in')).toEqual([]);
	});

	it('should take words one slip away only when nothing surer is there, and not for short words', () => {
		expect(show('inovation')).toEqual(['innovation slip']);
		expect(show('indsutry')).toEqual(['industry slip']);
		expect(show('indsutry', false)).toEqual([]);
		expect(show('from')).toEqual([]);
		expect(show('2013')).toEqual([]);
	});

	it('should take nothing for what is no word here', () => {
		expect(show('qwertz')).toEqual([]);
	});
});

describe('findWords', () => {
	it('should find whole words in Chinese and English texts', () => {
		const words = findWords('the ai of ai.\0用5g技术与ai。');
		expect([...words]).toEqual([
			['the', [0]],
			['ai', [4, 10, 20]],
			['of', [7]],
			['5g', [15]],
		]);
	});
});

describe('piecesOf', () => {
	const pieces = (folded: string): string[] =>
		piecesOf([folded], (stretch) => (stretch === '资本劳动' ? ['资本', '劳动'] : [stretch])).map(({ text, isWord }) =>
			isWord ? text : `“${text}”`,
		);

	it('should take words, and stretches with Chinese, each once', () => {
		expect(pieces('the role of capital, the capital')).toEqual(['role', 'capital']);
		expect(pieces("people's war")).toEqual(['people', 'war']);
		expect(pieces('资本劳动 5g技术 ai')).toEqual(['“资本”', '“劳动”', '5g', '“技术”', 'ai']);
	});

	it('should keep common words when there are no others', () => {
		expect(pieces('of the')).toEqual(['of', 'the']);
		expect(pieces('……')).toEqual([]);
	});
});
