import type { CslName } from '../model/csl.ts';
import { type Citable, type CitedLang, chineseBrackets, isAheadOfPrint, latinAuthors, SITE_NAME } from './citable.ts';
import { yearOf } from './dates.ts';
import type { LinePiece } from './line.ts';
import { chineseNames } from './names.ts';
import { joinParts, link, sentences, text, title as titled } from './pieces.ts';
import { sentenceCase } from './title-case.ts';

/** An entry of a list of references. It ends with the address, without a full stop. */
export function apaEntry(lang: CitedLang, cited: Citable, isPart: boolean): LinePiece[] {
	return lang === 'en' ? translated(cited) : printed(cited, isPart);
}

/** What stands in the text beside a quotation: (Ren, 2024/n.d., Section 2.1, para. 3). */
export function apaInText(lang: CitedLang, { record, passage }: Citable, place: string | undefined): string {
	const year = yearOf(record.issued);
	if (lang === 'zh-Hans') {
		const who = chineseNames(record.author ?? [], { most: 2, shown: 1 }) || `《${record.title}》`;
		return `（${[who, year ?? '无日期', passage?.page && `第${passage.page}页`, place].filter(Boolean).join('，')}）`;
	}
	const families = latinAuthors(record).map(({ family, literal }) => literal ?? family ?? '');
	const who = families.length > 2 ? `${families[0]} et al.` : families.join(' & ');
	// A translation goes by both years, that of the original first.
	return `(${[who, year === undefined ? 'n.d.' : `${year}/n.d.`, place].filter(Boolean).join(', ')})`;
}

/** 任丽梅（2024）。题名。刊名。网络首发。https://… */
function printed({ record, url }: Citable, isPart: boolean): LinePiece[] {
	const { title = '', author = [], issued, volume, issue, page, DOI } = record;
	const container = record['container-title'];
	const names = chineseNames(author, { most: 20, shown: 19, others: '……' });
	const date = `（${yearOf(issued) ?? '无日期'}）`;
	const numbers = `${volume ?? ''}${issue ? `（${issue}）` : ''}`;
	const journal = container && [chineseBrackets(container), numbers, page].filter(Boolean).join('，');
	const parts = [
		names ? `${names}${date}` : `${title}${date}`,
		names && title,
		journal ?? SITE_NAME['zh-Hans'],
		isAheadOfPrint(record) && '网络首发',
	];
	const path = isPart ? url['zh-Hans'] : DOI ? `https://doi.org/${DOI}` : (record.URL ?? url['zh-Hans']);
	return [...joinParts(parts, '。'), text('。'), link(path)];
}

/** Ren, L. (n.d.). *Title* (Duidu, Trans.; Version 1) [Unofficial translation of …]. Duidu. https://… (Original work published 2024) */
function translated({ record, translation, url }: Citable): LinePiece[] {
	if (!translation) return [];
	const { by, version } = translation;
	const container = record['container-title'];
	const original = [record.title, container && chineseBrackets(container)].filter(Boolean).join(', ');
	const year = yearOf(record.issued);
	return [
		...sentences([
			invertedNames(latinAuthors(record)),
			'(n.d.)',
			[titled(sentenceCase(translation.title)), text(` (${by}, Trans.; Version ${version}) [Unofficial translation of ${original}]`)],
			SITE_NAME.en,
		]),
		text(' '),
		link(url.en),
		...(year === undefined ? [] : [text(` (Original work published ${year})`)]),
	];
}

/** Ren, L., & Wu, Y. */
function invertedNames(names: readonly CslName[]): string {
	const inverted = names.map(({ family, given, literal }) => literal ?? `${family}, ${initials(given)}`);
	const last = inverted.at(-1) ?? '';
	return inverted.length < 2 ? last : `${inverted.slice(0, -1).join(', ')}, & ${last}`;
}

const initials = (given = ''): string =>
	given
		.split(/\s+/u)
		.map((name) => `${name.charAt(0).toUpperCase()}.`)
		.join(' ');
