import { type Citable, type CitedLang, chineseBrackets, latinAuthors, SITE_NAME } from './citable.ts';
import { writtenDate } from './dates.ts';
import { bookTitle, type LinePiece } from './line.ts';
import { chineseNames, englishNames } from './names.ts';
import { joinParts, link, sentences, text, title as titled } from './pieces.ts';
import { headlineCase } from './title-case.ts';

/** An entry of a list of works cited. */
export function mlaEntry(lang: CitedLang, cited: Citable, isPart: boolean): LinePiece[] {
	return lang === 'en' ? translated(cited) : printed(cited, isPart);
}

/** What stands in the text beside a quotation: (Ren, sec. 2.1, par. 3). */
export function mlaInText(lang: CitedLang, { record, passage }: Citable, place: string | undefined): string {
	if (lang === 'zh-Hans') {
		const who = chineseNames(record.author ?? [], { most: 2, shown: 1 }) || `《${record.title}》`;
		return `（${[who, passage?.page && `第${passage.page}页`, place].filter(Boolean).join('，')}）`;
	}
	const families = latinAuthors(record).map(({ family, literal }) => literal ?? family ?? '');
	const who = families.length > 2 ? `${families[0]} et al.` : families.join(' and ');
	return `(${[who, place].filter(Boolean).join(', ')})`;
}

/** 任丽梅。《题名》。《刊名》，2024年5月7日，https://…。 A part of it is read here, so this site is its second container. */
function printed({ record, url }: Citable, isPart: boolean): LinePiece[] {
	const { title = '', author = [], issued, volume, issue, page, DOI } = record;
	const container = record['container-title'];
	const numbers = [volume && `第${volume}卷`, issue && `第${issue}期`].filter(Boolean).join('');
	const own = DOI ? `https://doi.org/${DOI}` : record.URL;
	const isHere = isPart || own === undefined;
	const journal = container
		? [
				bookTitle(chineseBrackets(container)),
				numbers,
				issued && writtenDate(issued, 'zh-CN'),
				page && `第${page}页`,
				!isHere && [link(own)],
			]
		: [];
	const here = isHere ? [bookTitle(SITE_NAME['zh-Hans']), [link(url['zh-Hans'])]] : [];
	const containers = [journal, here].map((parts) => joinParts(parts, '，'));
	return [...joinParts([chineseNames(author, { most: 2, shown: 1 }), bookTitle(title), ...containers], '。'), text('。')];
}

/** Ren Limei. “Title.” Unofficial translation by Duidu. *Duidu*, version 1, https://…. Originally published as “…” in …, 7 May 2024. */
function translated({ record, translation, url }: Citable): LinePiece[] {
	if (!translation) return [];
	const container = record['container-title'];
	const date = record.issued && writtenDate(record.issued, 'en-GB');
	const original = container
		? `Originally published as “${record.title}” in ${[chineseBrackets(container), date].filter(Boolean).join(', ')}`
		: `Translated from “${record.title}.”`;
	return sentences([
		englishNames(latinAuthors(record), 2),
		`“${headlineCase(translation.title)}.”`,
		`Unofficial translation by ${translation.by}`,
		[titled(SITE_NAME.en), text(`, version ${translation.version}, `), link(url.en)],
		original,
	]);
}
