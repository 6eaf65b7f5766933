import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { countIn } from '../../lib/link/occurrences.ts';
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

	it('should have no paper without a profile, and say so', () => {
		const content = copyOfContent();
		writeFileSync(join(content, 'sources', 'wu.profile.json'), '{}');
		const { library, files } = readLibrary(content);
		expect(library.papers.map(({ paper }) => paper.id)).toEqual(['ren']);
		expect(files.flatMap(rulesIn)).toContain('1: field-is-valid');
	});
});
