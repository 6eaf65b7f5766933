import { describe, expect, it } from 'vitest';
import { hasHeadingShape, headingNumber, looksLikeBareHeading, namedHeading } from '../../lib/parse/headings.ts';

describe('headingNumber', () => {
	it.each([
		['一、引言', { depth: 1, path: [1] }],
		['十二、讨论', { depth: 1, path: [12] }],
		['二十、讨论', { depth: 1, path: [20] }],
		['第三章 方法', { depth: 1, path: [3] }],
		['第二部分 方法', { depth: 1, path: [2] }],
		['第二节 样本', { depth: 2, path: [2] }],
		['（四）样本', { depth: 2, path: [4] }],
		['(三) 样本', { depth: 2, path: [3] }],
		['1. 要素', { depth: 3, path: [1] }],
		['２、要素', { depth: 3, path: [2] }],
		['（３）要素', { depth: 4, path: [3] }],
	])('should read the Chinese number of %s', (text, number) => {
		expect(headingNumber(text, 'chinese')).toEqual(number);
	});

	it.each([
		['1. 演进', { depth: 1, path: [1] }],
		['2 困境', { depth: 1, path: [2] }],
		['1.1 理论', { depth: 2, path: [1, 1] }],
		['１．１　理论', { depth: 2, path: [1, 1] }],
		['3.1. 以科技', { depth: 2, path: [3, 1] }],
		['2.10.3 细节', { depth: 3, path: [2, 10, 3] }],
	])('should read the decimal number of %s', (text, number) => {
		expect(headingNumber(text, 'decimal')).toEqual(number);
	});

	it.each(['一方面，修渠', '第一，修渠', '三农问题', '2024 年的经验', '（见前文）', '引言', ''])(
		'should find no number in “%s”',
		(text) => {
			expect(headingNumber(text, 'chinese')).toBeUndefined();
			expect(headingNumber(text, 'decimal')).toBeUndefined();
		},
	);

	it('should not read 1.5 as an item of a Chinese list', () => {
		expect(headingNumber('1.5 亿亩', 'chinese')).toBeUndefined();
	});
});

describe('namedHeading', () => {
	it.each([
		['引言', 'introduction'],
		['引　言', 'introduction'],
		['绪论', 'introduction'],
		['结 语', 'conclusion'],
		['结论与展望', 'conclusion'],
		['参考文献：', 'references'],
		['【参考文献】', 'references'],
		['[参考文献]', 'references'],
	])('should know %s', (text, name) => {
		expect(namedHeading(text)).toBe(name);
	});

	it.each(['引言部分', '结语：新的开始', '参考文献目录', '一、引言'])('should not take %s for a bare name', (text) => {
		expect(namedHeading(text)).toBeUndefined();
	});
});

describe('shapes', () => {
	it('should let a heading end in a note mark or a question mark, but not like prose', () => {
		expect(hasHeadingShape('二、方法^①')).toBe(true);
		expect(hasHeadingShape('二、何以可能？')).toBe(true);
		expect(hasHeadingShape('二、先修渠，再种树。')).toBe(false);
		expect(hasHeadingShape('二、先修渠；')).toBe(false);
		expect(hasHeadingShape(`二、${'修'.repeat(100)}`)).toBe(false);
	});

	it('should take a short line without punctuation for a heading, and nothing else', () => {
		expect(looksLikeBareHeading('用水的规矩')).toBe(true);
		expect(looksLikeBareHeading('用水，规矩')).toBe(false);
		expect(looksLikeBareHeading('Rules of Water')).toBe(false);
		expect(looksLikeBareHeading('水'.repeat(26))).toBe(false);
		expect(looksLikeBareHeading('水')).toBe(false);
	});
});
