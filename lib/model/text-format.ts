import type { Phrasing } from './paper.ts';

/** One line of the text format: one sentence, or what stands for it in another language. */
export interface TextLine {
	/** In the Markdown file, 1-based. Absent on text that was not read from one. */
	line?: number;
	children: Phrasing[];
}

/**
 * The text format: Markdown with one sentence a line and a blank line between paragraphs. A section begins with its heading;
 * what has no heading begins with a comment that holds its id. The printed text and every translation are the same kind of file.
 */
export type TextBlock =
	| { type: 'marker'; id: string; line?: number }
	| { type: 'heading'; depth: number; content: TextLine }
	| { type: 'paragraph'; lines: TextLine[] }
	| { type: 'footnoteDefinition'; identifier: string; lines: TextLine[]; line?: number };

export interface TextFile {
	/** YAML front matter, not parsed. */
	matter?: string;
	blocks: TextBlock[];
}
