import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Library, readLibrary } from '../../lib/content/library.ts';
import type { Edition } from '../../lib/export/edition.ts';
import type { Lang, Paper, Phrasing, Sentence } from '../../lib/model/paper.ts';
import { CONTENT } from '../support.ts';

let library: Library | undefined;

/** The library of this project, read once for a file of tests. */
export function theLibrary(): Library {
	library ??= readLibrary(CONTENT).library;
	return library;
}

/** By its name in a test, each paper. */
export const editions = (): [string, Edition][] => theLibrary().papers.map((edition) => [edition.paper.id, edition]);

export const fixture = (name: string): string =>
	readFileSync(fileURLToPath(new URL(`../fixtures/export/${name}`, import.meta.url)), 'utf8');

/** A segment in one language as the content has it: its words, note calls in their place as `[^7]`. */
export interface Expected {
	id: string;
	line: string;
}

const BACK = ['author-note', 'editor', 'back'];

/** The printed segments in the order of every file: front matter, text with its list of references, back matter, notes. */
export function printedSegments(paper: Paper): (Sentence & { lang: Lang })[] {
	const matter = (isBack: boolean) =>
		paper.parts
			.filter(({ name }) => BACK.includes(name) === isBack)
			.flatMap(({ lang, paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => ({ ...sentence, lang }))));
	const own = (sentences: readonly Sentence[]) => sentences.map((sentence) => ({ ...sentence, lang: paper.lang }));
	return [
		...matter(false),
		...paper.sections.flatMap(({ id, heading, paragraphs }) => [
			...own(heading ? [heading] : []),
			...own(paragraphs.flatMap(({ sentences }) => sentences)),
			...own(id.endsWith('-references') ? paper.references.map(({ sentence }) => sentence) : []),
		]),
		...matter(true),
		...own(paper.footnotes.flatMap(({ sentences }) => sentences)),
	];
}

export const printedLines = ({ paper }: Edition): Expected[] =>
	printedSegments(paper).map(({ id, children }) => ({ id, line: lineOf(children) }));

/** Those that have a translation, in the same order. */
export function translatedLines({ paper, layers }: Edition, lang: Lang): Expected[] {
	const layer = layers.find(({ record }) => record.lang === lang);
	return printedSegments(paper).flatMap(({ id }) => {
		const nodes = layer?.segments.get(id);
		return nodes ? [{ id, line: lineOf(nodes) }] : [];
	});
}

function lineOf(nodes: readonly Phrasing[]): string {
	return nodes
		.map((node) => {
			if (node.type === 'text') return node.value;
			if (node.type === 'emphasis') return lineOf(node.children);
			return node.type === 'footnoteReference' ? `[^${node.identifier}]` : '';
		})
		.join('');
}

/** The sentence about the rights and that about the translation, without which no file may go out. */
export const NOTICES = [/Rights uncleared/u, /尚未取得授权/u, /unofficial translation/u, /非官方译文/u];
