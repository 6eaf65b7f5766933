import { chineseValue } from '../parse/marks.ts';
import { foldWidth } from '../parse/width.ts';

/** Powers of ten that words add to digits. */
const exponents: Record<string, number> = { 万: 4, 亿: 8, 万亿: 12, thousand: 3, million: 6, billion: 9, trillion: 12 };
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

// 20 世纪 90 年代   20世纪八九十年代   20世纪80年代和90年代
const decadesOfCentury = /(\d{1,2})\s*世纪((?:[\s、和至到]*(?:\d0|[一二三四五六七八九]{1,2}十)\s*(?:年代)?)+)/gu;
const decade = /(\d0)|([一二三四五六七八九])(?=[一二三四五六七八九]?十)/gu;
// 2.79万亿   1,234   59%
const chineseNumber = /(\d+(?:,\d{3})*(?:\.\d+)?)\s*(万亿|万|亿)?/gu;
const englishNumber = /(\d+(?:,\d{3})*(?:\.\d+)?)(?:st|nd|rd|th|s)?(?:\s+(thousand|million|billion|trillion))?/giu;
const numeral = /[一二三四五六七八九十百零〇]+/gu;
// 八九十年代: two decades in one word
const decadesInWords = /([一二三四五六七八九])([一二三四五六七八九])?十年代/gu;
// （上）
const volumes: [string, number][] = [
	['（上）', 1],
	['（下）', 2],
];

/** The values written with digits in a Chinese text; decades of a century are years. */
export function chineseNumbers(printed: string): Set<number> {
	// Only a half-width comma can divide thousands.
	const text = foldWidth(printed.replaceAll('，', '、'));
	const values = new Set<number>();
	for (const [, century, decades = ''] of text.matchAll(decadesOfCentury)) {
		for (const [, digits, word = ''] of decades.matchAll(decade)) {
			values.add((Number(century) - 1) * 100 + (digits ? Number(digits) : (chineseValue(word) ?? 0) * 10));
		}
	}
	for (const [, digits, unit] of text.replaceAll(decadesOfCentury, '').matchAll(chineseNumber)) values.add(toValue(digits, unit));
	return values;
}

/** The values that numerals such as 十一 or 八十 may stand for; English writes some of them with digits. */
export function chineseNumerals(printed: string): Set<number> {
	const values = [...printed.matchAll(numeral)].flatMap(([found]) => chineseValue(found) ?? []);
	for (const [, first = '', second = ''] of printed.matchAll(decadesInWords)) {
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

/** By exponent and not by multiplication, which would make 4.1万亿 and 4,100 billion differ in the last bit. */
function toValue(digits = '', unit = ''): number {
	return Number(`${digits.replaceAll(',', '')}e${exponents[unit] ?? 0}`);
}
