import type { FootnoteReference, Lang, PageBreak } from './paper.ts';

/** What a sentence is drawn from: words, some of them naming a concept, note references and page breaks. */
export type Woven =
	| {
			type: 'text';
			value: string;
			/** Id of the concept or name that the words stand for. */
			concept?: string;
			/** On a person, work, place and the like. */
			isName?: true;
			/** On the later pieces of a mention that a note mark or a page break divides. */
			continued?: true;
			/** On the first mention of it in its section. */
			first?: true;
	  }
	| { type: 'emphasis'; children: Woven[] }
	/** Where an editor's note is attached, after the words it is about. */
	| { type: 'annotationReference'; annotation: string; id: string }
	| FootnoteReference
	| PageBreak;

export interface RowSegment {
	id: string;
	nodes: Woven[];
}

/** One language of a row. The first cell holds the printed text. */
export interface Cell {
	lang: Lang;
	role: 'printed' | 'translation';
	segments: RowSegment[];
}

/** A paragraph, heading or note in every language there is: one row of the page. */
export interface Row {
	id: string;
	cells: Cell[];
}
