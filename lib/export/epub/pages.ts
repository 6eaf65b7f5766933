import { bibliographicLine } from '../../cite/line.ts';
import type { Reading, ReadingPart, ReadingSection } from '../../link/reading.ts';
import { BACK_MATTER, type Lang, type PartName } from '../../model/paper.ts';
import type { Row } from '../../model/row.ts';
import { wordsOf } from '../../search/records.ts';
import { type Edition, statementsOf, versionOf } from '../edition.ts';
import { element, group, type XmlElement } from '../xml.ts';
import { notesOf } from './notes.ts';
import { drawRow, drawSentences, marksIn } from './sentences.ts';
import { inLang, type XhtmlPage } from './xhtml.ts';

/** A name in each language, the printed one first. */
type Names = readonly { lang: Lang; name: string }[];

export interface Heading {
	/** Where it leads, within its page. */
	id: string;
	/** 1 for a page's own. */
	depth: number;
	names: Names;
}

export interface Page extends XhtmlPage {
	/** Of its file, without the extension: that of its first heading. */
	name: string;
	headings: Heading[];
	pageBreaks: { id: string; number: number }[];
}

/** What the book names by itself. */
const NAMES = {
	opening: named('篇首', 'Opening'),
	matter: named('正文前后', 'Around the text'),
	about: named('关于本书', 'About this book'),
} satisfies Record<string, Names>;

function named(chinese: string, english: string): Names {
	return [
		{ lang: 'zh-Hans', name: chinese },
		{ lang: 'en', name: english },
	];
}

const OPENING: ReadonlySet<PartName> = new Set(['title', 'author', 'affiliation', 'abstract', 'keywords']);

/** Title and abstract, a page for each section of the first depth, what is printed around the text, and about the book. */
export function toPages(edition: Edition): Page[] {
	const { reading } = edition;
	const opening = reading.parts.filter(({ name }) => OPENING.has(name));
	const around = reading.parts.filter(({ name }) => !OPENING.has(name));
	const inOrder = [...around.filter(({ name }) => !BACK_MATTER.has(name)), ...around.filter(({ name }) => BACK_MATTER.has(name))];
	return [
		titlePage(edition, opening),
		...chaptersOf(reading).map((sections, index, all) => chapterPage(reading, sections, index === all.length - 1)),
		...(inOrder.length > 0
			? [
					ownPage(
						reading,
						'matter',
						NAMES.matter,
						inOrder.flatMap(drawPart),
						inOrder.flatMap(({ rows }) => rows),
					),
				]
			: []),
		ownPage(reading, 'about', NAMES.about, about(edition)),
	];
}

function titlePage({ reading, paper }: Edition, parts: readonly ReadingPart[]): Page {
	const title = parts.find(({ name }) => name === 'title');
	const names = title?.rows[0] ? namesOf(title.rows[0]) : [{ lang: paper.lang, name: paper.record.title ?? paper.id }];
	const rows = parts.flatMap((part) => part.rows);
	const heading: Heading = { id: title?.id ?? `${paper.id}-title`, depth: 1, names };
	const head = title?.rows[0] ? drawHeading(title.rows[0], 1) : drawNames(names);
	const others = parts.filter((part) => part !== title).flatMap(drawPart);
	return toPage(reading, [heading], rows, [element('section', { id: heading.id, 'epub:type': 'titlepage' }, head), ...others]);
}

/** Each section of the first depth with those below it. */
function chaptersOf({ sections }: Reading): ReadingSection[][] {
	const chapters: ReadingSection[][] = [];
	for (const section of sections) {
		const chapter = chapters.at(-1);
		if (chapter && section.depth > 1) chapter.push(section);
		else chapters.push([section]);
	}
	return chapters;
}

