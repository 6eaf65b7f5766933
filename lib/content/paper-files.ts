import { VFile } from 'vfile';
import { z } from 'zod';
import { footnoteReferenceId, sentenceId } from '../model/address.ts';
import { groupBy } from '../model/group-by.ts';
import {
	BACK_MATTER,
	type FootnoteDefinition,
	type Lang,
	type Paper,
	type Part,
	type Phrasing,
	type Reference,
	type Section,
	type Sentence,
} from '../model/paper.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import type { TextBlock, TextLine } from '../model/text-format.ts';
import { placeLines, type Skeleton } from './place-lines.ts';
import { footnoteSchema, type PaperJson, paperSchema, referenceSchema } from './schema.ts';
import { parseText, stringifyText } from './text-markdown.ts';

/** File name → content: what stands in `content/papers/<paper>/`. */
export type PaperFiles = Record<string, string>;

/** Writes a paper as files: its text as Markdown per language, everything else as JSON. The same paper gives the same bytes. */
export function toPaperFiles(paper: Paper): PaperFiles {
	const langs = [...new Set([paper.lang, ...paper.parts.map(({ lang }) => lang)])];
	const texts = langs.map((lang) => [`${lang}.md`, stringifyText(toBlocks(paper, lang))]);
	return {
		'paper.json': toJson(toPaperJson(paper)),
		'footnotes.json': toJson(paper.footnotes.map(toFootnoteJson)),
		'references.json': toJson(paper.references.map(toReferenceJson)),
		...Object.fromEntries(texts),
	};
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

function toBlocks(paper: Paper, lang: Lang): TextBlock[] {
	const parts = paper.parts.filter((part) => part.lang === lang);
	if (lang !== paper.lang) return parts.flatMap(partBlocks);
	const isBack = ({ name }: Part): boolean => BACK_MATTER.has(name);
	return [
		...parts.filter((part) => !isBack(part)).flatMap(partBlocks),
		...paper.sections.flatMap((section) => sectionBlocks(section, paper.references)),
		...parts.filter(isBack).flatMap(partBlocks),
		...paper.footnotes.map(({ identifier, sentences }): TextBlock => ({ type: 'footnoteDefinition', identifier, lines: sentences })),
	];
}

function partBlocks({ id, name, paragraphs }: Part): TextBlock[] {
	const content = paragraphs[0]?.sentences[0];
	// A second title is a part like any other: a file has one heading of that depth.
	if (name === 'title' && !/-\d+$/u.test(id) && content && paragraphs.length === 1) return [{ type: 'heading', depth: 1, content }];
	return [{ type: 'marker', id }, ...paragraphs.map(({ sentences }): TextBlock => ({ type: 'paragraph', lines: sentences }))];
}

function sectionBlocks({ id, number, depth, heading, paragraphs }: Section, references: readonly Reference[]): TextBlock[] {
	const texts = number === undefined ? references.map(({ sentence }) => [sentence]) : paragraphs.map(({ sentences }) => sentences);
	return [
		heading ? { type: 'heading', depth: depth + 1, content: heading } : { type: 'marker', id },
		...texts.map((lines): TextBlock => ({ type: 'paragraph', lines })),
	];
}

function toPaperJson(paper: Paper): PaperJson {
	const { id, lang, record, source, conventions, joins, coverage } = paper;
	return {
		id,
		lang,
		record,
		source,
		conventions,
		parts: paper.parts.map(({ id, name, lang, label, paragraphs }) => ({
			id,
			name,
			lang,
			...(label && { label: label.value }),
			paragraphs: paragraphs.map((paragraph) => paragraph.id),
		})),
		sections: paper.sections.map(({ id, number, depth, heading, paragraphs }) => ({
			id,
			...(number !== undefined && { number }),
			depth,
			heading: heading !== undefined,
			paragraphs: paragraphs.map((paragraph) => paragraph.id),
		})),
		pageBreaks: [...sentencesOf(paper)].flatMap(({ id, children }) => pageBreaksIn(id, children)),
		joins,
		coverage,
	};
}

function pageBreaksIn(segment: string, children: readonly Phrasing[]): PaperJson['pageBreaks'] {
	return children.flatMap((node, index) =>
		node.type === 'pageBreak' ? [{ id: node.id, number: node.number, segment, offset: plainText(children.slice(0, index)).length }] : [],
	);
}

function toFootnoteJson({ type: _, sentences, ...footnote }: FootnoteDefinition): z.input<typeof footnoteSchema> {
	return { ...footnote, text: sentences.map(({ children }) => plainText(children)).join('') };
}

function toReferenceJson({ id, label, sentence, work }: Reference): z.input<typeof referenceSchema> {
	return { id, label, text: plainText(sentence.children), work };
}

/** Reads back what `toPaperFiles` wrote. Throws when a file is missing or not of its schema; other errors go to the messages of the text files. */
export function fromPaperFiles(files: PaperFiles, folder: string): { paper: Paper; skeleton: Skeleton; texts: VFile[] } {
	const json = readJson(paperSchema, files, 'paper.json', folder);
	const { id, lang, record, source, conventions, joins, coverage } = json;
	const notes = readJson(z.array(footnoteSchema), files, 'footnotes.json', folder);
	const entries = readJson(z.array(referenceSchema), files, 'references.json', folder);
	const skeleton: Skeleton = { ...json, references: entries.map(({ id }) => id), footnotes: notes.map(({ id }) => id) };

	const texts = Object.keys(files)
		.filter((name) => name.endsWith('.md'))
		.map((name) => new VFile({ path: `${folder}/${name}`, value: files[name] ?? '' }));
	const lines = new Map(texts.flatMap((file) => [...placeLines(parseText(file), forFile(skeleton, file), file)]));
	const restore = new Restorer(json, notes);

	const paper: Paper = {
		id,
		lang,
		record,
		source,
		conventions,
		joins,
		coverage,
		parts: json.parts.map(({ paragraphs, label, ...part }) => ({
			type: 'part',
			...part,
			...(label !== undefined && { label: { type: 'text', value: label } }),
			paragraphs: paragraphs.map((id) => ({ type: 'paragraph', id, sentences: restore.sentences(id, lines.get(id)) })),
		})),
		sections: json.sections.map(({ heading, paragraphs, ...section }) => ({
			type: 'section',
			...section,
			...(heading && { heading: restore.segment(section.id, lines.get(section.id)) }),
			paragraphs: paragraphs.map((id) => ({ type: 'paragraph', id, sentences: restore.sentences(id, lines.get(id)) })),
		})),
		references: entries.map(({ id, label, work }) => ({
			type: 'reference',
			id,
			label,
			sentence: restore.segment(id, lines.get(id)),
			work,
		})),
		footnotes: notes.map(({ text: _, ...note }) => ({
			type: 'footnoteDefinition',
			...note,
			sentences: restore.sentences(note.id, lines.get(note.id)),
		})),
	};
	return { paper, skeleton, texts };
}

/** A file of another language holds only the parts printed in it. */
function forFile(skeleton: Skeleton, file: VFile): Skeleton {
	if (file.stem === skeleton.lang) return skeleton;
	return { ...skeleton, parts: skeleton.parts.filter(({ lang }) => lang === file.stem), sections: [], references: [], footnotes: [] };
}

function readJson<T extends z.ZodType>(schema: T, files: PaperFiles, name: string, folder: string): z.output<T> {
	const text = files[name];
	if (text === undefined) throw new Error(`${folder}/${name} is missing; expected it beside the text. Run: npm run content`);
	const result = schema.safeParse(parseJson(text, `${folder}/${name}`));
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	throw new Error(`${folder}/${name}: ${issue?.path.join('.')}: ${issue?.message}. The file is generated; run: npm run content`);
}

function parseJson(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : error}. The file is generated; run: npm run content`);
	}
}

/** Puts back what the Markdown leaves to JSON: marks and addresses of note calls, and page breaks. */
class Restorer {
	private readonly labels: Map<string, string>;
	private readonly breaks: Map<string, PaperJson['pageBreaks']>;
	private readonly calls = new Map<string, number>();
	private readonly paper: string;

	constructor({ id, pageBreaks }: PaperJson, notes: readonly { identifier: string; label: string }[]) {
		this.paper = id;
		this.labels = new Map(notes.map(({ identifier, label }) => [identifier, label]));
		this.breaks = groupBy(pageBreaks, ({ segment }) => segment);
	}

	sentences(container: string, lines: readonly TextLine[] = []): Sentence[] {
		return lines.map(({ children }, index) => this.sentence(sentenceId(container, index + 1), children));
	}

	segment(id: string, lines: readonly TextLine[] = []): Sentence {
		return this.sentence(
			id,
			lines.flatMap(({ children }) => children),
		);
	}

	private sentence(id: string, nodes: readonly Phrasing[]): Sentence {
		const children = nodes.map((node) => (node.type === 'footnoteReference' ? this.call(node.identifier) : node));
		return { type: 'sentence', id, children: (this.breaks.get(id) ?? []).reduceRight(insertBreak, children) };
	}

	private call(identifier: string): Phrasing {
		const nth = (this.calls.get(identifier) ?? 0) + 1;
		this.calls.set(identifier, nth);
		const label = this.labels.get(identifier) ?? identifier;
		return { type: 'footnoteReference', identifier, label, id: footnoteReferenceId(this.paper, identifier, nth) };
	}
}

function insertBreak(nodes: Phrasing[], { id, number, offset }: PaperJson['pageBreaks'][number]): Phrasing[] {
	const result: Phrasing[] = [];
	let rest = offset;
	let done = false;
	for (const node of nodes) {
		if (!done && node.type === 'text' && rest < node.value.length) {
			if (rest > 0) result.push({ type: 'text', value: node.value.slice(0, rest) });
			result.push({ type: 'pageBreak', id, number }, { type: 'text', value: node.value.slice(rest) });
			done = true;
			continue;
		}
		if (node.type === 'text') rest -= node.value.length;
		result.push(node);
	}
	return result;
}
