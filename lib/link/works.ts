import type { CslItem } from '../model/csl.ts';
import { groupBy } from '../model/group-by.ts';
import type { FootnoteDefinition, Paper } from '../model/paper.ts';

export interface CitedWork {
	/** Id of the work, the same in every note that cites it. */
	id: string;
	work: CslItem;
	/** The notes that cite it, in order. */
	notes: FootnoteDefinition[];
}

/** The works cited in the notes of a paper, in the order of first citation. */
export function worksInNotes({ footnotes }: Paper): CitedWork[] {
	const cited = footnotes.flatMap((note) => note.works.map((work) => ({ work, note })));
	return [...groupBy(cited, ({ work }) => work.id)].map(([id, group]) => ({
		id,
		// The page that one note points to is no part of the work itself.
		work: withoutLocator(group[0]?.work, group[0]?.note),
		notes: group.map(({ note }) => note),
	}));
}

function withoutLocator(work: CslItem | undefined, note: FootnoteDefinition | undefined): CslItem {
	if (!work || !note) throw new Error('a group has a first member');
	const { page, ...rest } = work;
	const isLocator = note.citations.some(({ id, locator }) => id === work.id && locator !== undefined);
	return isLocator || page === undefined ? rest : work;
}
