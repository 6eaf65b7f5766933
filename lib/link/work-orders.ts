import type { CslItem, CslType } from '../model/csl.ts';
import { groupBy } from '../model/group-by.ts';
import type { CitedWork } from './works.ts';

/** The orders in which the works can be shown. */
export const WORK_ORDERS = ['author', 'year', 'type'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];

export interface WorkGroup {
	/** An initial letter, a year or a CSL type; empty for works that print none. */
	name: string;
	works: CitedWork[];
}

/** The works in one order, with what each group of them has in common. Within a year or a type they stand by author. */
export function groupWorks(works: readonly CitedWork[], order: WorkOrder): WorkGroup[] {
	const sorted = [...works].sort((a, b) => compareAuthors(a.work, b.work));
	const nameOf = groupNames[order];
	return [...groupBy(sorted, ({ work }) => nameOf(work))]
		.map(([name, group]) => ({ name, works: group }))
		.sort((a, b) => compareGroups[order](a.name, b.name));
}

const groupNames: Record<WorkOrder, (work: CslItem) => string> = {
	author: initialOf,
	year: (work) => String(yearOf(work) ?? ''),
	type: ({ type }) => type,
};

const yearOf = ({ issued }: CslItem): number | undefined => issued?.['date-parts'][0][0];

// Chinese by its pinyin, among itself; letters and digits after it. Initials bring both together.
const pinyin = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

function compareAuthors(one: CslItem, other: CslItem): number {
	return (
		compareInitials(initialOf(one), initialOf(other)) ||
		pinyin.compare(sortKey(one), sortKey(other)) ||
		(yearOf(one) ?? Number.POSITIVE_INFINITY) - (yearOf(other) ?? Number.POSITIVE_INFINITY) ||
		pinyin.compare(one.title ?? '', other.title ?? '')
	);
}

/** Family name first, as in every list of works; the title where no author is printed. Brackets and quotation marks don't count. */
function sortKey({ author, title = '' }: CslItem): string {
	const [first] = author ?? [];
	const key = first ? (first.literal ?? `${first.family ?? ''} ${first.given ?? ''}`) : title;
	return key.replace(/^[^\p{L}\p{N}]+/u, '');
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The letter under which an index has the work: H for 黄群慧. Empty when it begins with a digit or has no name at all. */
function initialOf(work: CslItem): string {
	const [first = ''] = sortKey(work);
	if (/\p{Script=Latin}/u.test(first)) return first.normalize('NFD').charAt(0).toUpperCase();
	if (!/\p{Script=Han}/u.test(first)) return '';
	// Unicode has a mark before the first character of each letter in the order of pinyin, for indexes like this one.
	return letters.findLast((letter) => pinyin.compare(first, `\uFDD0${letter}`) >= 0) ?? '';
}

/** Empty stands last. */
const compareInitials = (one: string, other: string): number => {
	if (one === other) return 0;
	if (one === '' || other === '') return one === '' ? 1 : -1;
	return one < other ? -1 : 1;
};

const types: readonly CslType[] = [
	'book',
	'chapter',
	'article-journal',
	'paper-conference',
	'article-newspaper',
	'thesis',
	'report',
	'standard',
	'patent',
	'document',
	'webpage',
];

const compareGroups: Record<WorkOrder, (one: string, other: string) => number> = {
	author: compareInitials,
	year: compareInitials,
	type: (one, other) => types.indexOf(one as CslType) - types.indexOf(other as CslType), // names of these groups are types
};
