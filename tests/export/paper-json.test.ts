import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type PaperFile, paperFileSchema, toPaperFile } from '../../lib/export/paper-json.ts';
import { sentencesOf } from '../../lib/model/text.ts';
import { editions, NOTICES, printedLines, translatedLines } from './support.ts';

type FileSegment = PaperFile['references'][number]['segment'];

const validate = new Ajv2020().compile(paperFileSchema());

/** As a program would read them: every segment in the order of the file. */
function segmentsIn({ parts, sections, references, footnotes }: PaperFile): FileSegment[] {
	const matter = (place: string) =>
		parts.filter((part) => part.place === place).flatMap(({ paragraphs }) => paragraphs.flatMap(({ segments }) => segments));
	return [
		...matter('front'),
		...sections.flatMap(({ number, heading, paragraphs }) => [
			...(heading ? [heading] : []),
			...paragraphs.flatMap(({ segments }) => segments),
			...(number === undefined ? references.map(({ segment }) => segment) : []),
		]),
		...matter('back'),
		...footnotes.flatMap(({ segments }) => segments),
	];
}

/** Puts each call into the words at its offset. */
function lineIn({ text, calls = [] }: FileSegment, lang: string): string {
	const own = calls.filter((call) => call.lang === lang).sort((a, b) => b.offset - a.offset);
	return own.reduce(
		(line, { offset, footnote }) => `${line.slice(0, offset)}[^${footnote.split('-fn')[1]}]${line.slice(offset)}`,
		text[lang] ?? '',
	);
}

describe.each(editions())('the JSON of %s', (_, edition) => {
	const file: PaperFile = JSON.parse(JSON.stringify(toPaperFile(edition)));

	it('should follow the published schema', () => {
		validate(file);
		expect(validate.errors).toBeNull();
	});

	it('should have every printed segment once, in order, with its note calls', () => {
		const langs = new Map(
			[...edition.paper.parts].flatMap(({ lang, paragraphs }) =>
				paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => [id, lang])),
			),
		);
		const lines = segmentsIn(file).map((segment) => ({ id: segment.id, line: lineIn(segment, langs.get(segment.id) ?? 'zh-Hans') }));
		expect(lines).toEqual(printedLines(edition));
	});

	it('should have the translation of each', () => {
		const translated = segmentsIn(file).filter(({ text }) => text['zh-Hans'] !== undefined && text.en !== undefined);
		expect(translated.map((segment) => ({ id: segment.id, line: lineIn(segment, 'en') }))).toEqual(translatedLines(edition, 'en'));
	});

	it('should have each page break between the words where it stands', () => {
		const expected = [...sentencesOf(edition.paper)].flatMap(({ id, children }) =>
			children.flatMap((node, index) => {
				const before = children.slice(0, index).map((other) => (other.type === 'text' ? other.value : ''));
				return node.type === 'pageBreak' ? [{ id: node.id, segment: id, before: before.join('') }] : [];
			}),
		);
		const segments = new Map(segmentsIn(file).map((segment) => [segment.id, segment.text['zh-Hans'] ?? '']));
		expect(file.pageBreaks.map(({ id, segment, offset }) => ({ id, segment, before: segments.get(segment)?.slice(0, offset) }))).toEqual(
			expected,
		);
	});

	it('should say whose the text is and who translated it', () => {
		for (const notice of NOTICES) expect(JSON.stringify(file.notice)).toMatch(notice);
		expect(file.version).toBe('1');
	});
});

describe('paperFileSchema', () => {
	it('should refuse a file with a field that it does not know, or without one that it needs', () => {
		const [[, edition] = []] = editions();
		if (!edition) throw new Error('There is no paper to try.');
		const { notice: _, ...without } = toPaperFile(edition);
		expect(validate(without)).toBe(false);
		expect(validate({ ...toPaperFile(edition), unheard: 1 })).toBe(false);
	});
});
