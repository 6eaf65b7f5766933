import type { VFile } from 'vfile';
import { footnoteId, paragraphId, partId, referenceId, sectionId } from '../model/address.ts';
import { countInvisible } from '../model/hidden.ts';
import type { Conventions, FootnoteDefinition, Paper, Part, PartName, Reference, Section } from '../model/paper.ts';
import { langOf } from '../model/text.ts';
import { append, type Block, type Run, runsText, toBlocks } from './blocks.ts';
import { detectConventions } from './conventions.ts';
import { proveCoverage } from './coverage.ts';
import { decode } from './decode.ts';
import { type BodyItem, joinParagraphs, startingPage } from './joins.ts';
import { type PartDraft, sortMatter } from './matter.ts';
import { type SectionDraft, toSections } from './outline.ts';
import { liftPageNotes, type PageNote } from './page-notes.ts';
import { type Inlines, toSegment, toSentences } from './phrasing.ts';
import { toRecord } from './record.ts';
import { Findings } from './report.ts';
import { WorkRegister } from './works/index.ts';
import { parseReferenceEntry } from './works/reference-entry.ts';

export interface ParseOptions {
	/** Begins every address of the paper. */
	id: string;
	/** Detected from the text when absent. */
	conventions?: Conventions;
}

/**
 * Reads a paper from the bytes of a text file.
 *
 * What is odd but readable becomes a message of `file`. Throws a `VFileMessage` when the file is no UTF-8 text.
 */
export function parsePaper(file: VFile, { id, conventions: named }: ParseOptions): Paper {
	const findings = new Findings();
	const { text, source } = decode(file);
	reportInvisible(text, findings);
	const conventions = named ?? detectConventions(text);
	const { blocks, dropped } = toBlocks(text, conventions);
	// Notes come out before anything is joined: they stand between the halves of paragraphs.
	const lifted = liftPageNotes(blocks, dropped, findings);
	const matter = sortMatter(lifted.blocks);
	const pages = lifted.pageStarts.size > 0;
	const items = joinParagraphs(matter.body, { pageStarts: lifted.pageStarts, pages }, findings);
	const drafts = toSections(items, conventions, findings);

	const pageOffsets = findPages(lifted.pageStarts, items);
	const inlines: Inlines = { paper: id, calls: lifted.calls, dropped, references: new Map(), pages: pageOffsets };
	const parts = toParts(matter.parts, lifted.pageStarts, inlines);
	const sections = drafts.map((draft) => toSection(draft, inlines));
	const { section, references } = toReferences(matter.references, inlines);
	if (section) sections.push(section);
	const footnotes = toFootnotes(lifted.notes, inlines);

	const lang = langOf(text);
	const paper = {
		id,
		lang,
		record: toRecord(id, lang, parts),
		source,
		conventions,
		parts,
		sections,
		footnotes,
		references,
		joins: [
			...sections.flatMap(({ paragraphs }, index) =>
				paragraphs.flatMap((paragraph, nth) => (drafts[index]?.paragraphs[nth]?.joins ?? []).map((lines) => ({ id: paragraph.id, lines }))),
			),
			...lifted.joins.map(({ id: number, lines }) => ({ id: footnoteId(id, number), lines })),
		],
	};
	const coverage = proveCoverage(paper, dropped, text, findings);
	findings.reportTo(file);
	return { ...paper, coverage };
}

function reportInvisible(text: string, findings: Findings): void {
	for (const { index, name, count } of countInvisible(text)) {
		findings.add({
			ruleId: 'source-has-no-invisible-characters',
			offset: index,
			reason: `${name}, which can’t be seen, stands ${count === 1 ? 'here' : `${count} times, first here`}; expected none. It is kept as it stands, and search passes it over.`,
		});
	}
}

/** Pages are numbered from the first page of the text, which nothing marks: the first break begins page 2. */
function findPages(pageStarts: ReadonlySet<Block>, items: readonly BodyItem[]): Map<number, number> {
	const cuts = items.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.type === 'pageMark' ? [piece.start] : [])));
	const offsets = [...new Set([...cuts, ...[...pageStarts].map(({ start }) => start)])].sort((a, b) => a - b);
	return new Map(offsets.map((offset, index) => [offset, index + 2]));
}

/** Matter that is no prose: each paragraph is one segment. */
const wholeParts = new Set<PartName>(['title', 'author', 'affiliation', 'title-en', 'author-en', 'affiliation-en', 'editor', 'doi']);

