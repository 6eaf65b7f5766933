import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, fold } from '../../lib/search/fold.ts';

/** The printed words in which a query is found. */
const find = (printed: string, query: string): string[] =>
	findFolded(fold(printed), fold(query).text).map(({ start, end }) => printed.slice(start, end));

describe('fold', () => {
	it.each([
		['2020年', '2020 年'],
		['2020年', '２０２０　年'],
		['ai', 'ＡＩ'],
		['AI技术', 'ai 技术'],
		['smile curve', 'Smile\n  Curve '],
		['"成本病"', '“成本病”'],
		["people's", 'People’s'],
		["workers' rights", 'workers’ rights'],
		['the "cost disease" of', 'the “cost disease” of'],
		['甲,乙', '甲，乙'],
		['2020-2021', '２０２０－２０２１'],
	])('should hold %j and %j for the same', (one, other) => {
		expect(fold(one).text).toBe(fold(other).text);
	});

	it.each([
		['所谓 “AI” 时代', '所谓“AI”时代'],
		['论文， AI 与人', '论文，AI与人'],
		['（ AI ）', '（AI）'],
		['《 Capital 》', '《Capital》'],
	])('should drop blanks beside Chinese marks, as in %j', (spaced, close) => {
		expect(fold(spaced).text).toBe(fold(close).text);
	});

	it('should keep the blank between two words and between numbers', () => {
		expect(fold('new  quality 1 2').text).toBe('new quality 1 2');
		expect(fold('  ').text).toBe('');
	});

	it('should know for each unit which printed character it comes from, never going back', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('a', 'Ｂ', ' ', '　', '年', '，', '“', '𠮷', '𝐀', '①', 'ﬁ', 'İ', '…', '\n'), maxLength: 20 }),
				(printed) => {
					const { text, starts, ends } = fold(printed);
					expect([starts.length, ends.length]).toEqual([text.length, text.length]);
					let [lastStart, lastEnd] = [0, 0];
					[...starts.keys()].forEach((unit) => {
						const [start = -1, end = -1] = [starts[unit], ends[unit]];
						expect(start).toBeGreaterThanOrEqual(lastStart);
						// The units of one character share its place; the next one begins where it ends, or later.
						expect(start === lastStart || start >= lastEnd).toBe(true);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(printed.length);
						expect(fold(printed.slice(start, end)).text || ' ').toContain(text[unit]);
						[lastStart, lastEnd] = [start, end];
					});
				},
			),
		);
	});
});

describe('findFolded', () => {
	it('should find the printed words, whatever their width, case and blanks', () => {
		expect(find('到 2020 年，ＡＩ 与 Ai', '2020年')).toEqual(['2020 年']);
		expect(find('到 2020 年，ＡＩ 与 Ai', 'ai')).toEqual(['ＡＩ', 'Ai']);
		expect(find('新质 生产力', '质生')).toEqual(['质 生']);
		expect(find('甲乙', '')).toEqual([]);
	});

	it('should keep characters beyond the first plane whole', () => {
		expect(find('甲𠮷乙', '𠮷')).toEqual(['𠮷']);
		expect(find('𠮷𠮷甲', '甲')).toEqual(['甲']);
		expect(find('甲𠮷乙', '甲𠮷')).toEqual(['甲𠮷']);
	});

	it('should leave the blanks around the words unlit', () => {
		expect(find('论文， AI 与人', 'AI')).toEqual(['AI']);
		expect(find('甲 ，  乙', '，')).toEqual(['，']);
		expect(find('a  b c', 'b')).toEqual(['b']);
		expect(find('a  b c', 'a b')).toEqual(['a  b']);
	});

	it('should keep a character whole that folds to another number of units', () => {
		expect(find('ﬁne', 'f')).toEqual(['ﬁ']);
		expect(find('注①。', '1')).toEqual(['①']);
		expect(find('x𝐀y', 'a')).toEqual(['𝐀']);
	});

	it('should find what stands next to each other, each once', () => {
		expect(find('哈哈哈', '哈哈')).toEqual(['哈哈']);
		expect(find('一一一一', '一一')).toEqual(['一一', '一一']);
	});
});
