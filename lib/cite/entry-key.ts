import type { CslItem, CslName } from '../model/csl.ts';
import { printedName } from '../parse/works/names.ts';
import type { EnglishNames } from './short-citation.ts';

/**
 * A key that no other entry has, whatever list it stands in, and that stays: `ren2024`, `ren2024-en`; for a cited work its author, year and
 * address, `huang2021-ren-work1`.
 */
export function entryKey({ id, author = [], issued, ...work }: CslItem, names: EnglishNames = new Map()): string {
	const year = (issued ?? work['original-date'])?.['date-parts'][0][0] ?? '';
	const isAddress = /-(?:work|ref)\d+$/u.test(id);
	if (!isAddress) return id.replace(/^([^-]+)/u, `$1${year}`);
	const [first] = author;
	const who = first ? latinFamily(first, names) : '';
	return who || year ? `${who}${year}-${id}` : id;
}

/** Small Latin letters: huang, bell. Nothing for a name of which no English is known. */
function latinFamily(name: CslName, names: EnglishNames): string {
	const printed = printedName(name);
	const english = /\p{Script=Han}/u.test(printed) ? names.get(printed) : (name.family ?? printed);
	if (english === undefined) return '';
	// A Chinese name keeps its order in English, a foreign one has the family name last.
	const words = english.split(/\s+/u);
	const family = printed.includes('·') || printed.includes('.') ? words.at(-1) : words[0];
	return (family ?? '')
		.normalize('NFD')
		.replace(/[^a-z]/giu, '')
		.toLowerCase();
}
