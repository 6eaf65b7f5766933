import { z } from 'zod';
import {
	annotationsSchema,
	cslItemSchema,
	footnoteSchema,
	layerRecordSchema,
	paperSchema,
	profileSchema,
	referenceSchema,
} from '../content/schema.ts';
import { BACK_MATTER, type FootnoteReference, type Lang, type Paper, type Phrasing, type Sentence } from '../model/paper.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import { unreachable } from '../model/unreachable.ts';
import { type Edition, statementsOf, versionOf } from './edition.ts';

const id = z.string().describe('An address: the same in links, as the id of an element and in every other file.');
const lang = z.string().describe('A BCP 47 language tag.');
const offset = z.int().min(0).describe('Counted in UTF-16 code units of the text in this language.');
const bilingual = z.strictObject({ en: z.string(), 'zh-Hans': z.string() });

const segment = z
	.strictObject({
		id,
		text: z.record(z.string(), z.string()).describe('By language tag: the printed words and their translations.'),
		calls: z
			.array(z.strictObject({ lang, offset, id, footnote: id, label: z.string() }))
			.exactOptional()
			.describe('Where footnotes are called.'),
		emphasis: z
			.array(z.strictObject({ lang, start: offset, end: offset }))
			.exactOptional()
			.describe('What stands in italics.'),
	})
	.describe('The smallest unit with an address: a sentence, a heading, an entry of a list.');

const paragraph = z.strictObject({ id, segments: z.array(segment) });
const generated = paperSchema.shape;

/** `/data/<paper>.json` */
const paperFile = z
	.strictObject({
		$schema: z.string(),
		id,
		version: z.string().describe('Of the translations.'),
		lang: lang.describe('Language of the printed text.'),
		notice: z.strictObject({ rights: bilingual, translations: z.array(bilingual) }),
		rights: profileSchema.shape.rights,
		record: cslItemSchema.describe('CSL-JSON.'),
		source: generated.source.describe('The text as received.'),
		translations: z.array(layerRecordSchema),
		parts: z
			.array(
				z.strictObject({
					id,
					name: generated.parts.element.shape.name,
					place: z.enum(['front', 'back']),
					lang,
					label: z.string().exactOptional().describe('As printed.'),
					paragraphs: z.array(paragraph),
				}),
			)
			.describe('Front and back matter. Names that end in -en are English that the paper itself prints.'),
		sections: z
			.array(
				z.strictObject({
					id,
					number: z.string().exactOptional().describe('Absent on the list of references.'),
					depth: z.int().min(1),
					heading: segment.exactOptional(),
					paragraphs: z.array(paragraph),
				}),
			)
			.describe('In reading order; `depth` gives the tree.'),
		footnotes: z.array(footnoteSchema.omit({ text: true }).extend({ segments: z.array(segment) })),
		references: z.array(referenceSchema.omit({ text: true }).extend({ segment })),
		pageBreaks: generated.pageBreaks.describe('Where a printed page begins, by its number: a place in the printed words of a segment.'),
		annotations: annotationsSchema.describe('Notes of the editor on words of the printed text.'),
	})
	.describe('A paper as printed, with translations, notes, works cited and notes of the editor.');

export type PaperFile = z.output<typeof paperFile>;

/** The JSON Schema of `/data/<paper>.json`. */
export const paperFileSchema = (): object => ({
	...z.toJSONSchema(paperFile, { target: 'draft-2020-12' }),
	title: 'A paper of Duidu 对读',
});

export function toPaperFile(edition: Edition): PaperFile {
	const { paper, rights, layers, annotations } = edition;
	const { id, lang, record, source } = paper;
	const toSegment = segmentWriter(paper, layers);
	const toParagraphs = (
		from: Paper['sections'][number]['paragraphs'],
		printedIn: Lang = lang,
	): PaperFile['sections'][number]['paragraphs'] =>
		from.map((own) => ({ id: own.id, segments: own.sentences.map((sentence) => toSegment(sentence, printedIn)) }));
	return {
		$schema: 'paper.schema.json',
		id,
		version: versionOf(edition),
		lang,
		notice: statementsOf(edition),
		rights,
		record,
		source,
		translations: layers.map((layer) => layer.record),
		parts: paper.parts.map((part) => ({
			id: part.id,
			name: part.name,
			place: BACK_MATTER.has(part.name) ? 'back' : 'front',
			lang: part.lang,
			...(part.label && { label: part.label.value }),
			paragraphs: toParagraphs(part.paragraphs, part.lang),
		})),
		sections: paper.sections.map((section) => ({
			id: section.id,
			...(section.number !== undefined && { number: section.number }),
			depth: section.depth,
			...(section.heading && { heading: toSegment(section.heading, lang) }),
			paragraphs: toParagraphs(section.paragraphs),
		})),
		footnotes: paper.footnotes.map(({ type: _, sentences, ...note }) => ({
			...note,
			segments: sentences.map((sentence) => toSegment(sentence, lang)),
		})),
		references: paper.references.map(({ id, label, work, sentence }) => ({ id, label, work, segment: toSegment(sentence, lang) })),
		pageBreaks: [...sentencesOf(paper)].flatMap((sentence) =>
			marksIn(sentence.children).flatMap(({ node, offset }) =>
				node.type === 'pageBreak' ? [{ id: node.id, number: node.number, segment: sentence.id, offset }] : [],
			),
		),
		annotations: [...annotations],
	};
}

function segmentWriter(
	{ footnotes }: Paper,
	layers: Edition['layers'],
): (sentence: Sentence, lang: Lang) => PaperFile['references'][number]['segment'] {
	const noteIds = new Map(footnotes.map(({ identifier, id }) => [identifier, id]));
	const toCall = (lang: Lang, { identifier, id, label }: FootnoteReference, offset: number) => ({
		lang,
		offset,
		id,
		footnote: noteIds.get(identifier) ?? id,
		label,
	});
	return ({ id, children }, lang) => {
		const texts: [Lang, readonly Phrasing[]][] = [
			[lang, children],
			...layers.flatMap(({ record, segments }): [Lang, readonly Phrasing[]][] => {
				const nodes = segments.get(id);
				return nodes ? [[record.lang, nodes]] : [];
			}),
		];
		const marks = texts.flatMap(([lang, nodes]) => marksIn(nodes).map((mark) => ({ lang, ...mark })));
		const calls = marks.flatMap(({ lang, node, offset }) => (node.type === 'footnoteReference' ? [toCall(lang, node, offset)] : []));
		const emphasis = marks.flatMap(({ lang, node, offset }) =>
			node.type === 'emphasis' ? [{ lang, start: offset, end: offset + plainText(node.children).length }] : [],
		);
		return {
			id,
			text: Object.fromEntries(texts.map(([lang, nodes]) => [lang, plainText(nodes)])),
			...(calls.length > 0 && { calls }),
			...(emphasis.length > 0 && { emphasis }),
		};
	};
}

interface Mark {
	node: Exclude<Phrasing, { type: 'text' }>;
	offset: number;
}

/** What is no text, with its place in the plain text. */
function marksIn(nodes: readonly Phrasing[], start = 0): Mark[] {
	let offset = start;
	return nodes.flatMap((node): Mark[] => {
		const at = offset;
		switch (node.type) {
			case 'text':
				offset += node.value.length;
				return [];
			case 'emphasis':
				offset += plainText(node.children).length;
				return [{ node, offset: at }, ...marksIn(node.children, at)];
			case 'footnoteReference':
			case 'pageBreak':
				return [{ node, offset: at }];
			default:
				return unreachable(node);
		}
	});
}
