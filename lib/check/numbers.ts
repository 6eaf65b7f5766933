import { chineseValue } from '../parse/marks.ts';
import { foldWidth } from '../parse/width.ts';

const units: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

// 20 世纪 90 年代
const century = /(\d{1,2})\s*世纪\s*(\d{1,2})\s*年代/gu;
// 2.79万亿   1,234   59%
const number = /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万亿|万|亿)?/gu;
const englishNumber = /(\d+(?:,\d{3})*(?:\.\d+)?)(?:st|nd|rd|th|s)?(?:\s+(thousand|million|billion|trillion))?/giu;
const numeral = /[一二三四五六七八九十百零〇]+/gu;

/** The values written with digits in a Chinese text; decades of a century are years. */
export function chineseNumbers(printed: string): Set<number> {
	const text = foldWidth(printed);
	const values = new Set<number>();
	for (const [, age, decade] of text.matchAll(century)) values.add((Number(age) - 1) * 100 + Number(decade));
	for (const [, digits, unit] of text.replace(century, '').matchAll(number)) values.add(toValue(digits, unit));
	return values;
}

// 八九十年代: two decades in one word
const decades = /([一二三四五六七八九])([一二三四五六七八九])?十年代/gu;
// （上）
const volumes: [string, number][] = [
	['（上）', 1],
	['（下）', 2],
];

/** The values of numerals such as 十一 or 八十. One alone is no claim: 一 and 三 stand in many words. */
export function chineseNumerals(printed: string): Set<number> {
	const values = [...printed.matchAll(numeral)].flatMap(([found]) => chineseValue(found) ?? []);
	for (const [, first = '', second = ''] of printed.matchAll(decades)) {
		for (const digit of [first, second]) if (digit) values.push((chineseValue(digit) ?? 0) * 10);
	}
	for (const [mark, value] of volumes) if (printed.includes(mark)) values.push(value);
	return new Set(values);
}

/** The values written with digits in an English text, and months by name. */
export function englishNumbers(text: string): { digits: Set<number>; months: Set<number> } {
	const digits = new Set([...text.matchAll(englishNumber)].map(([, value, unit]) => toValue(value, unit?.toLowerCase())));
	const named = months.flatMap((month, index) => (new RegExp(`\\b${month}\\b`, 'u').test(text) ? [index + 1] : []));
	return { digits, months: new Set(named) };
}

function toValue(digits = '', unit = ''): number {
	// Rounded, since 40.21 million and 4021 万 differ in the last bit.
	return Math.round(Number(digits.replaceAll(',', '')) * (units[unit] ?? 1) * 1e6) / 1e6;
}
