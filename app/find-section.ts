import { loadLibrary } from '../lib/content/library.ts';
import { excerpt } from '../lib/link/reading.ts';

/** Every section that has a number, and so a page. */
export const sectionParams = (): { paper: string; section: string }[] =>
	loadLibrary().papers.flatMap(({ paper }) =>
		paper.sections.flatMap(({ number }) => (number === undefined ? [] : [{ paper: paper.id, section: number.replaceAll('.', '-') }])),
	);

/** The section of an address with those below it, and what belongs to their text. */
export async function findSection(params: Promise<{ paper: string; section: string }>) {
	const { paper: id, section } = await params;
	const entry = loadLibrary().papers.find(({ paper }) => paper.id === id);
	const number = section.replaceAll('-', '.');
	const { sections = [], notes = [], annotations = [], marks } = entry ? excerpt(entry.reading, number) : {};
	return { entry, number, sections, notes, annotations, marks };
}
