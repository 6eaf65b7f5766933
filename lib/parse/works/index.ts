import { workId } from '../../model/address.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Citation } from '../../model/paper.ts';
import { parseNoteCitations } from './note-citation.ts';

/** Gives the works cited in the notes of one paper their ids: the same work has the same one in every note. */
export class WorkRegister {
	private readonly paper: string;
	private readonly ids = new Map<string, string>();

	constructor(paper: string) {
		this.paper = paper;
	}

	/** The works that one note cites, as it prints them, and where in each it points. */
	cite(note: string): { citations: Citation[]; works: CslItem[] } {
		const cited = parseNoteCitations(note).map(({ work, locator }) => {
			const id = this.idOf(work);
			const citation: Citation = { id, ...(locator && { locator, label: 'page' as const }) };
			// The note prints the page, so its item has it; the work itself is more than that page.
			const item: CslItem = { id, ...work, ...(locator && { page: locator }) };
			return { citation, item };
		});
		return { citations: cited.map(({ citation }) => citation), works: cited.map(({ item }) => item) };
	}

	private idOf(work: Omit<CslItem, 'id'>): string {
		const key = workKey(work);
		const known = this.ids.get(key);
		if (known) return known;
		const id = workId(this.paper, this.ids.size + 1);
		this.ids.set(key, id);
		return id;
	}
}

/** What makes two printed citations one work: title, volume and container, apart from blanks, case, width and punctuation. */
function workKey(work: Omit<CslItem, 'id'>): string {
	const { title = '', volume = '', issue = '', URL = '' } = work;
	const fields = [title, work['container-title'] ?? work.publisher ?? '', volume, issue, title ? '' : URL];
	return fields
		.map((field) =>
			field
				.normalize('NFKC')
				.toLowerCase()
				.replaceAll(/[\s\p{P}]/gu, ''),
		)
		.join('|');
}
