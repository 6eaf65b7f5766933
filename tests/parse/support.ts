import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Conventions, Paper, Phrasing, Sentence } from '../../lib/model/paper.ts';
import { sentencesOf } from '../../lib/model/text.ts';
import { CONVENTIONS } from '../../lib/parse/conventions.ts';
import { parsePaper } from '../../lib/parse/index.ts';

export interface Parsed {
	paper: Paper;
	messages: VFileMessage[];
	/** The decoded source, in which offsets count. */
	source: string;
}

export function parse(value: string | Uint8Array, conventions?: Conventions): Parsed {
	const file = new VFile({ path: 'x.txt', value });
	const paper = parsePaper(file, { id: 'x', ...(conventions && { conventions }) });
	return { paper, messages: file.messages, source: String(file.value) };
}

/** A plain paper with page notes; `text` goes on after its title and author. */
export const parseCnki = (text: string): Parsed => parse(`乡村合作的经验\n\n王小明\n\n一、引言\n\n${text}`, CONVENTIONS.cnki);

/** A paper in Markdown; `text` goes on after its title and author. */
export const parseMarkdown = (text: string): Parsed =>
	parse(`# 乡村合作的经验\n\n文 / 王小明\n\n### 引言\n\n${text}`, CONVENTIONS.markdown);

export function parseSource(name: 'ren' | 'wu'): Parsed {
	const file = new VFile({ path: `${name}.txt`, value: readFileSync(new URL(`../../content/sources/${name}.txt`, import.meta.url)) });
	return { paper: parsePaper(file, { id: name }), messages: file.messages, source: String(file.value) };
}

/** A sentence in one string: `正文[7]`, with `|4|` where printed page 4 begins. */
export const show = ({ children }: Sentence): string => children.map(showNode).join('');

/** All paragraphs of the text, each as the list of its sentences. */
export const textOf = ({ sections }: Paper): string[][] =>
	sections.flatMap(({ paragraphs }) => paragraphs.map(({ sentences }) => sentences.map(show)));

export const headingsOf = ({ sections }: Paper): string[] => sections.map(({ id, heading }) => `${id} ${heading ? show(heading) : '-'}`);

export const notesOf = ({ footnotes }: Paper): string[] =>
	footnotes.map(({ identifier, label, sentences }) => `${identifier} ${label} ${sentences.map(show).join('')}`);

export const rulesOf = (messages: readonly VFileMessage[]): string[] => messages.map(({ line, ruleId }) => `${line} ${ruleId}`);

/** Every id that stands in the page. A heading has that of its section. */
export function idsOf(paper: Paper): string[] {
	const headings = new Set(paper.sections.map(({ heading }) => heading));
	const entries = new Set(paper.references.map(({ sentence }) => sentence));
	const inline = [...sentencesOf(paper)].flatMap((sentence) => [
		...(headings.has(sentence) || entries.has(sentence) ? [] : [sentence.id]),
		...sentence.children.flatMap((node) => ('id' in node ? [node.id] : [])),
	]);
	const paragraphs = [...paper.parts, ...paper.sections].flatMap(({ paragraphs: own }) => own.map(({ id }) => id));
	const items = [...paper.parts, ...paper.sections, ...paper.footnotes, ...paper.references].map(({ id }) => id);
	return [...items, ...paragraphs, ...inline];
}

function showNode(node: Phrasing): string {
	switch (node.type) {
		case 'text':
			return node.value;
		case 'footnoteReference':
			return `[${node.identifier}]`;
		case 'pageBreak':
			return `|${node.number}|`;
		case 'emphasis':
			return `*${node.children.map(showNode).join('')}*`;
	}
}
