import type { CslItem, CslName, CslType } from '../model/csl.ts';
import { chineseBrackets, keywordsIn } from './citable.ts';
import { isoDate, yearOf } from './dates.ts';
import { entryKey } from './entry-key.ts';
import type { EnglishNames } from './short-citation.ts';

/** Works as BibTeX in UTF-8, with the fields of biblatex. `year` stands beside `date` for programs that know only that. */
export function toBibtex(works: readonly CslItem[], names: EnglishNames = new Map()): string {
	return works.map((work) => entry(work, entryKey(work, names))).join('\n');
}

const ENTRY_TYPES: Record<CslType, string> = {
	'article-journal': 'article',
	'article-newspaper': 'article',
	book: 'book',
	chapter: 'incollection',
	document: 'misc',
	'paper-conference': 'inproceedings',
	patent: 'patent',
	report: 'report',
	standard: 'misc',
	thesis: 'thesis',
	webpage: 'online',
};

function entry(work: CslItem, key: string): string {
	const lines = Object.entries(fields(work)).flatMap(([name, value]) => (value ? `\t${name} = {${value}},` : []));
	return `@${ENTRY_TYPES[work.type]}{${key},\n${lines.join('\n')}\n}\n`;
}

function fields(work: CslItem): Record<string, string | undefined | false> {
	const { type, issued, accessed, page, publisher, custom = {} } = work;
	const year = yearOf(issued);
	const container = work['container-title'];
	const isThesis = type === 'thesis';
	const originalDate = work['original-date'];
	return {
		author: nameList(work.author, custom['author-et-al']),
		title: escapeOf(work.title),
		translator: nameList(work.translator),
		[containerField(type)]: escapeOf(container && chineseBrackets(container)),
		entrysubtype: type === 'article-newspaper' && 'newspaper',
		date: issued && isoDate(issued),
		year: year === undefined ? undefined : String(year),
		volume: escapeOf(work.volume),
		number: escapeOf(work.issue),
		pages: escapeOf(page)?.replace(/(?<=\d)\s*[-–—~]\s*(?=\d)/gu, '--'),
		[isThesis ? 'institution' : 'publisher']: escapeOf(publisher),
		address: escapeOf(work['publisher-place']),
		version: escapeOf(work.version),
		issn: escapeOf(work.ISSN),
		// Read as they stand: escapes would become part of the address.
		doi: addressOf(work.DOI),
		url: addressOf(work.URL),
		urldate: accessed && isoDate(accessed),
		langid: work.language.startsWith('zh') ? 'chinese' : 'english',
		origtitle: escapeOf(work['original-title']),
		origdate: originalDate && isoDate(originalDate),
		keywords: escapeOf(work.keyword && keywordsIn(work.keyword).join(', ')),
		note: escapeOf([work.note, custom.reviser && `${custom.reviser}校`].filter(Boolean).join('；')),
		abstract: escapeOf(work.abstract),
	};
}

function containerField(type: CslType): string {
	if (type.startsWith('article')) return 'journal';
	return type === 'webpage' ? 'organization' : 'booktitle';
}

/** Family, Given; in braces what is not to be split. */
function nameList(names: readonly CslName[] = [], etAl?: string): string {
	const listed = names.map(({ family = '', given, literal }) => {
		if (literal !== undefined) return `{${escapeLatex(literal)}}`;
		return given ? `${escapeLatex(family)}, ${escapeLatex(given)}` : `{${escapeLatex(family)}}`;
	});
	return [...listed, ...(etAl ? ['others'] : [])].join(' and ');
}

/** A brace would end the field, and so might one behind a backslash. */
const addressOf = (value: string | undefined): string | undefined => value?.replaceAll(/[{}\\]/gu, encodeURIComponent);

const escapeOf = (value: string | undefined): string | undefined => (value === undefined ? undefined : escapeLatex(value));

const ESCAPES: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'<': '\\textless{}',
	'>': '\\textgreater{}',
};

const escapeLatex = (value: string): string =>
	value.replace(/[\\{}$&%#_^~<>]/gu, (character) => ESCAPES[character] ?? `\\${character}`).replaceAll(/\s+/gu, ' ');
