import type { FootnoteReference, Lang, PageBreak } from './paper.ts';

/** What a sentence is drawn from: words, some of them naming a concept, note references and page breaks. */
export type Woven =
	/** `continued` on the later pieces of a mention that a note mark or a page break divides. */
	| { type: 'text'; value: string; concept?: string; continued?: true }
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
