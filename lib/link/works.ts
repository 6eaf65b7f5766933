import type { CslItem } from '../model/csl.ts';
import { groupBy } from '../model/group-by.ts';
import type { FootnoteDefinition, Paper, Phrasing } from '../model/paper.ts';
import { createWorkFinder } from './same-work.ts';

/** One place where a paper cites a work: the call of a note in its text, or an entry in its list of references. */
export type WorkCitation =
	| {
			type: 'note';
			paper: string;
			note: string;
			/** The mark as printed: ④. */
			label: string;
			/** Address of the call; that of the note itself when the text never calls it. */
			target: string;
			/** Number of the section that holds the call. */
			section?: string;
			/** The cited page. */
			locator?: string;
	  }
	| { type: 'reference'; paper: string; label: string; target: string };

export interface CitedWork {
	/** Every address of the work, the first the one to link to: `ren-work3`, `wu-ref3`. */
	addresses: [string, ...string[]];
	work: CslItem;
	/** In the order of the papers, and in each of reading. */
	citations: WorkCitation[];
	/** Ids of the papers that cite it. */
	papers: string[];
}

/** The works cited in any paper, each once, in the order of first citation. */
export function citedWorks(papers: readonly Paper[]): CitedWork[] {
	const works: CitedWork[] = [];
	const numberOf = createWorkFinder();
	for (const found of papers.flatMap((paper) => [...worksInNotes(paper), ...worksInList(paper)])) {
		const same = works[numberOf(found.work)];
		if (!same) {
			works.push(found);
			continue;
		}
		same.addresses.push(...found.addresses);
		same.citations.push(...found.citations);
		same.papers = [...new Set([...same.papers, ...found.papers])];
	}
	return works;
}

function worksInNotes(paper: Paper): CitedWork[] {
	const sections = sectionsOfCalls(paper);
	const cited = paper.footnotes.flatMap((note) => note.works.map((work) => ({ work, note })));
	return [...groupBy(cited, ({ work }) => work.id)].flatMap(([id, group]) => {
		const [first] = group;
		if (!first) return [];
		const notes = new Set(group.map(({ note }) => note));
		return {
			addresses: [id],
			work: withoutLocator(first.work, first.note),
			citations: [...notes].flatMap((note) => citationsIn(note, id, paper.id, sections)),
			papers: [paper.id],
		};
	});
}

/** One for each call of the note. */
function citationsIn(note: FootnoteDefinition, work: string, paper: string, sections: ReadonlyMap<string, string>): WorkCitation[] {
	const { id, label, citations, references } = note;
	const locator = citations.find((citation) => citation.id === work)?.locator;
	return (references.length > 0 ? references : [id]).map((target) => {
		const section = sections.get(target);
		return {
			type: 'note',
			paper,
			note: id,
			label,
			target,
			...(section !== undefined && { section }),
			...(locator !== undefined && { locator }),
		};
	});
}

/** By the address of a call, the number of the section it stands in. */
function sectionsOfCalls({ sections }: Paper): Map<string, string> {
	const calls = new Map<string, string>();
	const visit = (nodes: readonly Phrasing[], number: string): void => {
		for (const node of nodes) {
			if (node.type === 'footnoteReference') calls.set(node.id, number);
			if (node.type === 'emphasis') visit(node.children, number);
		}
	};
	for (const { number, heading, paragraphs } of sections) {
		if (number === undefined) continue;
		const sentences = [...(heading ? [heading] : []), ...paragraphs.flatMap((paragraph) => paragraph.sentences)];
		for (const { children } of sentences) visit(children, number);
	}
	return calls;
}

/** The page that one note points to is no part of the work itself. */
function withoutLocator(work: CslItem, note: FootnoteDefinition): CslItem {
	const { page, ...rest } = work;
	const isLocator = note.citations.some(({ id, locator }) => id === work.id && locator !== undefined);
	return isLocator || page === undefined ? rest : work;
}

function worksInList({ id: paper, references }: Paper): CitedWork[] {
	return references.map(({ id, label, work }) => ({
		addresses: [id],
		work,
		citations: [{ type: 'reference', paper, label, target: id }],
		papers: [paper],
	}));
}
