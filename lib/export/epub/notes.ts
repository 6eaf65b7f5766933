import type { Reading, ReadingNote } from '../../link/reading.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Row } from '../../model/row.ts';
import { element, group, type XmlElement } from '../xml.ts';
import { drawCells, marksIn } from './sentences.ts';
import { inLang } from './xhtml.ts';

/** The notes that these rows call, and the editor's notes on rows and notes: on the same page, so that reading systems can show them in place. */
export function notesOf(reading: Reading, rows: readonly Row[], uncalled: readonly string[] = []): XmlElement[] {
	const { calls } = marksIn(rows);
	const notes = reading.notes.filter(({ id, references }) => uncalled.includes(id) || references.some((call) => calls.has(call)));
	const { annotations } = marksIn([...rows, ...notes.map(({ row }) => row)]);
	const editorial = reading.annotations.flatMap((annotation) => {
		const marks = annotations.get(annotation.id);
		return marks ? [drawAnnotation(annotation, marks)] : [];
	});
	return [
		...list(
			'footnotes',
			{ 'zh-Hans': '注释', en: 'Notes' },
			notes.map((note) => drawNote(note, calls)),
		),
		...list('editorial', { 'zh-Hans': '编者注', en: 'Notes of the editor' }, editorial),
	];
}

function list(name: string, title: Record<'zh-Hans' | 'en', string>, notes: XmlElement[]): XmlElement[] {
	if (notes.length === 0) return [];
	const heading = element(
		'h2',
		{},
		element('span', { class: 'printed', ...inLang('zh-Hans') }, title['zh-Hans']),
		element('span', { class: 'translation', ...inLang('en') }, title.en),
	);
	return [group('section', { class: 'notes', ...(name === 'footnotes' && { 'epub:type': 'footnotes' }) }, heading, ...notes)];
}

function drawNote({ id, label, references, row }: ReadingNote, calls: ReadonlySet<string>): XmlElement {
	const back = references.filter((call) => calls.has(call));
	return aside(id, element('div', { class: 'row' }, ...drawCells(row, [element('span', { class: 'mark' }, `${label} `)])), back);
}

function drawAnnotation({ id, body, sources }: Annotation, marks: readonly string[]): XmlElement {
	const content = group(
		'div',
		{},
		element(
			'div',
			{ class: 'row' },
			element('p', { class: 'printed', ...inLang('zh-Hans') }, body['zh-Hans']),
			element('p', { class: 'translation', ...inLang('en') }, body.en),
		),
		...sources.map((source) => element('p', { class: 'source', ...inLang('en') }, source)),
	);
	return aside(id, content, marks);
}

function aside(id: string, content: XmlElement, calls: readonly string[]): XmlElement {
	const links = calls.map((call) => element('a', { role: 'doc-backlink', href: `#${call}`, title: '返回正文 Back to the text' }, '↩'));
	return group(
		'aside',
		{ id, 'epub:type': 'footnote', role: 'doc-footnote' },
		content,
		links.length > 0 ? element('p', { class: 'back' }, ...links.flatMap((link, index) => (index > 0 ? [' ', link] : [link]))) : undefined,
	);
}
