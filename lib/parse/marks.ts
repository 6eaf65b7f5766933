/** Circled numbers ① to ㊿, the marks of page notes in Chinese journals. Unicode keeps them in three ranges. */
export const circled = '\u2460-\u2473\u3251-\u325f\u32b1-\u32bf';

const digits = '〇一二三四五六七八九';

/** 13 for 十三, 20 for 二十, 105 for 一百零五; `undefined` for anything that is no such number. */
export function chineseValue(numeral: string): number | undefined {
	let total = 0;
	let digit = 0;
	for (const char of numeral) {
		const value = digits.indexOf(char);
		if (value >= 0) digit = value;
		else if (char === '十') {
			total += (digit || 1) * 10;
			digit = 0;
		} else if (char === '百') {
			total += (digit || 1) * 100;
			digit = 0;
		} else if (char !== '零') return undefined;
	}
	return total + digit || undefined;
}
