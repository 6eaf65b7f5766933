import type { PartName } from '../model/paper.ts';
import { foldWidth } from './width.ts';

/** Labels of front and back matter, without spaces and in lower case. */
const partByLabel: Record<string, PartName> = {
	题目: 'title',
	标题: 'title',
	作者: 'author',
	摘要: 'abstract',
	内容摘要: 'abstract',
	内容提要: 'abstract',
	提要: 'abstract',
	关键词: 'keywords',
	关键字: 'keywords',
	基金项目: 'funding',
	基金资助: 'funding',
	资助项目: 'funding',
	中图分类号: 'classification',
	分类号: 'classification',
	文献标识码: 'document-code',
	文献标志码: 'document-code',
	文章编号: 'article-number',
	doi: 'doi',
	收稿日期: 'received',
	网络首发日期: 'received',
	引用格式: 'citation',
	引用本文: 'citation',
	作者简介: 'author-note',
	作者单位: 'author-note',
	责任编辑: 'editor',
	责编: 'editor',
	网络首发: 'cover',
	出版确认: 'cover',
	abstract: 'abstract-en',
	keywords: 'keywords-en',
};

export interface LabelMatch {
	name: PartName;
	/** Length of all that stands before the content, marks and spaces included. */
	length: number;
	/** The printed label within the line, brackets and colon included, bold marks not. */
	label: { start: number; end: number };
	/** Offsets of `**` in the line. */
	bold: number[];
	/** Offset of a colon that stands behind the closing `**`, and so is part of no run. */
	colon?: number;
}

// 【摘要】 [Abstract] ［关键词］：
const bracketed = /^([【[［〔]\s*([^】\]］〕]{1,16}?)\s*[】\]］〕]\s*[:：]?)\s*/u;
// **摘要：** **关键词**：
const bold = /^\*\*\s*(([^*:：]{1,16}?)\s*[:：]?)\s*\*\*([:：]?)\s*/u;
// 摘要：
const plain = /^(([\p{L} ]{2,16}?)\s*[:：])\s*/u;
// （作者：…   (责任编辑：…
const parenthesized = /^[（(]\s*([\p{L} ]{2,8}?)\s*[:：]/u;

/** Marks, blanks and words of a label; a longer line is not searched to its end. */
const LONGEST_LABEL = 60;

const partNamed = (label: string): PartName | undefined => (Object.hasOwn(partByLabel, key(label)) ? partByLabel[key(label)] : undefined);
const key = (label: string): string => foldWidth(label).replace(/\s/gu, '').toLowerCase();

/** A label of front or back matter at the beginning of a line: 【摘要】 or **摘要：** or 摘要：. */
export function matchLabel(whole: string): LabelMatch | undefined {
	const line = whole.slice(0, LONGEST_LABEL);
	const brackets = bracketed.exec(line);
	if (brackets?.[1] && brackets[2]) {
		const name = partNamed(brackets[2]);
		if (name) {
			return { name, length: brackets[0].length, label: { start: 0, end: brackets[1].length }, bold: [] };
		}
	}
	const strong = bold.exec(line);
	if (strong?.[1] && strong[2]) {
		const name = partNamed(strong[2]);
		if (name) return boldLabel(name, strong);
	}
	const word = plain.exec(line);
	if (word?.[1] && word[2]) {
		const name = partNamed(word[2]);
		if (name) return { name, length: word[0].length, label: { start: 0, end: word[1].length }, bold: [] };
	}
	return undefined;
}

function boldLabel(name: PartName, match: RegExpExecArray): LabelMatch {
	const [whole, label = '', , colon = ''] = match;
	const start = whole.indexOf(label);
	const close = whole.indexOf('**', 2);
	return {
		name,
		length: whole.length,
		label: { start, end: start + label.length },
		bold: [0, close],
		...(colon && { colon: close + 2 }),
	};
}

/** A note in brackets that names itself: （作者：…）. The brackets belong to the text. */
export function matchParenthesizedNote(line: string): PartName | undefined {
	const name = partNamed(parenthesized.exec(line.slice(0, LONGEST_LABEL))?.[1] ?? '');
	return name === 'author' ? 'author-note' : name;
}
