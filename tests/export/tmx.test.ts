import { DtdValidator, XmlDocument, XmlDtd, type XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { toTmx } from '../../lib/export/tmx.ts';
import { editions, fixture, NOTICES, printedLines, translatedLines } from './support.ts';

const validator = new DtdValidator(XmlDtd.fromString(fixture('tmx14.dtd')));

/** The segments of one language. `find` gives elements for these paths. */
function variantsIn(doc: XmlDocument, lang: string): { id: string; line: string }[] {
	return (doc.find('//tu') as XmlElement[]).map((unit) => ({
		id: unit.attr('tuid')?.value ?? '',
		line: unit
			.find(`tuv[@xml:lang="${lang}"]/seg`)
			.map(({ content }) => content)
			.join('|'),
	}));
}

describe.each(editions())('the TMX of %s', (_, edition) => {
	const doc = XmlDocument.fromString(toTmx(edition));

	it('should follow the rules of TMX 1.4b', () => {
		expect(() => validator.validate(doc)).not.toThrow();
		const broken = XmlDocument.fromString(toTmx(edition).replace(/ segtype="sentence"/u, ''));
		expect(() => validator.validate(broken)).toThrow();
	});

	it('should have a unit for every translated segment, in order, with the note marks of both languages', () => {
		const translated = translatedLines(edition, 'en');
		const ids = new Set(translated.map(({ id }) => id));
		expect(variantsIn(doc, 'en')).toEqual(translated);
		expect(variantsIn(doc, 'zh-Hans')).toEqual(printedLines(edition).filter(({ id }) => ids.has(id)));
	});

	it('should pair the note marks of a unit', () => {
		for (const unit of doc.find('//tu[.//ph]')) {
			const [printed, translated] = ['zh-Hans', 'en'].map((lang) =>
				unit
					.find(`tuv[@xml:lang="${lang}"]//ph/@x`)
					.map(({ content }) => content)
					.sort(),
			);
			expect(translated).toEqual(printed);
		}
	});

	it('should say in its header whose the text is and who translated it', () => {
		const header = doc.get('//header')?.content;
		for (const notice of NOTICES) expect(header).toMatch(notice);
	});
});
