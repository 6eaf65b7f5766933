import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { countIn, rowsOf } from '../../lib/link/occurrences.ts';
import { CONTENT, copyOfContent, rulesIn } from '../support.ts';

const concept = `---
prefLabel:
  zh-Hans: 后工业社会
  zh-Hant: 後工業社會
  zh-Latn-pinyin: hòu gōngyè shèhuì
  en: post-industrial society
related:
  - smile-curve
---

## zh-Hans

服务业为主的社会。

## en

A society of services.
`;

/** `terms.yaml field-is-valid`, one for each error. */
const errorsIn = (files: readonly VFile[], content: string): string[] =>
	files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => `${path.slice(content.length + 1)} ${ruleId}`));

describe('readLibrary', () => {
	it('should read both papers with their translations, without an error', () => {
		const { library, files } = readLibrary(CONTENT);
		expect(files.flatMap(rulesIn)).toEqual([]);
		expect(library.papers.map(({ paper, layers }) => [paper.id, layers.map(({ record }) => record.lang)])).toEqual([
			['ren', ['en']],
			['wu', ['en']],
		]);
	});

	it('should show a concept that one new file adds, wherever it is named', () => {
		const content = copyOfContent();
		expect(readLibrary(content).library.occurrences.has('post-industrial-society')).toBe(false);
		writeFileSync(join(content, 'concepts', 'post-industrial-society.md'), concept);

		const { library, files } = readLibrary(content);
		expect(files.flatMap(rulesIn)).toEqual([]);
		const occurrences = library.occurrences.get('post-industrial-society') ?? [];
		expect(countIn(occurrences, 'ren', 'zh-Hans')).toBeGreaterThan(5);
		expect(countIn(occurrences, 'ren', 'en')).toBeGreaterThan(5);
		expect(occurrences[0]).toMatchObject({
			paper: 'ren',
			container: expect.stringMatching(/^ren-/u),
			row: { id: expect.stringMatching(/^ren-/u) },
		});
		expect(library.concepts.find(({ id }) => id === 'smile-curve')?.related).toContain('post-industrial-society');
	});

	it('should hold the notes of each paper, their marks in the text', () => {
		const { papers } = readLibrary(CONTENT).library;
		expect(papers.map(({ annotations }) => annotations.length > 20)).toEqual([true, true]);
		for (const { annotations, reading } of papers) {
			const marks = [...rowsOf(reading)].flatMap(({ row }) =>
				row.cells.flatMap(({ segments }) => segments.flatMap(({ nodes }) => nodes.filter(({ type }) => type === 'annotationReference'))),
			);
			expect(marks).toHaveLength(annotations.flatMap(({ target }) => target).length);
		}
	});

	it('should do without notes and terms', () => {
		const content = copyOfContent();
		rmSync(join(content, 'annotations'), { recursive: true });
		writeFileSync(join(content, 'terms.yaml'), '# None.\n');
		const { library, files } = readLibrary(content);
		expect(library.papers.map(({ annotations }) => annotations)).toEqual([[], []]);
		// Exceptions from rules about terms have nothing to be exceptions from.
		expect(new Set(errorsIn(files, content))).toEqual(new Set(['translations/ren/en.exceptions.yaml exception-is-needed']));
	});

	it('should hold translations to the terms', () => {
		const content = copyOfContent();
		appendFileSync(join(content, 'terms.yaml'), '- zh-Hans: 技术\n  en: [contraption]\n');
		expect(new Set(errorsIn(readLibrary(content).files, content))).toEqual(
			new Set(['translations/ren/en.md translation-keeps-terms', 'translations/wu/en.md translation-keeps-terms']),
		);
	});

	it('should count a concept’s hidden labels among its renderings', () => {
		const content = copyOfContent();
		const path = join(content, 'concepts', 'factors-of-production.md');
		const renamed = readFileSync(path, 'utf8').replace('en: factors of production', 'en: what production needs');
		writeFileSync(path, renamed);
		expect(errorsIn(readLibrary(content).files, content).join()).toContain('translation-keeps-terms');
		writeFileSync(path, renamed.replace(/^---\n\n/mu, 'hiddenLabel:\n  en:\n    - factors of production\n---\n\n'));
		expect(errorsIn(readLibrary(content).files, content)).toEqual([]);
	});

	it.each([
		['terms.yaml', '- zh-Hans: 空\n  en: []\n', 'field-is-valid'],
		['terms.yaml', '- zh-Hans: "空\n', 'file-is-well-formed'],
		['annotations/wu.yaml', '- id: wu-note900\n', 'field-is-valid'],
		['translations/ren/en.exceptions.yaml', '- segment: ren-1\n', 'field-is-valid'],
	])('should name %s when it ends in %j', (name, addition, rule) => {
		const content = copyOfContent();
		appendFileSync(join(content, name), addition);
		expect(errorsIn(readLibrary(content).files, content)).toContain(`${name} ${rule}`);
	});

	it('should check the notes against the printed text', () => {
		const content = copyOfContent();
		const path = join(content, 'annotations', 'ren.yaml');
		writeFileSync(path, readFileSync(path, 'utf8').replace('exact: "网络首发论文"', 'exact: "网络末发论文"'));
		expect(errorsIn(readLibrary(content).files, content)).toEqual(['annotations/ren.yaml annotation-quote-stands-once']);
	});

	it('should have no paper without a profile, and say so', () => {
		const content = copyOfContent();
		writeFileSync(join(content, 'sources', 'wu.profile.json'), '{}');
		const { library, files } = readLibrary(content);
		expect(library.papers.map(({ paper }) => paper.id)).toEqual(['ren']);
		expect(files.flatMap(rulesIn)).toContain('1: field-is-valid');
	});
});
