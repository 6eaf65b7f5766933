import type { CslDate, CslItem, CslType } from '../../model/csl.ts';
import { langOf } from '../../model/text.ts';
import { foldWidth } from '../width.ts';
import { parseNames } from './names.ts';

/** A work as a note prints it, without an id yet. */
export interface NoteWork {
	work: Omit<CslItem, 'id'>;
	/** The page the note points to, as digits: 3, 12-14. */
	locator?: string;
}

/**
 * Reads the works that a Chinese footnote cites, in the form 作者：《题名》，《刊名》2021年第11期，第3页。
 *
 * Only what is printed becomes a field. A note that cites nothing, or in a form not known here, gives an empty list.
 */
export function parseNoteCitations(text: string): NoteWork[] {
	return splitWorks(text.slice(0, LONGEST_CITATION).replaceAll(/\s{2,}/gu, ' ')).flatMap((piece) => parseWork(piece) ?? []);
}

/** What is longer is an essay and no citation; the bound keeps the patterns below from slow searches. */
const LONGEST_CITATION = 2000;

/** Several works stand one after another, divided by ； outside titles. */
function splitWorks(text: string): string[] {
	const pieces: string[] = [];
	let depth = 0;
	let start = 0;
	for (let index = 0; index < text.length; index++) {
		const char = text[index];
		if (char === '《') depth++;
		else if (char === '》') depth = Math.max(0, depth - 1);
		else if ((char === '；' || char === ';') && depth === 0) {
			pieces.push(text.slice(start, index));
			start = index + 1;
		}
	}
	pieces.push(text.slice(start));
	return pieces;
}

// 参见 转引自 数据源自：
const lead = /^(?:数据(?:源自|来源)|资料来源|转引自|参见|参阅|详见|引自|见)\s*[:：]?\s*/u;

function parseWork(piece: string): NoteWork | undefined {
	const printed = piece.trim();
	const text = printed.replace(lead, '');
	const note = printed.length > text.length ? printed.slice(0, printed.length - text.length).replace(/[:：\s]+$/u, '') : undefined;
	const title = titleAt(text);
	const parsed = title ? titledWork(text, title) : onlineEntry(text);
	if (parsed && note) parsed.work.custom = { ...parsed.work.custom, note };
	return parsed;
}

interface Title {
	value: string;
	start: number;
	end: number;
}

/** The first 《…》, with the inner 《》 of a title of a title. An outer pair that is never closed ends at the last 》. */
function titleAt(text: string, from = 0): Title | undefined {
	const start = text.indexOf('《', from);
	if (start < 0) return undefined;
	let depth = 0;
	for (let index = start; index < text.length; index++) {
		if (text[index] === '《') depth++;
		if (text[index] !== '》') continue;
		depth--;
		if (depth === 0) return { value: text.slice(start + 1, index), start, end: index + 1 };
	}
	const end = text.lastIndexOf('》');
	return end > start ? { value: text.slice(start + 1, end), start, end: end + 1 } : undefined;
}

// （上）  第23卷
const titleSuffix = /^\s*([（(][上中下一二三四五六七八九十][)）])/u;
const volume = /^\s*第?\s*([\d一二三四五六七八九十]+)\s*[卷册辑]/u;

function titledWork(text: string, title: Title): NoteWork {
	const suffix = titleSuffix.exec(text.slice(title.end));
	let rest = text.slice(title.end + (suffix?.[0].length ?? 0));
	const work: Omit<CslItem, 'id'> = { type: 'document', language: langOf(title.value), title: title.value + (suffix?.[1] ?? '') };
	const custom: Record<string, string> = {};

	const authors = parseNames(text.slice(0, title.start).replace(/[:：,，\s]+$/u, ''));
	if (authors.names.length > 0) work.author = authors.names;
	if (authors.etAl) custom['author-et-al'] = '等';

	const inVolume = volume.exec(foldWidth(rest));
	if (inVolume?.[1]) {
		work.volume = inVolume[1];
		rest = rest.slice(inVolume[0].length);
	}
	rest = takeTranslators(rest, work, custom);
	const container = titleAt(rest);
	const locator = container ? fillPeriodical(rest, container, work) : fillBook(rest, work);
	if (Object.keys(custom).length > 0) work.custom = custom;
	return { work, ...(locator && { locator }) };
}

