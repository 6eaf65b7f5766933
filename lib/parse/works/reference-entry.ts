import type { CslItem, CslType } from '../../model/csl.ts';
import { langOf } from '../../model/text.ts';
import { foldWidth } from '../width.ts';
import { parseNames } from './names.ts';

/** GB/T 7714-2015, table B.1: codes for kinds of documents. */
const typeByCode: Record<string, CslType> = {
	J: 'article-journal',
	M: 'book',
	D: 'thesis',
	N: 'article-newspaper',
	C: 'paper-conference',
	G: 'book',
	R: 'report',
	S: 'standard',
	P: 'patent',
	EB: 'webpage',
	Z: 'document',
};

// [J]   [J/OL]   ［EB/OL］
const typeCode = /\[\s*([A-Z]{1,2})(?:\s*\/\s*([A-Z]{2}))?\s*\]\s*\.?/u;
// [3]  3.
const labelMark = /^(?:\[\s*\d+\s*\]|\d{1,3}\s*[.、])\s*/u;

/** What is longer is no entry; the bound keeps the patterns below from slow searches. */
const LONGEST_ENTRY = 2000;

/**
 * Reads one entry of a list of references in the form of GB/T 7714-2015: 作者. 题名[J]. 刊名, 年, 卷(期): 页.
 *
 * Full and half width are the same. What an entry lacks stays absent; what is printed in its place and can't be read goes to `custom`.
 */
export function parseReferenceEntry(entry: string): Omit<CslItem, 'id'> {
	const raw = entry.slice(0, LONGEST_ENTRY).replaceAll(/\s{2,}/gu, ' ');
	// Folding keeps offsets, so the printed form of any piece can be cut out at the same place.
	const printed = raw.slice(labelMark.exec(foldWidth(raw))?.[0].length ?? 0).trim();
	const text = foldWidth(printed);
	const code = typeCode.exec(text);
	const work: Omit<CslItem, 'id'> = { type: 'document', language: langOf(raw) };
	const head = code ? printed.slice(0, code.index) : printed;
	const tail = code ? text.slice(code.index + code[0].length) : '';
	const printedTail = code ? printed.slice(code.index + code[0].length) : '';

	fillHead(head, work);
	if (!code?.[1]) return { ...work, custom: { ...work.custom, printed } };
	work.type = typeByCode[code[1]] ?? 'document';
	const custom: Record<string, string> = { ...work.custom, 'type-code': code[2] ? `${code[1]}/${code[2]}` : code[1] };
	fillTail(tail, printedTail, work, custom);
	work.custom = custom;
	return work;
}

// 王宇鹏. 中国经济增长要素分析   A. B., Title: authors end at a full stop followed by a blank or a Chinese character
const headParts = /^(.{1,120}?)[.．]\s*(?=\S)(.+)$/u;

function fillHead(head: string, work: Omit<CslItem, 'id'>): void {
	const [, authors, title] = headParts.exec(head.trim()) ?? [];
	if (!authors || !title) {
		work.title = head.trim();
		return;
	}
	work.title = title.trim();
	const { names, etAl } = parseNames(authors);
	if (names.length > 0) work.author = names;
	if (etAl) work.custom = { 'author-et-al': '等' };
}

// [2025-03-17]
const accessDate = /\[\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*\]/u;
const address = /<?(https?:\/\/[^\s<>，。]+)>?/u;
const doi = /\b(10\.\d{4,9}\/[^\s，。]+)/u;
// (3)   ,(01)
const issueMark = /\(\s*(\d+(?:\s*[-/、]\s*\d+)?)\s*\)/u;
// :74-85   : 52-57.   , 1-9[
const pageMark = /(?::\s*|,\s*(?=\d+\s*-\s*\d+\s*(?:\[|\.|$)))([A-Z]?\d+(?:\s*[-~–—+]\s*\d+)?)\s*(?:\[|\.|$)/u;
// 2014  2025  2022-5-89
const yearMark = /(?:^|,|(?<!\s)\s)\s*((?:18|19|20)\d{2})(-[\d-]+)?(?=\D|$)/u;

function fillTail(tail: string, printedTail: string, work: Omit<CslItem, 'id'>, custom: Record<string, string>): void {
	const accessed = accessDate.exec(tail);
	if (accessed) work.accessed = { 'date-parts': [accessed.slice(1, 4).map(Number)] };
	const link = address.exec(tail)?.[1]?.replace(/\.$/u, '');
	if (link) work.URL = link;
	const identifier = doi.exec(tail)?.[1]?.replace(/\.$/u, '');
	if (identifier) work.DOI = identifier;
	const plain = blank(blank(tail, address), doi);

	const container = fillContainer(plain, printedTail, work);
	const numbers = plain.slice(container).replace(/\[\s*(\d{4})-\d{1,2}-\d{1,2}\s*\]/u, '[');
	const year = yearMark.exec(numbers);
	if (year?.[1]) work.issued = { 'date-parts': [[Number(year[1])]] };
	if (year?.[2]) custom['issued-as-printed'] = `${year[1]}${year[2]}`;
	const issue = issueMark.exec(numbers)?.[1];
	if (issue) work.issue = issue;
	const volume = /(?:18|19|20)\d{2}\s*,\s*(\d+)\s*(?=\(|:)/u.exec(numbers)?.[1];
	if (volume) work.volume = volume;
	const page = pageMark.exec(numbers)?.[1];
	if (page) work.page = page.replaceAll(/\s/gu, '');
}

/** Keeps the length, so that offsets stay those of the entry. */
const blank = (text: string, pattern: RegExp): string => text.replace(pattern, (found) => ' '.repeat(found.length));

// 产业经济评论,   山东师范大学学报 ( 社会科学版 ),   北京: 人民出版社,
// A stretch of blanks is taken whole or not at all: an address leaves a long one, which could be divided in too many ways.
const containerPart = /^\s*(?=\S)((?:[^\s,([]|(?<!\s)\s+(?!\s)|\([^)\d]*\)|\[[^\]\d]*\])+?)\s*(?!\s)(?=[,[]|\(\s*\d|\.?\s*$)/u;

/** Journal, or place and publisher. Returns where it ends. */
function fillContainer(tail: string, printedTail: string, work: Omit<CslItem, 'id'>): number {
	const match = containerPart.exec(tail);
	if (!match?.[1] || /^\d/u.test(match[1])) return 0;
	const start = match[0].indexOf(match[1]);
	const name = printedTail.slice(start, start + match[1].length).replace(/[.．\s]+$/u, '');
	const [, place, publisher] = /^([^:：]{2,12})[:：]\s*(.+)$/u.exec(name) ?? [];
	if (['book', 'thesis', 'report', 'standard'].includes(work.type)) {
		work.publisher = publisher ?? name;
		if (place) work['publisher-place'] = place;
	} else if (name) work['container-title'] = name;
	return match[0].length;
}
