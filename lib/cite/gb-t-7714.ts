import type { CslItem, CslName } from '../model/csl.ts';
import { type Citable, type CitedLang, chineseBrackets, isAheadOfPrint, latinAuthors } from './citable.ts';
import { isoDate, yearOf } from './dates.ts';
import { VISIT } from './fill.ts';
import type { LinePiece } from './line.ts';
import { chineseNames } from './names.ts';
import { link, sentences, text } from './pieces.ts';

export type GbEdition = '2025' | '2015';

/** An entry of a numbered list, without its number. In English, the original's entry stands above that of the translation. */
export function gbEntry(edition: GbEdition, lang: CitedLang, cited: Citable, place: Partial<Record<CitedLang, string>>): LinePiece[] {
	const original = printed(edition, cited, place['zh-Hans']);
	return lang === 'en' ? [...original, text('\n'), ...translated(edition, cited, place.en)] : original;
}

/** 任丽梅. 题名[J/OL]. 刊名，2024-05-07：第2.1节. https://…. */
function printed(edition: GbEdition, { record, passage, url }: Citable, place: string | undefined): LinePiece[] {
	const { title = '', author = [], DOI } = record;
	const container = record['container-title'];
	const names = author.length > 0 && chineseNames(author, { separator: '，', others: '，等' });
	const where = [passage?.page, place].filter(Boolean).join('，') || record.page;
	const path = place === undefined ? (record.URL ?? url['zh-Hans']) : url['zh-Hans'];
	const doi = DOI !== undefined && !path.includes(DOI) && `DOI：${DOI}`;
	// A web page has no pages: a part of it is named with the title, as a volume is.
	const named = container || where === undefined ? title : `${title}：${where}`;
	const code = `${container ? 'J' : 'EB'}/OL`;
	const made = record.issued && `（${isoDate(record.issued)}）`;
	const source = container ? inJournal(edition, record, chineseBrackets(container), where) : `${made ?? ''}${VISIT.gb}`;
	return sentences([names, `${named}[${code}]`, source, [link(path)], doi]);
}

/** The 2025 edition dates what is online before it has an issue to the day and doesn't ask when it was read; that of 2015 has the year, and asks. */
function inJournal(edition: GbEdition, record: CslItem, container: string, where: string | undefined): string {
	const { issued, volume, issue } = record;
	const year = issued && (edition === '2025' && isAheadOfPrint(record) ? isoDate(issued) : yearOf(issued));
	const numbered = [container, year, volume].filter((value) => value !== undefined).join('，') + (issue ? `（${issue}）` : '');
	return `${numbered}${where === undefined ? '' : `：${where}`}${edition === '2015' ? VISIT.gb : ''}`;
}

function translated(edition: GbEdition, cited: Citable, place: string | undefined): LinePiece[] {
	const { record, translation } = cited;
	if (!translation) return [];
	const { title, by, version } = translation;
	const names = latinAuthors(record).map((name) => latinName(edition, name));
	const listed = names.length > 3 ? [...names.slice(0, 3), 'et al.'] : names;
	const named = place === undefined ? title : `${title}: ${place}`;
	const made = `${by}, trans.`;
	return sentences([
		listed.join(', '),
		`${named}[EB/OL]`,
		made,
		`Version ${version} (unofficial translation)`,
		VISIT.gbEnglish,
		[link(cited.url.en)],
	]);
}

/** Ren Limei; the edition of 2015 has the family name in capitals. Given names in pinyin may be cut to initials and need not be. */
function latinName(edition: GbEdition, { family = '', given = '', literal }: CslName): string {
	return literal ?? `${edition === '2015' ? family.toUpperCase() : family} ${given}`;
}