/** The last chapter also takes the notes that nothing calls. */
function chapterPage(reading: Reading, sections: readonly ReadingSection[], isLast: boolean): Page {
	const headings = sections.map(({ id, depth, heading }) => ({ id, depth, names: heading ? namesOf(heading) : NAMES.opening }));
	const rows = sections.flatMap((section) => [
		...(section.heading ? [section.heading] : []),
		...section.rows,
		...entriesOf(section, reading),
	]);
	const uncalled = isLast ? reading.notes.filter(({ references }) => references.length === 0) : [];
	return toPage(
		reading,
		headings,
		rows,
		tree(sections, reading),
		uncalled.map(({ id }) => id),
	);
}

/** Sections hold those of greater depth that follow them. */
function tree(sections: readonly ReadingSection[], reading: Reading): XmlElement[] {
	const [first, ...rest] = sections;
	if (!first) return [];
	const end = rest.findIndex(({ depth }) => depth <= first.depth);
	const below = end < 0 ? rest : rest.slice(0, end);
	const section = group(
		'section',
		{ id: first.id, ...(first.number === undefined && { 'epub:type': 'bibliography', role: 'doc-bibliography' }) },
		first.heading && drawHeading(first.heading, first.depth),
		...first.rows.map((row) => drawRow(row)),
		...entriesOf(first, reading).map((row) => drawRow(row)),
		...tree(below, reading),
	);
	return [section, ...(end < 0 ? [] : tree(rest.slice(end), reading))];
}

/** The list of references is the section without a number. */
const entriesOf = ({ number }: ReadingSection, { references }: Reading): Row[] =>
	number === undefined ? references.map(({ row }) => row) : [];

function ownPage(reading: Reading, id: string, names: Names, children: readonly XmlElement[], rows: readonly Row[] = []): Page {
	return toPage(reading, [{ id, depth: 1, names }], rows, [group('section', { id }, drawNames(names), ...children)]);
}

function toPage(
	reading: Reading,
	headings: Heading[],
	rows: readonly Row[],
	children: readonly XmlElement[],
	uncalled: readonly string[] = [],
): Page {
	const [first] = headings;
	return {
		name: first?.id ?? 'page',
		lang: reading.lang,
		title: first?.names[0]?.name ?? reading.id,
		headings,
		pageBreaks: marksIn(rows).pageBreaks,
		body: group('body', {}, ...children, ...notesOf(reading, rows, uncalled)),
	};
}

const namesOf = ({ cells }: Row): Names =>
	cells.map(({ lang, segments }) => ({ lang, name: segments.map(({ nodes }) => wordsOf(nodes)).join(' ') }));

/** The same in every language, one element: a heading is one heading. */
function drawHeading({ cells }: Row, depth: number): XmlElement {
	return element(
		`h${Math.min(depth, 6)}`,
		{},
		...cells.map((cell) => element('span', { class: cell.role, ...inLang(cell.lang) }, ...drawSentences(cell))),
	);
}

function drawNames(names: Names): XmlElement {
	const spans = names.map(({ lang, name }, index) =>
		element('span', { class: index === 0 ? 'printed' : 'translation', ...inLang(lang) }, name),
	);
	return element('h1', {}, ...spans);
}

function drawPart({ id, lang, label, rows }: ReadingPart): XmlElement[] {
	const before = label === undefined ? [] : [element('b', {}, label)];
	return [group('section', { id, ...inLang(lang) }, ...rows.map((row, index) => drawRow(row, index === 0 ? before : [])))];
}

/** What every file says of itself, and what the paper is. */
function about(edition: Edition): XmlElement[] {
	const { rights, translations } = statementsOf(edition);
	const line = bibliographicLine(edition.paper.record).map((piece) => (piece.type === 'link' ? piece.href : piece.value));
	const said = [rights, ...translations, { 'zh-Hans': `版本：${versionOf(edition)}`, en: `Version: ${versionOf(edition)}` }];
	return [
		element('p', inLang(edition.paper.lang), line.join('')),
		...said.map((text) =>
			group(
				'div',
				{ class: 'row' },
				element('p', { class: 'printed', ...inLang('zh-Hans') }, text['zh-Hans']),
				element('p', { class: 'translation', ...inLang('en') }, text.en),
			),
		),
	];
}
