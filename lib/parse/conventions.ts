import type { Conventions } from '../model/paper.ts';
import { circled } from './marks.ts';
import { foldWidth } from './width.ts';

/** Whole sets by name, for sources too short or too odd to be recognised. */
export const CONVENTIONS = {
	markdown: { markup: 'markdown', numbering: 'decimal', notes: 'none' },
	cnki: { markup: 'plain', numbering: 'chinese', notes: 'page' },
} as const satisfies Record<string, Conventions>;

export type ConventionsName = keyof typeof CONVENTIONS;

// `### 1.1 理论`, `**摘要：**`
const markdownLine = /^(?:#{1,6}[^\S\n]*\S|\*\*[^*\n]{1,20}\*\*)/mu;
// `一、引言`, `## 二、方法`; blanks at the beginning of a line that are no line ends of Unicode, where a line would begin again and again
const chineseHeading = /^[^\S\n\u2028\u2029]*(?:#{1,6}[^\S\n]*)?(?:第[一二三四五六七八九十]+[章部]|[一二三四五六七八九十]+、)/gmu;
// `## 2. 方法`, `1.1 理论`
const decimalHeading = /^[^\S\n\u2028\u2029]*(?:#{1,6}[^\S\n]*\d{1,2}(?:[.、\s]|$)|\d{1,2}\.\d{1,2}[.\s\p{Script=Han}])/gmu;
// `^① 黄群慧：…`, `① 黄群慧：…`
const noteLine = new RegExp(`^[^\\S\\n\\u2028\\u2029]*\\^?[^\\S\\n]?[${circled}]`, 'mu');

/** Tells from the text alone which conventions it follows. */
export function detectConventions(text: string): Conventions {
	const folded = foldWidth(text);
	const markup = markdownLine.test(text) ? 'markdown' : 'plain';
	const chinese = text.match(chineseHeading)?.length ?? 0;
	const decimal = folded.match(decimalHeading)?.length ?? 0;
	return {
		markup,
		numbering: decimal > chinese || (decimal === chinese && markup === 'markdown') ? 'decimal' : 'chinese',
		notes: noteLine.test(text) ? 'page' : 'none',
	};
}
