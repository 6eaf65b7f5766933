import { type EnglishNames, shortCitation } from '../cite/short-citation.ts';
import { annotationReferenceId } from '../model/address.ts';
import type { Annotation } from '../model/annotation.ts';
import type { CslItem } from '../model/csl.ts';
import { groupBy } from '../model/group-by.ts';
import type { Layer } from '../model/layer.ts';
import type { FootnoteDefinition, Lang, Paper, Part, PartName, Reference, Section, Sentence } from '../model/paper.ts';
import type { Row, RowSegment, Woven } from '../model/row.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import { type Attachment, weave } from './weave.ts';

/** By language, what names the concepts in a text. */
export type MentionFinders = Record<string, MentionFinder>;

export interface ReadingPart extends Pick<Part, 'id' | 'name' | 'lang'> {
	label?: string;
	rows: Row[];
}

export interface ReadingSection extends Pick<Section, 'id' | 'number' | 'depth'> {
	heading?: Row;
	rows: Row[];
}

/** A work as a note or an entry points to it. */
export interface ReadingWork {
	/** Its address on the page of references: `ren-work3`, `wu-ref3`. */
	id: string;
	/** 黄群慧 2021, Huang Qunhui 2021. */
	shortName: Record<'zh-Hans' | 'en', string>;
}

export interface ReadingNote extends Pick<FootnoteDefinition, 'id' | 'identifier' | 'label' | 'page' | 'references'> {
	/** The works it cites, each once. */
	works: ReadingWork[];
	row: Row;
}

export interface ReadingReference extends Pick<Reference, 'id' | 'label'> {
	work: ReadingWork;
	row: Row;
}

/** A paper laid out for reading: every text beside its translations, concepts woven in. */
export interface Reading {
	id: string;
	lang: Lang;
	/** The languages a reader can choose from, the printed one first. */
	langs: Lang[];
	parts: ReadingPart[];
	sections: ReadingSection[];
	notes: ReadingNote[];
	references: ReadingReference[];
	annotations: Annotation[];
}

/**
 * `annotations` are taken as checked: each quotes words that stand once in their segment. `names` are what the authors of cited works are called
 * in English.
 */
export function toReading(
	paper: Paper,
	layers: readonly Layer[],
	finders: MentionFinders,
	annotations: readonly Annotation[] = [],
	names: EnglishNames = new Map(),
): Reading {
	const attachments = attach(annotations, paper);
	const row = (id: string, sentences: readonly Sentence[], lang: Lang): Row => ({
		id,
		cells: [
			{
				lang,
				role: 'printed',
				segments: sentences.map(({ id, children }) => toSegment(id, children, finders[lang]?.(plainText(children)), attachments.get(id))),
			},
			...layers.flatMap((layer) => translationCell(layer, sentences, lang, finders)),
		],
	});
	return {
		id: paper.id,
		lang: paper.lang,
		langs: [paper.lang, ...layers.map(({ record }) => record.lang)],
		parts: paper.parts.map(({ id, name, lang, label, paragraphs }) => ({
			id,
			name,
			lang,
			...(label && { label: label.value }),
			rows: withFirstMentions(paragraphs.map(({ id, sentences }) => row(id, sentences, lang))),
		})),
		sections: paper.sections.map(({ id, number, depth, heading, paragraphs }) => ({
			id,
			...(number !== undefined && { number }),
			depth,
			...(heading && { heading: row(id, [heading], paper.lang) }),
			rows: withFirstMentions(paragraphs.map(({ id, sentences }) => row(id, sentences, paper.lang))),
		})),
		notes: paper.footnotes.map(({ id, identifier, label, page, references, works, sentences }) => ({
			id,
			identifier,
			label,
			...(page !== undefined && { page }),
			references,
			works: distinct(works).map((work) => toReadingWork(work, names)),
			row: row(id, sentences, paper.lang),
		})),
		references: paper.references.map(({ id, label, work, sentence }) => ({
			id,
			label,
			work: toReadingWork(work, names),
			row: row(id, [sentence], paper.lang),
		})),
		annotations: [...annotations],
	};
}

function toSegment(id: string, nodes: Sentence['children'], mentions: readonly Mention[] = [], attachments?: Attachment[]): RowSegment {
	return { id, nodes: weave(nodes, mentions, attachments) };
}

