import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPaperFiles, toPaperFiles } from '../../lib/content/paper-files.ts';
import { readFolder } from '../../lib/content/read-files.ts';
import { parseSources } from '../../lib/content/sources.ts';
import type { Paper } from '../../lib/model/paper.ts';
import { CONTENT, paperFrom, withoutStart } from '../support.ts';

const sample = paperFrom();
const printed = parseSources(CONTENT).flatMap(({ paper }) => paper ?? []);

describe.each(printed.map((paper) => [paper.id, paper] as const))('the files of %s', (id, paper) => {
	it('should give the paper back, apart from its offsets', () => {
		const read = fromPaperFiles(toPaperFiles(paper), id);
		expect(read.texts.flatMap(({ messages }) => messages.map(String))).toEqual([]);
		expect(withoutStart(read.paper)).toEqual(withoutStart(paper));
	});

	it('should be the same bytes of text when the paper that was read is written again', () => {
		const again = toPaperFiles(fromPaperFiles(toPaperFiles(paper), id).paper);
		for (const [name, text] of Object.entries(toPaperFiles(paper))) {
			if (name.endsWith('.md')) expect(again[name]).toBe(text);
			else expect(JSON.parse(again[name] ?? '')).toEqual(JSON.parse(text));
		}
	});

	it('should be those that are committed', () => {
		expect(toPaperFiles(paper)).toEqual(readFolder(join(CONTENT, 'papers', id)));
	});

	it('should hold one sentence a line, and no trace of what the reader adds', () => {
		const markdown = toPaperFiles(paper)['zh-Hans.md'] ?? '';
		for (const { sentences } of paper.sections.flatMap(({ paragraphs }) => paragraphs)) {
			expect(markdown.split('\n\n').some((block) => block.split('\n').length === sentences.length)).toBe(true);
		}
		expect(markdown).not.toMatch(/\r|[ \t]$/mu);
	});
});

describe('toPaperFiles', () => {
	it('should not depend on anything but the paper', () => {
		const hash = (): string =>
			createHash('sha256')
				.update(JSON.stringify(toPaperFiles(paperFrom())))
				.digest('hex');
		expect(hash()).toBe(hash());
	});

	it('should keep any text that Markdown would read as marks', () => {
		const marks = fc.constantFrom(
			...'*_[]<>~#-+&\\`|!:()=$.1甲。 '.split(''),
			'1. ',
			'---',
			'```',
			'[^1]',
			'&amp;',
			'<!-- a -->',
			'    ',
			'](',
			'http://a.b',
			'# ',
		);
		const sentence = fc
			.array(marks, { minLength: 1, maxLength: 12 })
			.map((pieces) => pieces.join('').trim())
			.filter((text) => text !== '');
		fc.assert(
			fc.property(
				fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
				sentence,
				(paragraphs, heading) => {
					const paper = withTexts(paragraphs, heading);
					const read = fromPaperFiles(toPaperFiles(paper), 'demo');
					expect(read.texts.flatMap(({ messages }) => messages.map(String))).toEqual([]);
					expect(withoutStart(read.paper)).toEqual(withoutStart(paper));
				},
			),
			{ numRuns: 100 },
		);
	});

	it('should not make a note of a reference that begins a paragraph and is followed by a colon', () => {
		const paper = withTexts([[': 甲。']], '题');
		paper.sections[0]?.paragraphs[0]?.sentences[0]?.children.unshift({
			type: 'footnoteReference',
			identifier: '1',
			label: '①',
			id: 'demo-fnref1',
		});
		const { paper: read } = fromPaperFiles(toPaperFiles(paper), 'demo');
		expect(withoutStart(read.sections[0]?.paragraphs)).toEqual(withoutStart(paper.sections[0]?.paragraphs));
	});
});

describe('fromPaperFiles', () => {
	it('should put a page break back where it stood', () => {
		const paper = paperFrom(
			'论读书\n\n某人\n\n一、起点\n\n甲说了一句。乙说^①，这句话说到这里还没有说完，因为这一页已经印满，所以\n\n① 王某：《书》，北京：某社，2001年，第3页。\n\n只好印到下一页。丙说话。\n\n二、终点\n\n丁段。\n',
		);
		const nodes = (read: Paper): string[] => read.sections[0]?.paragraphs[0]?.sentences[1]?.children.map(({ type }) => type) ?? [];
		expect(nodes(paper)).toContain('pageBreak');
		expect(nodes(fromPaperFiles(toPaperFiles(paper), 'demo').paper)).toEqual(nodes(paper));
	});

	it('should number the second call of a note', () => {
		const paper = paperFrom('论读书\n\n某人\n\n一、起点\n\n甲说^①。乙说^①。\n\n① 王某：《书》，北京：某社，2001年，第3页。\n');
		expect(paper.footnotes[0]?.references).toEqual(['demo-fnref1', 'demo-fnref1-2']);
		expect(withoutStart(fromPaperFiles(toPaperFiles(paper), 'demo').paper)).toEqual(withoutStart(paper));
	});

	it('should name a missing file and what to do', () => {
		const { 'footnotes.json': _, ...files } = toPaperFiles(paperFrom());
		expect(() => fromPaperFiles(files, 'papers/demo')).toThrow(/papers\/demo\/footnotes\.json is missing.*npm run content/u);
	});

	it('should name a file that is no JSON, or not of its schema', () => {
		const files = toPaperFiles(paperFrom());
		expect(() => fromPaperFiles({ ...files, 'references.json': '[{}]' }, 'papers/demo')).toThrow(/papers\/demo\/references\.json: 0\.id/u);
		expect(() => fromPaperFiles({ ...files, 'paper.json': '{' }, 'papers/demo')).toThrow(/papers\/demo\/paper\.json/u);
	});
});

/** The sample paper with other words in its first section. */
function withTexts(paragraphs: readonly (readonly string[])[], heading: string): Paper {
	const paper = structuredClone(sample);
	const [first, ...rest] = paper.sections;
	if (!first?.heading) throw new Error('the sample has a heading');
	const sentence = (id: string, value: string) => ({ type: 'sentence' as const, id, children: [{ type: 'text' as const, value }] });
	const section = {
		...first,
		heading: sentence(first.id, heading),
		paragraphs: paragraphs.map((texts, nth) => {
			const id = `${first.id}-p${nth + 1}`;
			return { type: 'paragraph' as const, id, sentences: texts.map((text, index) => sentence(`${id}-s${index + 1}`, text)) };
		}),
	};
	return { ...paper, sections: [section, ...rest], footnotes: paper.footnotes.map((note) => ({ ...note, references: [] })) };
}
