import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { toTei } from '../../lib/export/tei.ts';
import { editions, fixture, NOTICES, printedLines, translatedLines } from './support.ts';

const NS = { t: 'http://www.tei-c.org/ns/1.0' };

/** Note calls as `[^7]`, so that they can be compared with the words in which they stand. */
function lineIn(element: XmlElement): string {
	return element
		.find('.//text()[not(parent::t:ref)] | .//t:ref[@type="note"]', NS)
		.map((node) => ('attr' in node ? `[^${(node as XmlElement).attr('n')?.value}]` : node.content)) // only elements have attributes
		.join('');
}

const idOf = (element: XmlElement): string => element.attr('id', 'xml')?.value ?? '';

/** What holds a segment: sentences, headings (named by their section) and entries. */
function segmentsIn(doc: XmlDocument, type: string): { element: XmlElement; id: string }[] {
	const path = `//t:text[@type="${type}"]//*[self::t:s or self::t:head or self::t:bibl]`;
	return (doc.find(path, NS) as XmlElement[]).map((element) => ({
		// the path finds elements alone
		element,
		id: element.name === 'head' ? idOf(element.parent as XmlElement) : idOf(element), // a head stands in a div
	}));
}

describe.each(editions())('the TEI of %s', (_, edition) => {
	const doc = XmlDocument.fromString(toTei(edition));

	it('should be valid by the schema of the part of TEI that it uses', () => {
		const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(fixture('tei-used.rng')));
		expect(() => validator.validate(doc)).not.toThrow();
		const broken = XmlDocument.fromString(
			toTei(edition)
				.replaceAll(/<head>/gu, '<title>')
				.replaceAll('</head>', '</title>'),
		);
		expect(() => validator.validate(broken)).toThrow();
	});

	it('should have every printed segment once, in order, with its note calls', () => {
		expect(segmentsIn(doc, 'printed').map(({ id, element }) => ({ id, line: lineIn(element) }))).toEqual(printedLines(edition));
	});

	it('should have the translation of each as a second text that corresponds to it', () => {
		const segments = segmentsIn(doc, 'translation').map(({ id, element }) => ({ id: id.replace(/\.en$/u, ''), line: lineIn(element) }));
		expect(segments).toEqual(translatedLines(edition, 'en'));
		for (const node of doc.find('//t:text[@type="translation"]//*[@corresp]', NS) as XmlElement[]) // the path finds elements alone
			expect(node.attr('corresp')?.value).toBe(`#${idOf(node).replace(/\.en$/u, '')}`);
	});

	it('should have every id once, and lead nowhere else', () => {
		const ids = doc.find('//@xml:id').map(({ content }) => content);
		expect(new Set(ids).size).toBe(ids.length);
		const targets = doc.find('//@target | //@corresp | //@resp').flatMap(({ content }) => content.split(' '));
		const lost = targets.filter((target) => target.startsWith('#') && !ids.includes(target.slice(1)));
		expect(lost).toEqual([]);
	});

	it('should have each note, page break, work and note of the editor', () => {
		const { paper, annotations } = edition;
		const idsAt = (path: string): string[] => (doc.find(path, NS) as XmlElement[]).map(idOf); // the paths find elements alone
		expect(idsAt('//t:text[@type="printed"]//t:note[@place="bottom"]')).toEqual(paper.footnotes.map(({ id }) => id));
		expect(idsAt('//t:pb')).toEqual(paper.id === 'ren' ? Array.from({ length: 12 }, (_, index) => `ren-page${index + 2}`) : []);
		const works = new Set(paper.footnotes.flatMap(({ works }) => works.map(({ id }) => id)));
		expect(idsAt('//t:standOff/t:listBibl/t:biblStruct')).toEqual([...works, ...paper.references.map(({ id }) => `${id}.work`)]);
		expect(idsAt('//t:note[@type="editorial"]')).toEqual(annotations.map(({ id }) => id));
	});

	it('should say in its header whose the text is and who translated it', () => {
		const availability = doc.get('//t:availability', NS);
		for (const notice of NOTICES) expect(availability?.content).toMatch(notice);
		expect(doc.eval('string(//t:availability/@status)', NS)).toBe('restricted');
		expect(doc.eval('string(//t:edition/@n)', NS)).toBe('1');
	});
});