// ，王建民译   ，李绍明校
const translated = /[,，]\s*([^,，《》]{2,30}?)\s*(?:编?译)(?=[,，。])/u;
const revised = /[,，]\s*([^,，《》]{2,30}?)\s*校(?=[,，。])/u;

function takeTranslators(rest: string, work: Omit<CslItem, 'id'>, custom: Record<string, string>): string {
	const translator = translated.exec(rest);
	if (translator?.[1]) work.translator = parseNames(translator[1]).names;
	const reviser = revised.exec(rest);
	// CSL has no role for who checked a translation.
	if (reviser?.[1]) custom.reviser = reviser[1];
	return rest.replace(translated, '').replace(revised, '');
}

// 2024年3月22日
const day = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const year = /(\d{4})\s*年/u;
const issue = /第\s*([\d、,-]+)\s*期/u;
const newspaperPage = /第?\s*([A-Z]?\d+)\s*版/u;
// 第 50 页   第3-5页
const pages = /第\s*(\d+(?:\s*[-–—~～、]\s*\d+)*)\s*页?/u;
const url = /<?(https?:\/\/[^\s<>，。；]+)>?/u;

function fillPeriodical(rest: string, container: Title, work: Omit<CslItem, 'id'>): string | undefined {
	work['container-title'] = container.value;
	const after = foldWidth(rest.slice(container.end));
	const published = day.exec(after);
	fillIssued(after, work);
	fillUrl(rest, work);
	const number = issue.exec(after)?.[1];
	if (number) work.issue = number;
	if (published && !number) {
		work.type = 'article-newspaper';
		const page = newspaperPage.exec(after)?.[1];
		if (page) work.page = page;
		return undefined;
	}
	work.type = number || work.issued ? 'article-journal' : 'document';
	return pageIn(after.replace(issue, ''));
}

// ，北京：人民出版社 2020 年版   ，人民出版社，1985年
const publisher = /[,，]\s*(?:([^,，:：\d]{2,8})[:：]\s*)?([^,，:：\d]{2,30}?)\s*(?=[,，]|\d|$)/u;

function fillBook(rest: string, work: Omit<CslItem, 'id'>): string | undefined {
	const folded = foldWidth(rest);
	fillIssued(folded, work);
	fillUrl(rest, work);
	const printed = publisher.exec(rest.replace(url, ''));
	if (printed?.[1]) work['publisher-place'] = printed[1];
	if (printed?.[2]) work.publisher = printed[2].replace(/[<>。\s]+$/u, '');
	work.type = bookType(work);
	if (work.type === 'webpage' && work.publisher) {
		// The site is where a page appears, not who printed it.
		work['container-title'] = work.publisher;
		delete work.publisher;
	}
	return pageIn(folded);
}

function bookType(work: Omit<CslItem, 'id'>): CslType {
	if (work.URL) return 'webpage';
	if (work.publisher && /(?:大学|学院|研究院)$/u.test(work.publisher)) return 'thesis';
	return work.publisher || work.volume ? 'book' : 'document';
}

function fillIssued(text: string, work: Omit<CslItem, 'id'>): void {
	const [, y, m, d] = day.exec(text) ?? year.exec(text) ?? [];
	if (y) work.issued = { 'date-parts': [[y, m, d].filter((part) => part !== undefined).map(Number)] } satisfies CslDate;
}

function fillUrl(text: string, work: Omit<CslItem, 'id'>): void {
	const address = url.exec(text)?.[1];
	if (address) work.URL = address;
}

function pageIn(text: string): string | undefined {
	return pages.exec(text)?.[1]?.replaceAll(/\s/gu, '');
}

// 百度百科：新质，https://baike.baidu.com/item/…
const entry = /^([^：:，,《》]{2,20})[：:]\s*([^，,]+)[，,]\s*<?(https?:\/\/\S+?)>?[。.]?$/u;

/** An entry of an online reference work, without 《》: 百度百科：新质，https://… */
function onlineEntry(text: string): NoteWork | undefined {
	const [, site, title, address] = entry.exec(text) ?? [];
	if (!site || !title || !address) return undefined;
	return { work: { type: 'webpage', language: langOf(title), title, 'container-title': site, URL: address } };
}
