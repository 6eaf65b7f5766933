import type { FootnoteReference, Lang, PageBreak } from './paper.ts';

/** What a sentence is drawn from: words, some of them naming a concept, note references and page breaks. */
export type Woven =
	| { type: 'text'; value: string; concept?: string }
	| { type: 'emphasis'; children: Woven[] }
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
