import type { Conventions } from '../model/paper.ts';
import { chineseValue, circled } from './marks.ts';
import { foldWidth } from './width.ts';

/** What the printed number of a heading says: its depth, and its own place at that depth. */
export interface HeadingNumber {
	depth: number;
	/** All numbers from the outermost for 2.1; only the last for （一）, which leaves its parent to the order of the text. */
	path: number[];
}

const outline = '[一二三四五六七八九十百零〇]+';
const levels: { pattern: RegExp; depth: number }[] = [
	// 一、引言   第二章 方法
	{ pattern: new RegExp(`^(${outline})\\s*、`, 'u'), depth: 1 },
	{ pattern: new RegExp(`^第(${outline})(?:章|部分)`, 'u'), depth: 1 },
	{ pattern: new RegExp(`^第(${outline})节`, 'u'), depth: 2 },
	// （一）内涵   (三) 诉求
	{ pattern: new RegExp(`^\\(\\s*(${outline})\\s*\\)`, 'u'), depth: 2 },
	// 1. 要素   2、要素
	{ pattern: /^(\d{1,2})\s*[.、](?!\d)/u, depth: 3 },
	// （1）要素
	{ pattern: /^\(\s*(\d{1,2})\s*\)/u, depth: 4 },
];

// 1. 演进   1.1 理论   3.1. 以科技   2 困境
const decimal = /^(\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=\s*[.、]|\s))/u;

/** Reads the number at the beginning of a heading; full-width digits and brackets count. */
export function headingNumber(text: string, numbering: Conventions['numbering']): HeadingNumber | undefined {
	const line = foldWidth(text.slice(0, 40));
	for (const { pattern, depth } of levels) {
		if (numbering === 'decimal' && depth >= 3) continue;
		const numeral = pattern.exec(line)?.[1];
		if (!numeral) continue;
		const value = /^\d/u.test(numeral) ? Number(numeral) : chineseValue(numeral);
		if (value !== undefined) return { depth, path: [value] };
	}
	const dotted = numbering === 'decimal' ? decimal.exec(line)?.[1] : undefined;
	if (!dotted) return undefined;
	const path = dotted.split('.').map(Number);
	return { depth: path.length, path };
}

// 引言   结 语   参考文献：
const introduction = /^(?:引\s*言|导\s*言|导\s*论|绪\s*论|前\s*言|绪\s*言|问题的提出)$/u;
const conclusion = /^(?:结\s*语|结\s*论|余\s*论|结束语|小\s*结|总\s*结|结论与(?:展望|讨论|建议|启示)|致\s*谢|附\s*录)$/u;
const references = /^(?:[【[]\s*)?(?:主要)?参考文献(?:\s*[】\]])?$/u;

export type NamedHeading = 'introduction' | 'conclusion' | 'references';

/** What an unnumbered heading is, when its name tells. */
export function namedHeading(text: string): NamedHeading | undefined {
	if (text.length > 30) return undefined;
	const name = foldWidth(text).trim().replace(/\s*:$/u, '');
	if (introduction.test(name)) return 'introduction';
	if (conclusion.test(name)) return 'conclusion';
	if (references.test(name)) return 'references';
	return undefined;
}

// A heading may end in a note mark, a question mark or a bracket, but not like a sentence or a list item.
const endsLikeProse = /[。.；;，,：:、]$/u;
const noteMarkAtEnd = new RegExp(`\\s*\\^\\s*[${circled}]$`, 'u');

const LONGEST_HEADING = 100;

/** A line that can stand as a heading though nothing but its number marks it: short, and no sentence. */
export function hasHeadingShape(line: string): boolean {
	// The pattern below is slow on long lines.
	if (line.length > LONGEST_HEADING + 10) return false;
	const text = line.replace(noteMarkAtEnd, '');
	return text.length <= LONGEST_HEADING && !text.includes('。') && !endsLikeProse.test(text);
}

// Inside one line, marks that a title seldom has and a sentence mostly does.
const prosePunctuation = /[，,；;。！!：:]/u;

/** A line that is a heading by its looks alone, with neither mark nor number: much stricter. */
export function looksLikeBareHeading(line: string): boolean {
	return line.length >= 2 && line.length <= 25 && !prosePunctuation.test(line) && /\p{Script=Han}/u.test(line);
}
