/**
 * A paper as printed: one text with ids on everything that can be pointed at.
 * Other languages, notes and concepts are layers beside it, keyed by the same ids.
 */

import type { CslItem } from './csl.ts';

/** A BCP 47 language tag: `zh-Hans`, `en`, `zh-Latn-pinyin`. */
export type Lang = string;

export interface Text {
	type: 'text';
	/** Verbatim; a piece of the source never spans a line end. */
	value: string;
	/** Where `value` begins in the decoded source (UTF-16). Absent on a joining space, and once read back from Markdown. */
	start?: number;
}

export interface FootnoteReference {
	type: 'footnoteReference';
	/** Number of the note through the paper, as in `[^7]`. */
	identifier: string;
	/** The mark as printed: ①. */
	label: string;
	/** Address of this call: `ren-fnref7`; a second call of the same note is `ren-fnref7-2`. */
	id: string;
}

/** Where a new printed page begins (TEI `pb`). */
export interface PageBreak {
	type: 'pageBreak';
	id: string;
	number: number;
}

/** Set off in italics, such as a title in English. Translations only: the printed text is plain. */
interface Emphasis {
	type: 'emphasis';
	children: Phrasing[];
}

export type Phrasing = Text | FootnoteReference | PageBreak | Emphasis;

/** The smallest thing with an address and a partner in another language. */
export interface Sentence {
	type: 'sentence';
	id: string;
	children: Phrasing[];
}

export interface Paragraph {
	type: 'paragraph';
	id: string;
	sentences: Sentence[];
}

export interface Section {
	type: 'section';
	id: string;
	/** `1.1`; `0` for an introduction without a number; absent on the list of references. */
	number?: string;
	/** 1 for the outermost. */
	depth: number;
	/** Absent on text that stands before the first heading. */
	heading?: Sentence;
	paragraphs: Paragraph[];
}

/** Front and back matter, JATS names where JATS has one. `-en` parts are the English that the paper itself prints. */
export const PART_NAMES = [
	'cover',
	'title',
	'author',
	'affiliation',
	'abstract',
	'keywords',
	'funding',
	'classification',
	'document-code',
	'article-number',
	'doi',
	'received',
	'citation',
	'author-note',
	'editor',
	'title-en',
	'author-en',
	'affiliation-en',
	'abstract-en',
	'keywords-en',
	'front',
	'back',
] as const;

export type PartName = (typeof PART_NAMES)[number];

/** Front matter stands before the text proper in every file; these follow it. */
export const BACK_MATTER: ReadonlySet<PartName> = new Set(['author-note', 'editor', 'back']);

export interface Part {
	type: 'part';
	id: string;
	name: PartName;
	lang: Lang;
	/** As printed: 【摘要】, 关键词：. */
	label?: Text;
	paragraphs: Paragraph[];
}

/** A pointer from a note to a work; `locator` is the cited page, which is not a field of the work. */
export interface Citation {
	/** Id of the work, shared by every note that cites it: `ren-work3`. */
	id: string;
	locator?: string;
	label?: 'page';
}

export interface FootnoteDefinition {
	type: 'footnoteDefinition';
	id: string;
	identifier: string;
	label: string;
	/** Printed page, counted from the first page of the text; absent when the pages can't be told apart. */
	page?: number;
	sentences: Sentence[];
	citations: Citation[];
	/** What the note prints of each work, the cited page included. */
	works: CslItem[];
	/** Addresses of the calls. Empty when the text has none. */
	references: string[];
}

export interface Reference {
	type: 'reference';
	id: string;
	/** As printed: [3]. */
	label: string;
	/** The entry as printed, label included. */
	sentence: Sentence;
	work: CslItem;
}

/** Two halves of a paragraph or a note that a page or column break had cut apart. */
export interface Join {
	/** The paragraph or footnote made whole. */
	id: string;
	/** Source lines, 1-based, of the end of one half and the beginning of the next. */
	lines: [number, number];
}

export interface Coverage {
	/** Non-blank characters (code points) of the source. */
	characters: number;
	/** Of these, how many stand in each kind of place. */
	placed: Record<string, number>;
	/** Of these, how many were dropped, by the name of the rule. */
	dropped: Record<string, number>;
}

/** Which conventions the source is written in; each is detected on its own. */
export interface Conventions {
	/** `#` headings, `**` labels and `-` lists, or none of these. */
	markup: 'markdown' | 'plain';
	/** 1. and 1.1, or 一、 and （一）. */
	numbering: 'decimal' | 'chinese';
	/** Notes at the foot of each page, their marks starting anew on each, or none. */
	notes: 'page' | 'none';
}

export interface SourceRecord {
	sha256: string;
	bytes: number;
	lines: number;
}

export interface Paper {
	id: string;
	lang: Lang;
	/** Bibliographic record, only from what is printed. */
	record: CslItem;
	source: SourceRecord;
	conventions: Conventions;
	/** Front and back matter in the order of the source. */
	parts: Part[];
	/** In reading order; `depth` gives the tree. */
	sections: Section[];
	footnotes: FootnoteDefinition[];
	references: Reference[];
	joins: Join[];
	coverage: Coverage;
}
