import type { CslItem } from '../model/csl.ts';
import type { Lang, Paragraph, Part, PartName } from '../model/paper.ts';
import { joinSentences, langOf, plainText } from '../model/text.ts';
import { parseNames } from './works/names.ts';
import { parseReferenceEntry } from './works/reference-entry.ts';

/** The paper's own bibliographic record, read from its front and back matter. What is not printed there stays absent. */
export function toRecord(id: string, lang: Lang, parts: readonly Part[]): CslItem {
	const textOf = (name: PartName): string | undefined => {
		const part = parts.find((other) => other.name === name);
		return part?.paragraphs
			.map((paragraph) => paragraphText(paragraph, part.lang))
			.join('')
			.replaceAll(/\s{2,}/gu, ' ');
	};
	const cover = parts.find((part) => part.name === 'cover')?.paragraphs.map((paragraph) => paragraphText(paragraph, lang)) ?? [];
	const published = publicationOf(cover, textOf('citation'));
	const record: CslItem = { id, type: published['container-title'] ? 'article-journal' : 'document', language: lang };

	const title = textOf('title');
	if (title) record.title = title;
	const author = authorsOf(textOf('author'));
	if (author.length > 0) record.author = author;
	Object.assign(record, published);
	const keyword = keywordsOf(parts, 'keywords');
	if (keyword) record.keyword = keyword;
	const doi = textOf('doi');
	if (doi) record.DOI = doi;

	const custom = definedOnly({
		...published.custom,
		'title-en': textOf('title-en'),
		'author-en': textOf('author-en'),
		'keyword-en': keywordsOf(parts, 'keywords-en'),
		affiliation: textOf('affiliation')?.replace(/^[（(〔]\s*(.*?)\s*[)）〕]$/u, '$1'),
		'author-note': textOf('author-note'),
		editor: textOf('editor')?.replace(labelled, '$1'),
		funding: textOf('funding'),
		classification: textOf('classification'),
		'article-number': textOf('article-number'),
	});
	if (Object.keys(custom).length > 0) record.custom = custom;
	return record;
}

// (责任编辑：李雪威)
const labelled = /^[（(]?[^：:]+[：:]\s*(.*?)\s*[)）]?$/u;

const paragraphText = (paragraph: Paragraph, lang: Lang): string => joinSentences(paragraph.sentences, lang);

function keywordsOf(parts: readonly Part[], name: PartName): string | undefined {
	const part = parts.find((other) => other.name === name);
	const words = part?.paragraphs.flatMap(({ sentences }) => sentences.map(({ children }) => plainText(children)));
	return words?.map((word) => word.replace(/[；;，,。.]\s*$/u, '')).join(part?.lang === 'en' ? '; ' : '；');
}

// 文 / 武扬波   作者：任丽梅
const byline = /^(?:文|作者)\s*[/／|:：]\s*/u;

function authorsOf(printed: string | undefined): NonNullable<CslItem['author']> {
	return printed ? parseNames(printed.replace(byline, '')).names : [];
}

// ISSN 1009-105X,CN 32-1593/C   at the beginning of its line: the cover also names other serials in running text
const serialNumbers = /^ISSN\s*(\d{4}-\d{3}[\dXx])(?:\s*(?:[,，;；]\s*)?CN\s*([\d-]+(?:\/[A-Z]+)?))?/u;
// 网络首发日期：2024-05-07
const firstPublished = /^(?:网络首发日期|出版日期|发表日期)\s*[:：]\s*(\d{4})-(\d{1,2})-(\d{1,2})/u;
// 引用格式：任丽梅. 题名[J/OL]. 刊名. <https://…>
const howToCite = /^(?:引用格式|引用本文)\s*[:：]\s*/u;
const journalName = /Journal|Review|Studies|Quarterly|Bulletin|Transactions|Proceedings|Acta/u;

type Published = Pick<CslItem, 'container-title' | 'ISSN' | 'issued' | 'URL' | 'volume' | 'issue' | 'page' | 'custom'>;

function publicationOf(cover: readonly string[], citation: string | undefined): Published {
	const published: Published = {};
	const custom: Record<string, string> = {};
	for (const line of cover) {
		const serial = serialNumbers.exec(line);
		if (serial?.[1]) published.ISSN = serial[1];
		if (serial?.[2]) custom.CN = serial[2];
		const date = firstPublished.exec(line);
		if (date) published.issued = { 'date-parts': [date.slice(1, 4).map(Number)] };
		if (langOf(line) === 'en' && journalName.test(line)) custom['container-title-en'] = line;
		if (howToCite.test(line)) Object.assign(published, citedAs(line.replace(howToCite, ''), published, custom));
	}
	if (citation) Object.assign(published, citedAs(citation, published, custom));
	if (Object.keys(custom).length > 0) published.custom = custom;
	return published;
}

function citedAs(entry: string, published: Published, custom: Record<string, string>): Published {
	const work = parseReferenceEntry(entry);
	const code = work.custom?.['type-code'];
	if (code) custom['type-code'] = code;
	const { volume, issue, page, URL, issued = published.issued } = work;
	return definedOnly({ 'container-title': work['container-title'], volume, issue, page, URL, issued });
}

function definedOnly<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
		[K in keyof T]: Exclude<T[K], undefined>;
	};
}
