import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { countIn, rowsOf } from '../../lib/link/occurrences.ts';
import type { Woven } from '../../lib/model/row.ts';
import { CONTENT, copyOfContent, rulesIn } from '../support.ts';

const concept = `---
prefLabel:
  zh-Hans: 企业
  zh-Hant: 企業
  zh-Latn-pinyin: qǐyè
  en: enterprise
altLabel:
  en: [company]
hiddenLabel:
  en: [firm]
themes: [industry]
related: [smile-curve]
rendering:
  basis: standard
  en: Usual.
  zh-Hans: 通行。
---

## zh-Hans

生产的单位。

### wu

武文讲到领军企业（[摘要](#wu-abstract-p1-s1)）。

## en

A unit of production.

### wu

Wu speaks of leading companies ([abstract](#wu-abstract-p1-s1)).
`;

/** An entry of `annotations/parallels.yaml`, but for its motivation. */
const parallel = `- id: parallel-test
  target: [wu-1-1-p1-s1..wu-1-1-p1-s2, ren-1-1-p1-s1]
  title: { en: A, zh-Hans: 甲 }
  body: { en: B., zh-Hans: 乙。 }
`;

/** `terms.yaml:7 field-is-valid`, one for each error. */
const errorsIn = (files: readonly VFile[], content: string): string[] =>
	files.flatMap(({ path, messages }) => messages.map(({ line, ruleId }) => `${path.slice(content.length + 1)}:${line} ${ruleId}`));

/** `terms.yaml field-is-valid`, each once. */
const rulesBroken = (files: readonly VFile[], content: string): Set<string> =>
	new Set(errorsIn(files, content).map((error) => error.replace(/:\d+/u, '')));

