import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScan } from '../../lib/search/exact.ts';
import { bareOf, createFold, fold, toPrinted } from '../../lib/search/fold.ts';

/** The printed words in which a query is found. */
async function find(printed: string, query: string, foldTo = fold): Promise<string[]> {
	const folded = foldTo(printed);
	const found = await createScan([folded.text])(foldTo(query).text);
	return found.flatMap(({ at, length }) =>
		at.map((start) => {
			const range = toPrinted(folded, { start, end: start + length });
			return printed.slice(range.start, range.end);
		}),
	);
}

const unit = fc.constantFrom(
	'a',
	'Ｂ',
	' ',
	'　',
	'年',
	'，',
	'“',
	'𠮷',
	'𝐀',
	'①',
	'ﬁ',
	'İ',
	'…',
	'\n',
	'e\u0301',
	'é',
	'\u200b',
	'’',
	'-',
	'為',
);

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
		['「成本病」', '“成本病”'],
		['1978–2012', '1978-2012'],
		['丹尼尔・贝尔', '丹尼尔·贝尔'],
		['Schäfer', 'Schafer'],
		['e\u0301tude', 'Étude'],
		['in\u00addustry', 'industry'],
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
			fc.property(fc.string({ unit, maxLength: 20 }), (printed) => {
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
			}),
		);
	});
});

describe('a range of the folded text', () => {
	it('should find the printed words, whatever their width, case and blanks', async () => {
		expect(await find('到 2020 年，ＡＩ 与 Ai', '2020年')).toEqual(['2020 年']);
		expect(await find('到 2020 年，ＡＩ 与 Ai', 'ai')).toEqual(['ＡＩ', 'Ai']);
		expect(await find('新质 生产力', '质生')).toEqual(['质 生']);
		expect(await find('甲乙', '')).toEqual([]);
	});

	it('should keep characters beyond the first plane whole', async () => {
		expect(await find('甲𠮷乙', '𠮷')).toEqual(['𠮷']);
		expect(await find('𠮷𠮷甲', '甲')).toEqual(['甲']);
		expect(await find('甲𠮷乙', '甲𠮷')).toEqual(['甲𠮷']);
	});

	it('should leave the blanks around the words unlit', async () => {
		expect(await find('论文， AI 与人', 'AI')).toEqual(['AI']);
		expect(await find('甲 ，  乙', '，')).toEqual(['，']);
		expect(await find('a  b c', 'b')).toEqual(['b']);
		expect(await find('a  b c', 'a b')).toEqual(['a  b']);
	});

	it('should keep a character whole that folds to another number of units', async () => {
		expect(await find('ﬁne', 'f')).toEqual(['ﬁ']);
		expect(await find('注①。', '1')).toEqual(['①']);
		expect(await find('x𝐀y', 'a')).toEqual(['𝐀']);
	});

	it('should find what stands next to each other, each once', async () => {
		expect(await find('哈哈哈', '哈哈')).toEqual(['哈哈']);
		expect(await find('一一一一', '一一')).toEqual(['一一', '一一']);
	});

	it('should hold the accent and what can’t be seen with their letter', async () => {
		expect(await find('une e\u0301tude', 'étude')).toEqual(['e\u0301tude']);
		expect(await find('cafe\u0301', 'cafe')).toEqual(['cafe\u0301']);
		expect(await find('in\u00addustry', 'industry')).toEqual(['in\u00addustry']);
		expect(await find('が', 'か')).toEqual([]);
	});

	it('should find traditional and simplified characters by each other, where a table says so', async () => {
		const own = createFold({ 產: '产', 質: '质', 𠔏: '关' });
		expect(await find('新质生产力', '新質生產力', own)).toEqual(['新质生产力']);
		expect(await find('新質生產力', '质生产', own)).toEqual(['質生產']);
		expect(await find('生产𠔏系。', '产关系', own)).toEqual(['产𠔏系']);
		expect(await find('新质', '新質')).toEqual([]);
	});
});

describe('a piece of a text', () => {
	it('should fold to a piece of the folded text', () => {
		fc.assert(
			fc.property(fc.array(unit, { maxLength: 20 }), fc.nat(20), fc.nat(20), (characters, from, length) => {
				expect(fold(characters.join('')).text).toContain(fold(characters.slice(from, from + length).join('')).text);
			}),
		);
	});
});

describe('bareOf', () => {
	it.each([
		['生产力、生产关系', '生产力生产关系'],
		['the “cost disease” of', ' the cost disease of '],
		['cost-disease', ' cost disease '],
		['people’s', ' peoples '],
		['5G 技术，AI', ' 5g 技术 ai '],
		['……', ''],
	])('should leave the letters and digits of %j', (printed, bare) => {
		expect(bareOf(fold(printed)).text).toBe(bare);
	});

	it('should find whole words only, and light no more than these', async () => {
		const findBare = (printed: string, query: string): Promise<string[]> => find(printed, query, (text) => bareOf(fold(text)));
		expect(await findBare('a “cost-disease”, in future decades', 'cost disease')).toEqual(['cost-disease']);
		expect(await findBare('a “cost-disease”, in future decades', 'e d')).toEqual([]);
		expect(await findBare('所谓“5G 技术”；AI', '5G技术AI')).toEqual(['5G 技术”；AI']);
		expect(await findBare('AI', 'AI')).toEqual(['AI']);
	});

	it('should know for each unit which printed character it comes from', () => {
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 20 }), (printed) => {
				const { text, starts, ends } = bareOf(fold(printed));
				expect([starts.length, ends.length]).toEqual([text.length, text.length]);
				for (const [index, own] of text.split('').entries()) {
					if (own !== ' ') expect(fold(printed.slice(starts[index], ends[index])).text).toContain(own);
				}
			}),
		);
	});
});
