import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { toEpub } from '../../lib/export/epub/epub.ts';
import { editions, NOTICES, printedLines, translatedLines } from './support.ts';

const NS = {
	h: 'http://www.w3.org/1999/xhtml',
	epub: 'http://www.idpf.org/2007/ops',
	opf: 'http://www.idpf.org/2007/opf',
	dc: 'http://purl.org/dc/elements/1.1/',
};

/** Every file of a book that is XML, by its path. */
function read(bytes: Uint8Array): Map<string, XmlDocument> {
	const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xhtml|opf|svg|xml)$/u.test(name));
	return new Map(files.map(([name, content]) => [name, XmlDocument.fromString(strFromU8(content))]));
}

// The paths given to these find elements alone.
const elements = (doc: XmlDocument | XmlElement, path: string): XmlElement[] => doc.find(path, NS) as XmlElement[];
const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? '';

/** Words of an element, note calls as `[^7]`, marks of editor's notes left out. */
function lineIn(element: XmlElement): string {
	return element
		.find('.//text()[not(ancestor::h:a[@role="doc-noteref"])] | .//h:a[@role="doc-noteref"][contains(@href, "-fn")]', NS)
		.map((node) => ('attr' in node ? `[^${attribute(node as XmlElement, 'href').split('-fn')[1]}]` : node.content)) // only elements have attributes
		.join('');
}

describe.each(editions())('the EPUB of %s', (_, edition) => {
	const bytes = toEpub(edition, 'interleaved');
	const files = read(bytes);
	const book = files.get('EPUB/package.opf');
	const pages = [...files].filter(([name]) => name.endsWith('.xhtml')).map(([, doc]) => doc);

	it('should name its format in its first bytes', () => {
		expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
	});

	it('should have every printed sentence and note once, with its note calls', () => {
		const expected = printedLines(edition).filter(({ id }) => /-s\d+$/u.test(id));
		const found = pages.flatMap((doc) =>
			elements(doc, '//h:span[@id][not(@role)]').map((span) => ({ id: attribute(span, 'id'), line: lineIn(span) })),
		);
		const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
		expect(found.sort(byId)).toEqual(expected.sort(byId));
	});

	it('should have the sentences of a section in order, the translation of each paragraph under it', () => {
		const section = `${edition.paper.id}-1-1`;
		const [paragraph] = edition.paper.sections.find(({ id }) => id === section)?.paragraphs ?? [];
		const page = files.get(`EPUB/${edition.paper.id}-1.xhtml`);
		if (!page || !paragraph) throw new Error(`There is no page of ${section}.`);
		const [row] = elements(page, `//h:div[@id="${paragraph.id}"]`);
		if (!row) throw new Error(`There is no ${paragraph.id}.`);
		const ids = paragraph.sentences.map(({ id }) => id);
		expect(elements(row, 'h:p[@class="printed"]/h:span').map((span) => attribute(span, 'id'))).toEqual(ids);
		const translated = translatedLines(edition, 'en').filter(({ id }) => ids.includes(id));
		expect(elements(row, 'h:p[@class="translation"][@lang="en"]').map(lineIn)).toEqual([translated.map(({ line }) => line).join(' ')]);
	});

	it('should have each note on the page that calls it, as a note that can pop up, with a way back', () => {
		for (const doc of pages) {
			for (const call of elements(doc, '//h:a[@role="doc-noteref"]')) {
				const [note] = elements(doc, `//h:aside[@id="${attribute(call, 'href').slice(1)}"][@epub:type="footnote"][@role="doc-footnote"]`);
				if (!note) throw new Error(`${attribute(call, 'href')} leads to no note of its page.`);
				const id = attribute(call, 'id');
				if (id) expect(elements(note, `.//h:a[@role="doc-backlink"][@href="#${id}"]`)).toHaveLength(1);
			}
		}
	});

	it('should lead from its contents to every section, and from its list of pages to every break', () => {
		const navigation = files.get('EPUB/navigation.xhtml');
		if (!navigation) throw new Error('There is no navigation.');
		const links = (type: string) =>
			elements(navigation, `//h:nav[@epub:type="${type}"]//h:a`).map((link) => attribute(link, 'href').split('#')[1]);
		expect(links('toc')).toEqual(expect.arrayContaining(edition.paper.sections.map(({ id }) => id)));
		expect(links('page-list')).toEqual(edition.paper.id === 'ren' ? Array.from({ length: 12 }, (_, index) => `ren-page${index + 2}`) : []);
	});

	it('should say whose the text is and who translated it', () => {
		const rights = book?.get('//dc:rights', NS)?.content;
		for (const notice of NOTICES) expect(rights).toMatch(notice);
		expect(book?.find('//dc:language', NS).map(({ content }) => content)).toEqual(['zh-Hans', 'en']);
	});

	it('should have another name and another layout, and the same text, when it faces', () => {
		const facing = read(toEpub(edition, 'facing'));
		const idOf = (doc?: XmlDocument) => doc?.get('//dc:identifier', NS)?.content;
		expect(idOf(facing.get('EPUB/package.opf'))).not.toBe(idOf(book));
		const page = `EPUB/${edition.paper.id}-1.xhtml`;
		expect(facing.get(page)?.toString()).toBe(files.get(page)?.toString());
	});
});