/** The pieces of text that name something, the first of each mention. */
const namedIn = (nodes: readonly Woven[]): { concept: string; value: string }[] =>
	nodes.flatMap((node) => {
		if (node.type === 'emphasis') return namedIn(node.children);
		return node.type === 'text' && node.concept && !node.continued ? [{ concept: node.concept, value: node.value }] : [];
	});

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
		expect(readLibrary(content).library.occurrences.has('enterprise')).toBe(false);
		writeFileSync(join(content, 'concepts', 'enterprise.md'), concept.replace('hiddenLabel:\n  en: [firm]\n', ''));

		const { library, files } = readLibrary(content);
		expect(files.flatMap(rulesIn)).toEqual([]);
		const occurrences = library.occurrences.get('enterprise') ?? [];
		expect(['ren', 'wu'].map((paper) => [countIn(occurrences, paper, 'zh-Hans'), countIn(occurrences, paper, 'en')])).toEqual([
			[1, 1],
			[5, 5],
		]);
		for (const { paper, container, row } of occurrences)
			expect([container, row.id]).toEqual([expect.stringMatching(`^${paper}-`), expect.stringMatching(`^${container}`)]);
		expect(library.concepts.find(({ id }) => id === 'enterprise')).toMatchObject({ kind: 'concept', usage: [{ paper: 'wu' }] });
		expect(library.concepts.find(({ id }) => id === 'smile-curve')?.related).toContain('enterprise');
	});

	it('should check each concept against the texts, the papers and the others', () => {
		const content = copyOfContent();
		const path = join(content, 'concepts', 'enterprise.md');
		const errors = (changed: string): string[] => {
			writeFileSync(path, changed);
			return errorsIn(readLibrary(content).files, content);
		};
		// “firm” is plain English there, of belief.
		expect(errors(concept)).toEqual(['concepts/enterprise.md:10 rendering-is-used']);
		const changed = concept
			.replace('  zh-Hans: 企业', '  zh-Hans: 微笑曲线')
			.replace('[smile-curve]', '[smile]')
			.replaceAll('### wu', '### li')
			.replace('(#wu-abstract-p1-s1)).', '(#wu-abstract-p9)).');
		expect(errors(changed).sort()).toEqual(
			[
				'concepts/enterprise.md:12 related-concept-exists',
				'concepts/enterprise.md:23 concept-usage-names-a-paper',
				'concepts/enterprise.md:3 label-is-single',
				'concepts/enterprise.md:33 concept-link-resolves',
				'concepts/enterprise.md:8 rendering-is-used',
				'concepts/enterprise.md:10 rendering-is-used',
				'concepts/smile-curve.md:3 label-is-single',
			].sort(),
		);
	});

	it('should name in English nearly all that the Chinese names', () => {
		const aligned = readLibrary(CONTENT).library.papers.flatMap(({ reading }) =>
			[...rowsOf(reading)].flatMap(({ row }) => {
				const [printed, ...translations] = row.cells;
				const english = translations.flatMap(({ segments }) => segments);
				return (printed?.segments ?? []).flatMap(({ id, nodes }) => {
					const partners = english.filter((segment) => segment.id === id);
					if (partners.length === 0) return [];
					const found = new Set(partners.flatMap((partner) => namedIn(partner.nodes).map(({ concept }) => concept)));
					return namedIn(nodes).map(({ concept, value }) => ({ mention: `${id} ${value} (${concept})`, matched: found.has(concept) }));
				});
			}),
		);
		const lost = aligned.filter(({ matched }) => !matched).map(({ mention }) => mention);
		expect(aligned.length).toBeGreaterThan(800);
		expect(1 - lost.length / aligned.length, `without a match:\n${lost.join('\n')}`).toBeGreaterThanOrEqual(0.98);
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
		expect(library.parallels).toEqual([]);
		expect(errorsIn(files, content)).toEqual([]);
	});

	it('should hold translations to the terms', () => {
		const content = copyOfContent();
		appendFileSync(join(content, 'terms.yaml'), '- zh-Hans: 技术\n  en: [contraption]\n');
		expect(rulesBroken(readLibrary(content).files, content)).toEqual(
			new Set(['translations/ren/en.md translation-keeps-terms', 'translations/wu/en.md translation-keeps-terms']),
		);
	});

	it('should count a concept’s hidden labels among its renderings', () => {
		const content = copyOfContent();
		const path = join(content, 'concepts', 'factors-of-production.md');
		const renamed = readFileSync(path, 'utf8').replace('en: factors of production', 'en: what production needs');
		const hidden = 'en: ["factor of production"]';
		expect(renamed).toContain(hidden);
		writeFileSync(path, renamed.replace(hidden, 'en: []'));
		expect(rulesBroken(readLibrary(content).files, content)).toContain('translations/ren/en.md translation-keeps-terms');
		writeFileSync(path, renamed);
		expect(errorsIn(readLibrary(content).files, content)).toEqual([]);
	});

	it.each([
		['terms.yaml', 'no renderings', '- zh-Hans: 空\n  en: []\n', 2, 'field-is-valid'],
		['terms.yaml', 'an open quotation', '- zh-Hans: "空\n', 2, 'file-is-well-formed'],
		['annotations/wu.yaml', 'missing fields', '- id: wu-note900\n', 1, 'field-is-valid'],
		['translations/ren/en.exceptions.yaml', 'missing fields', '- segment: ren-1\n', 1, 'field-is-valid'],
		['names.yaml', 'an unknown kind', '- id: nobody\n  kind: ghost\n', 2, 'field-is-valid'],
		['names.yaml', 'an unknown field', '- id: nobody\n  kind: person\n  title: Dr\n', 1, 'field-is-valid'],
		['names.yaml', 'a missing language', '- id: nobody\n  kind: person\n  prefLabel:\n    zh-Hans: 无\n', 3, 'field-is-valid'],
		['names.yaml', 'an open quotation', '- id: nobody\n  kind: "person\n', 3, 'file-is-well-formed'],
		['annotations/parallels.yaml', 'an unknown motivation', `${parallel}  motivation: likes\n`, 5, 'field-is-valid'],
		['annotations/parallels.yaml', 'a broken id', `${parallel}  motivation: agrees\n  concepts: [Talent]\n`, 6, 'field-is-valid'],
		['annotations/parallels.yaml', 'an open quotation', `${parallel}  motivation: "agrees\n`, 6, 'file-is-well-formed'],
		[
			'annotations/parallels.yaml',
			'an unknown passage',
			`${parallel}  motivation: agrees\n`.replace('wu-1', 'wu-9'),
			1,
			'parallel-is-anchored',
		],
	])('should refuse %s with %s, by file and line', (name, _, addition, line, rule) => {
		const content = copyOfContent();
		const path = join(content, name);
		const before = existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
		appendFileSync(path, addition);
		const errors = errorsIn(readLibrary(content).files, content);
		expect(errors).toContain(`${name}:${before + line} ${rule}`);
		expect(errors.filter((error) => error.startsWith(`${name}:`)).every((error) => error.endsWith(rule))).toBe(true);
	});

	it('should hold the parallels that the papers have', () => {
		const content = copyOfContent();
		writeFileSync(join(content, 'annotations', 'parallels.yaml'), `${parallel}  motivation: agrees\n  concepts: [talent]\n`);
		const { library, files } = readLibrary(content);
		expect(errorsIn(files, content)).toEqual([]);
		expect(library.parallels.map(({ id, concepts, target }) => [id, concepts, target.map(({ paper }) => paper)])).toEqual([
			['parallel-test', ['talent'], ['wu', 'ren']],
		]);
	});

	it('should read all else when the names are broken', () => {
		const content = copyOfContent();
		appendFileSync(join(content, 'names.yaml'), '- id: nobody\n');
		const { library } = readLibrary(content);
		expect([library.names, library.papers.length, library.concepts.length > 100]).toEqual([[], 2, true]);
	});

	it('should check the notes against the printed text', () => {
		const content = copyOfContent();
		const path = join(content, 'annotations', 'ren.yaml');
		writeFileSync(path, readFileSync(path, 'utf8').replace('exact: "网络首发论文"', 'exact: "网络末发论文"'));
		expect(errorsIn(readLibrary(content).files, content)).toEqual([
			expect.stringMatching(/^annotations\/ren\.yaml:\d+ annotation-quote-stands-once$/u),
		]);
	});

	it('should have no paper without a profile, and say so', () => {
		const content = copyOfContent();
		writeFileSync(join(content, 'sources', 'wu.profile.json'), '{}');
		const { library, files } = readLibrary(content);
		expect(library.papers.map(({ paper }) => paper.id)).toEqual(['ren']);
		expect(files.flatMap(rulesIn)).toContain('1: field-is-valid');
	});
});