function toParts(drafts: readonly PartDraft[], pageStarts: ReadonlySet<Block>, inlines: Inlines): Part[] {
	const seen = new Map<PartName, number>();
	return drafts.map(({ name, blocks }) => {
		const nth = (seen.get(name) ?? 0) + 1;
		seen.set(name, nth);
		const id = partId(inlines.paper, nth > 1 ? `${name}-${nth}` : name);
		const lang = name.endsWith('-en') ? 'en' : 'zh-Hans';
		const label = name === 'cover' ? undefined : labelOf(blocks[0]);
		// A label without words, or a cover's, leaves nothing to read.
		const worded = blocks.filter((block) => block.runs.length > 0 || (label === undefined && labelOf(block)));
		const paragraphs = worded.map((block, index) => {
			const printed = index === 0 && label ? undefined : labelOf(block);
			const pieces = startingPage(printed ? { ...block, runs: [printed, ...block.runs] } : block, pageStarts);
			const paragraph = paragraphId(id, index + 1);
			return { type: 'paragraph' as const, id: paragraph, sentences: toSentences(pieces, paragraph, lang, inlines, endsFor(name)) };
		});
		return { type: 'part' as const, id, name, lang, ...(label && { label }), paragraphs };
	});
}

const labelOf = (block: Block | undefined): Run | undefined => (block?.kind === 'label' ? block.label : undefined);

function endsFor(name: PartName): Parameters<typeof toSentences>[4] {
	if (wholeParts.has(name)) return (text) => [text.length];
	if (name === 'keywords' || name === 'keywords-en') return keywordEnds;
	return undefined;
}

// 质态；新质生产力理论；…
function keywordEnds(text: string): number[] {
	const ends = [...text.matchAll(/[；;，,、]\s*(?=\S)/gu)].map((match) => match.index + 1);
	return [...ends, text.length];
}

function toSection({ number, depth, heading, paragraphs }: SectionDraft, inlines: Inlines): Section {
	const id = sectionId(inlines.paper, number);
	return {
		type: 'section',
		id,
		number,
		depth,
		...(heading && { heading: toSegment(heading.pieces, id, inlines) }),
		paragraphs: paragraphs.map(({ pieces }, index) => {
			const paragraph = paragraphId(id, index + 1);
			return { type: 'paragraph', id: paragraph, sentences: toSentences(pieces, paragraph, 'zh-Hans', inlines) };
		}),
	};
}

function toReferences(blocks: readonly Block[], inlines: Inlines): { section?: Section; references: Reference[] } {
	const [heading, ...entries] = blocks;
	if (!heading) return { references: [] };
	const id = sectionId(inlines.paper, 'references');
	const section: Section = { type: 'section', id, depth: 1, heading: toSegment(heading.runs, id, inlines), paragraphs: [] };
	const references = wholeEntries(entries).map((block, index): Reference => {
		const reference = referenceId(inlines.paper, index + 1);
		return {
			type: 'reference',
			id: reference,
			label: block.kind === 'entry' ? block.label : '',
			sentence: toSegment(block.runs, reference, inlines),
			work: { id: reference, ...parseReferenceEntry(runsText(block.runs)) },
		};
	});
	return { section, references };
}

/** Entries with what goes on after a blank line. */
function wholeEntries(blocks: readonly Block[]): Block[] {
	const entries: Block[] = [];
	for (const block of blocks) {
		const last = entries.at(-1);
		if (block.kind !== 'entry' && last) append(last, block.runs, block.lastLine);
		else entries.push(block);
	}
	return entries;
}

function toFootnotes(notes: readonly PageNote[], inlines: Inlines): FootnoteDefinition[] {
	const works = new WorkRegister(inlines.paper);
	const pageStarts = [...inlines.pages.keys()];
	let page = 1;
	return notes.map(({ number, mark, block }) => {
		const identifier = String(number);
		const id = footnoteId(inlines.paper, identifier);
		while ((pageStarts[page - 1] ?? Number.POSITIVE_INFINITY) < block.start) page++;
		return {
			type: 'footnoteDefinition',
			id,
			identifier,
			label: mark,
			...(pageStarts.length > 0 && { page }),
			sentences: toSentences(block.runs, id, 'zh-Hans', inlines),
			...works.cite(runsText(block.runs)),
			references: inlines.references.get(number) ?? [],
		};
	});
}
