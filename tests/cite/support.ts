import { abstractsOf, type Citable, citableOf } from '../../lib/cite/citable.ts';
import type { Passage } from '../../lib/cite/place.ts';
import { type LibraryPaper, readLibrary } from '../../lib/content/library.ts';
import { citedWorks } from '../../lib/link/works.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { CONTENT } from '../support.ts';

const { library } = readLibrary(CONTENT);

export const { englishNames } = library;
const BASE = 'https://duidu.example';

/** A paper of this project. */
export function realPaper(id: string): LibraryPaper {
	const found = library.papers.find(({ paper }) => paper.id === id);
	if (!found) throw new Error(`There is no paper ${id}.`);
	return found;
}

/** It or a part of it, ready to be cited; `path` is what follows the language in the address. */
export function realCitable(id: string, path = `${id}/`, passage?: Passage): Citable {
	const url = { 'zh-Hans': `${BASE}/zh/${path}`, en: `${BASE}/en/${path}` };
	return { ...citableOf(realPaper(id), url), ...(passage && { passage }) };
}

/** The abstract as printed and as translated. */
export const realAbstracts = (id: string): { 'zh-Hans': string; en: string } => ({ 'zh-Hans': '', en: '', ...abstractsOf(realPaper(id)) });

/** Works that the papers cite, each once. */
export function realWorks(id?: string): CslItem[] {
	return citedWorks(library.papers.map(({ paper }) => paper).filter((paper) => id === undefined || paper.id === id)).map(
		({ work }) => work,
	);
}
