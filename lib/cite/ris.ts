import type { CslItem, CslName, CslType } from '../model/csl.ts';
import { chineseBrackets, keywordsIn } from './citable.ts';
import { isoDate, yearOf } from './dates.ts';
import { entryKey } from './entry-key.ts';
import type { EnglishNames } from './short-citation.ts';

/** Works as RIS. Lines end as the format has it, with CR and LF. */
export function toRis(works: readonly CslItem[], names: EnglishNames = new Map()): string {
	return works.map((work) => record(work, entryKey(work, names))).join('\r\n');
}

const TYPES: Record<CslType, string> = {
	'article-journal': 'JOUR',
	'article-newspaper': 'NEWS',
	book: 'BOOK',
	chapter: 'CHAP',
	document: 'GEN',
	'paper-conference': 'CPAPER',
	patent: 'PAT',
	report: 'RPRT',
	standard: 'STAND',
	thesis: 'THES',
	webpage: 'ELEC',
};

function record(work: CslItem, key: string): string {
	const { type, issued, accessed, page, custom = {} } = work;
	const year = yearOf(issued);
	const [start, end] = page?.split(/[-–—~]/u).map((number) => number.trim()) ?? [];
	const container = work['container-title'];
	const tags: [string, string | undefined | false][] = [
		['TY', TYPES[type]],
		['ID', key],
		...nameTags('AU', work.author),
		['TI', work.title],
		...nameTags('A4', work.translator),
		['T2', container && chineseBrackets(container)],
		['PY', year === undefined ? undefined : String(year)],
		['DA', issued?.['date-parts'][0][1] !== undefined && isoDate(issued, '/')],
		['VL', work.volume],
		['IS', work.issue],
		['SP', start],
		['EP', end],
		['PB', work.publisher],
		['CY', work['publisher-place']],
		['ET', work.version],
		['SN', work.ISSN],
		['DO', work.DOI],
		['UR', work.URL],
		['Y2', accessed && isoDate(accessed, '/')],
		['LA', work.language],
		['OP', work['original-title']],
		...keywordsIn(work.keyword).map((word): [string, string] => ['KW', word]),
		['AB', work.abstract],
		['N1', work.note],
		['N1', custom['author-et-al'] && `作者末有“${custom['author-et-al']}”`],
		['N1', custom.reviser && `${custom.reviser}校`],
	];
	const lines = tags.flatMap(([tag, value]) => (value ? `${tag}  - ${value.replaceAll(/\s+/gu, ' ')}` : []));
	return [...lines, 'ER  - ', ''].join('\r\n');
}

/** Family, Given; one line what is not to be split. */
function nameTags(tag: string, names: readonly CslName[] = []): [string, string][] {
	return names.map(({ family = '', given, literal }) => [tag, literal ?? (given ? `${family}, ${given}` : family)]);
}
