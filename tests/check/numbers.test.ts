import { describe, expect, it } from 'vitest';
import { chineseNumbers, chineseNumerals, englishNumbers } from '../../lib/check/numbers.ts';

describe('chineseNumbers', () => {
	it.each([
		['增长 5.2%', [5.2]],
		['12亿元', [1.2e9]],
		['2.79 万亿元', [2.79e12]],
		['４０２１万吨', [4.021e7]],
		['1,234.5万', [1.2345e7]],
		['20 世纪 90 年代', [1990]],
		['20世纪90年代到21世纪', [1990, 21]],
		['2024年9月，第15卷第3期', [2024, 9, 15, 3]],
		['2000年和2000年', [2000]],
		['三个方面', []],
	])('should read %j', (text, values) => {
		expect([...chineseNumbers(text)]).toEqual(values);
	});

	// A full-width comma divides clauses, not thousands.
	it('should read the numbers beside a full-width comma as two', () => {
		expect([...chineseNumbers('2020，2021年')]).toEqual([2020, 2021]);
	});

	it('should know both decades that share a century', () => {
		expect([...chineseNumbers('20世纪80年代和90年代')]).toEqual([1980, 1990]);
	});

	it('should not take the century of decades in words for a number by itself', () => {
		expect([...chineseNumbers('20世纪八九十年代')]).not.toContain(20);
	});
});

describe('chineseNumerals', () => {
	it.each([
		['十一届', [11]],
		['百分之五十', [100, 50]],
		['上世纪八九十年代', [90, 80, 90]],
		['五十年代', [50]],
		['《文集》（下）', [2]],
		['甲乙', []],
	])('should read %j', (text, values) => {
		expect(chineseNumerals(text)).toEqual(new Set(values));
	});
});

describe('englishNumbers', () => {
	it.each([
		['1.2 billion yuan', [1.2e9]],
		['2.79 Trillion', [2.79e12]],
		['40.21 million tonnes', [4.021e7]],
		['4,021 thousand', [4.021e6]],
		['in 2020, 300 people', [2020, 300]],
		['the 1980s and 1990s', [1980, 1990]],
		['the 21st century, the 2nd, 3rd and 4th', [21, 2, 3, 4]],
		['5.2 per cent. 3', [5.2, 3]],
		['a billion', []],
	])('should read the digits of %j', (text, values) => {
		expect([...englishNumbers(text).digits]).toEqual(values);
	});

	it('should know the months by name', () => {
		expect([...englishNumbers('From May to September').months]).toEqual([5, 9]);
		expect([...englishNumbers('It may march; Maybe').months]).toEqual([]);
	});
});

describe('the values of both languages', () => {
	it.each([
		['4021万', '40.21 million'],
		['402100亿', '40.21 trillion'],
		['1.1万亿', '1,100 billion'],
		['0.3亿', '30 million'],
	])('should be the same for %j and %j', (chinese, english) => {
		expect(chineseNumbers(chinese)).toEqual(englishNumbers(english).digits);
	});

	// 4.1 × 1e12 is 4099999999999.9995, too large for the rounding to mend.
	it.each([
		['4.1万亿', '4,100 billion'],
		['41000亿', '4.1 trillion'],
	])('should be the same for %j and %j', (chinese, english) => {
		expect(chineseNumbers(chinese)).toEqual(englishNumbers(english).digits);
	});
});