/** Marks in each language the first mention of every concept. */
function withFirstMentions(rows: readonly Row[]): Row[] {
	const seen = new Set<string>();
	const mark = (nodes: readonly Woven[], lang: Lang): Woven[] =>
		nodes.map((node) => {
			if (node.type === 'emphasis') return { ...node, children: mark(node.children, lang) };
			if (node.type !== 'text' || !node.concept || node.continued || seen.has(`${lang} ${node.concept}`)) return node;
			seen.add(`${lang} ${node.concept}`);
			return { ...node, first: true };
		});
	return rows.map((row) => ({
		...row,
		cells: row.cells.map((cell) => ({
			...cell,
			segments: cell.segments.map((segment) => ({ ...segment, nodes: mark(segment.nodes, cell.lang) })),
		})),
	}));
}

const distinct = (works: readonly CslItem[]): CslItem[] =>
	works.filter(({ id }, index) => works.findIndex((work) => work.id === id) === index);

function toReadingWork(work: CslItem, names: EnglishNames): ReadingWork {
	return { id: work.id, shortName: { 'zh-Hans': shortCitation(work, 'zh-Hans', names), en: shortCitation(work, 'en', names) } };
}

/** Where each note's mark stands, by segment, in the order of the text. */
function attach(annotations: readonly Annotation[], paper: Paper): Map<string, Attachment[]> {
	const texts = new Map([...sentencesOf(paper)].map(({ id, children }) => [id, plainText(children)]));
	const placed = annotations.flatMap(({ id, target }) =>
		target.map(({ segment, exact }, index) => ({
			segment,
			attachment: {
				annotation: id,
				id: annotationReferenceId(id, index + 1),
				offset: (texts.get(segment)?.indexOf(exact) ?? 0) + exact.length,
			},
		})),
	);
	const bySegment = groupBy(placed, ({ segment }) => segment);
	return new Map(
		[...bySegment].map(([segment, group]) => [segment, group.map(({ attachment }) => attachment).sort((a, b) => a.offset - b.offset)]),
	);
}

/** None when the whole row is untranslated. A sentence names in translation only what it names in print. */
function translationCell(
	{ record, segments }: Layer,
	sentences: readonly Sentence[],
	printedLang: Lang,
	finders: MentionFinders,
): Row['cells'] {
	const { lang } = record;
	const translated = sentences.flatMap(({ id, children }) => {
		const nodes = segments.get(id);
		if (!nodes) return [];
		const among = new Set(finders[printedLang]?.(plainText(children)).map(({ concept }) => concept));
		return [toSegment(id, [...nodes], finders[lang]?.(plainText(nodes), among))];
	});
	return translated.length > 0 ? [{ lang, role: 'translation', segments: translated }] : [];
}

/** Some sections of a paper with all that hangs on them. */
export interface Excerpt {
	sections: ReadingSection[];
	notes: ReadingNote[];
	annotations: Annotation[];
	/** Addresses of the marks of editor's notes that stand in it. */
	marks: ReadonlySet<string>;
}

/** A section with those below it, the notes they call, and the editor's notes on any of these. */
export function excerpt(reading: Reading, number: string): Excerpt {
	const sections = sectionsUnder(reading, number);
	const rows = sections.flatMap((section) => (section.heading ? [section.heading, ...section.rows] : section.rows));
	const calls = new Set(nodesIn(rows).flatMap((node) => (node.type === 'footnoteReference' ? node.id : [])));
	const notes = reading.notes.filter(({ references }) => references.some((id) => calls.has(id)));
	const attached = nodesIn([...rows, ...notes.map(({ row }) => row)]).filter((node) => node.type === 'annotationReference');
	const annotated = new Set(attached.map(({ annotation }) => annotation));
	return {
		sections,
		notes,
		annotations: reading.annotations.filter(({ id }) => annotated.has(id)),
		marks: new Set(attached.map(({ id }) => id)),
	};
}

/** A section with those below it. */
function sectionsUnder(reading: Reading, number: string): ReadingSection[] {
	return reading.sections.filter((section) => section.number === number || section.number?.startsWith(`${number}.`));
}

const nodesIn = (rows: readonly Row[]): Woven[] =>
	rows.flatMap(({ cells }) => cells.flatMap(({ segments }) => segments.flatMap(({ nodes }) => nodes)));

export const partNamed = (reading: Reading, name: PartName): ReadingPart | undefined => reading.parts.find((part) => part.name === name);
