import type { CslItem } from '../model/csl.ts';
import { type Citable, type CitedLang, chineseBrackets, isAheadOfPrint, latinAuthors, SITE_NAME } from './citable.ts';
import { writtenDate } from './dates.ts';
import { VISIT } from './fill.ts';
import { bookTitle, type LinePiece } from './line.ts';
import { chineseNames, englishNames } from './names.ts';
import { joinParts, link, text } from './pieces.ts';
import { headlineCase } from './title-case.ts';

/** A full note. What has no date of its own says when it was read. */
export function chicagoNote(lang: CitedLang, cited: Citable, place: string | undefined): LinePiece[] {
	return lang === 'en' ? translated(cited, place) : printed(cited, place);
}

/** 任丽梅，《题名》，《刊名》，2024年5月7日网络首发，第2.1节，https://…。 */
function printed({ record, passage, url }: Citable, place: string | undefined): LinePiece[] {
	const { title, author = [], issued, volume, issue, DOI } = record;
	const container = record['container-title'];
	const numbers = [volume && `第${volume}卷`, issue && `第${issue}期`].filter(Boolean).join('');
	const date = issued && `${writtenDate(issued, 'zh-CN')}${isAheadOfPrint(record) ? '网络首发' : ''}`;
	const page = passage?.page ?? (place === undefined ? record.page : undefined);
	const path = place !== undefined ? url['zh-Hans'] : DOI ? `https://doi.org/${DOI}` : (record.URL ?? url['zh-Hans']);
	const parts = [
		chineseNames(author, { shown: 1 }),
		title && bookTitle(title),
		container ? bookTitle(chineseBrackets(container)) : SITE_NAME['zh-Hans'],
		`${date ?? ''}${numbers}`,
		page && `第${page}页`,
		place,
		!date && `${VISIT.chicagoChinese}访问`,
		[link(path)],
	];
	return [...joinParts(parts, '，'), text('。')];
}

/** Ren Limei, “Title,” unofficial translation by Duidu, version 1, Duidu, sec. 2.1, accessed …, https://…; originally published as …. */
function translated({ record, translation, url }: Citable, place: string | undefined): LinePiece[] {
	if (!translation) return [];
	const { title, by, version } = translation;
	const names = englishNames(latinAuthors(record), 3);
	const rest = [`unofficial translation by ${by}`, `version ${version}`, SITE_NAME.en, place, `accessed ${VISIT.chicago}`, [link(url.en)]];
	const opening = [names && `${names}, `, `“${headlineCase(title)},” `].filter(Boolean).join('');
	return [text(opening), ...joinParts(rest, ', '), text(`; ${original(record)}`)];
}

/** Chinese stands in its own script, which has no italics. */
function original(record: CslItem): string {
	const { title = '', author = [], issued } = record;
	const container = record['container-title'];
	const names = author.length > 0 ? `${chineseNames(author, { shown: 1 })}, ` : '';
	if (!container) return `translated from ${names}“${title}.”`;
	const date = issued && writtenDate(issued, 'en-US');
	const rest = [chineseBrackets(container), isAheadOfPrint(record) && 'published ahead of print', date].filter(Boolean).join(', ');
	return `originally published as ${names}“${title},” ${rest}.`;
}
