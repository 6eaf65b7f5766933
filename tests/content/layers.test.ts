import { describe, expect, it } from 'vitest';
import { readLayers } from '../../lib/content/layers.ts';
import type { Term } from '../../lib/model/rendering.ts';
import { plainText } from '../../lib/model/text.ts';
import { paperFrom, rulesIn, skeletonOf, temporaryFolder } from '../support.ts';

const record = `---
lang: en
role: translation
by: Somebody
method:
  en: By hand.
  zh-Hans: 手译。
version: "1"
scope: whole
status: draft
---
`;

const text = `
# On reading

<!-- demo-author -->

Someone

<!-- demo-abstract -->

Read slowly.
Slowness stays.

## 1. Beginning

A said a sentence[^1].
B said another.

C said more[^2].

## 2. End

D was done.

[^1]: Wang, Book, Beijing: Some Press, 2001, p. 3.

[^2]: Li, “Paper”, Journal, 2002, no. 2.
`;

const paper = paperFrom();
const skeleton = skeletonOf(paper);

function read(translation: string, { exceptions, terms = [] }: { exceptions?: string; terms?: Term[] } = {}) {
	const content = temporaryFolder({
		'translations/demo/en.md': translation,
		...(exceptions !== undefined && { 'translations/demo/en.exceptions.yaml': exceptions }),
	});
	const { layers, files } = readLayers(content, paper, skeleton, terms);
	return { layers, rules: files.flatMap(rulesIn), reasons: files.flatMap(({ messages }) => messages.map(String)).join('\n') };
}

const partial = record.replace('whole', 'partial');

describe('readLayers', () => {
	it('should lay a whole translation beside the paper', () => {
		const { layers, rules } = read(record + text);
		expect(rules).toEqual([]);
		expect(layers[0]?.record).toMatchObject({ lang: 'en', scope: 'whole', by: 'Somebody', sections: {} });
		expect(plainText(layers[0]?.segments.get('demo-1-p1-s2') ?? [])).toBe('B said another.');
		expect([...(layers[0]?.segments.keys() ?? [])]).toHaveLength(12);
	});

	it('should have no layer where there is no translation', () => {
		expect(readLayers(temporaryFolder(), paper, skeleton, [])).toEqual({ layers: [], files: [] });
	});

	it.each([
		['no front matter', text, '1: translation-has-record', 'Found no front matter; expected --- and lang, role'],
		['front matter that is no YAML', record.replace('Somebody', '"Some') + text, '4: file-is-well-formed', 'en.md:4:1: '],
		[
			'another language than its name says',
			record.replace('lang: en', 'lang: ja') + text,
			'2: translation-lang-matches-file',
			'lang is ja; expected en, the name of the file.',
		],
		[
			'a language that is no tag',
			record.replace('lang: en', 'lang: ENGLISH') + text,
			'2: field-is-valid',
			'lang: expected a BCP 47 language tag',
		],
		['an unknown status', record.replace('draft', 'done') + text, '10: field-is-valid', 'status: Invalid option'],
		[
			'a missing translator',
			record.replace('by: Somebody\n', '') + text,
			'field-is-valid',
			'by: Invalid input: expected string, received undefined',
		],
		[
			'a section left out though whole',
			record + text.replace('\n\nD was done.', ''),
			'1: translation-is-whole',
			'demo-2-p1-s1 is not translated; expected every segment',
		],
		[
			'a lost line',
			record + text.replace('Slowness stays.\n', ''),
			'21: translation-lines-match',
			'demo-abstract-p1 has 1 lines; expected 2',
		],
		[
			'a lost note reference',
			record + text.replace('said a sentence[^1]', 'said a sentence'),
			'26: translation-keeps-footnote-references',
			'demo-1-p1-s1 has the note references none; expected [^1]',
		],
	])('should refuse %s', (_, translation, rule, reason) => {
		const { rules, reasons } = read(translation);
		expect(rules.join('\n')).toContain(rule);
		expect(reasons).toContain(reason);
		expect(reasons).toContain('translations/demo/en.md');
	});

	const terms: Term[] = [{ labels: ['乙'], renderings: ['Beta'] }];
	const excuse = '- segment: demo-1-p1-s2\n  ruleId: translation-keeps-terms\n  term: 乙\n  reason: A letter.\n';

	it('should check the words of each line, at its line', () => {
		const { rules, reasons } = read(record + text, { terms });
		expect(rules).toEqual(['27: translation-keeps-terms']);
		expect(reasons).toContain('demo-1-p1-s2 names 乙');
	});

	it('should read the exceptions beside a translation', () => {
		expect(read(record + text, { terms, exceptions: excuse }).rules).toEqual([]);
		expect(read(record + text, { terms, exceptions: '' }).rules).toEqual(['27: translation-keeps-terms']);
		const { rules, reasons } = read(record + text, { exceptions: `# Why.\n${excuse}` });
		expect(rules).toEqual(['2: exception-is-needed']);
		expect(reasons).toContain('translations/demo/en.exceptions.yaml:2:1: ');
	});

	it.each([
		['a reason that is missing', excuse.replace(/ {2}reason.*\n/u, ''), 'field-is-valid', '0.reason: '],
		['a reason that is empty', excuse.replace('A letter.', '" "'), '4: field-is-valid', '0.reason: '],
		['a rule that knows no exceptions', excuse.replace('keeps-terms', 'lines-match'), '2: field-is-valid', '0.ruleId: '],
		['a field that is unknown', excuse.replace('term:', 'word:'), 'field-is-valid', 'Unrecognized key: "word"'],
		['YAML that does not end', excuse.replace('A letter.', '"A letter.'), ': file-is-well-formed', 'Missing closing "quote'],
	])('should refuse exceptions with %s', (_, exceptions, rule, reason) => {
		const { rules, reasons } = read(record + text, { terms: [], exceptions });
		expect(rules).toEqual([expect.stringContaining(rule)]);
		expect(reasons).toContain(reason);
		expect(reasons).toContain('en.exceptions.yaml:');
	});

	it('should not check words while lines are missing', () => {
		const { rules } = read(record + text.replace('Slowness stays.\n', ''), { terms });
		expect(rules.join()).not.toContain('translation-keeps-terms');
	});

	it('should allow a section to be left out when the scope is partial', () => {
		const { layers, rules } = read(partial + text.replace('\n\nD was done.', ''));
		expect(rules).toEqual([]);
		expect(layers[0]?.segments.has('demo-2-p1-s1')).toBe(false);
		expect(layers[0]?.segments.has('demo-1-p1-s1')).toBe(true);
	});

	it('should allow the notes to be left out when the scope is partial, their references staying', () => {
		const { layers, rules } = read(partial + text.replace(/\n\[\^1\][\s\S]*$/u, ''));
		expect(rules).toEqual([]);
		expect(layers[0]?.segments.get('demo-1-p1-s1')?.map(({ type }) => type)).toContain('footnoteReference');
	});

	it('should not ask for a translation of what the paper prints in English', () => {
		const printed = paperFrom('# 论读书\n\n文 / 某人\n\n**Abstract:** Read.\n\n### 1. 起点\n\n甲说。\n', 'demo');
		expect(printed.parts.map(({ id }) => id)).toContain('demo-abstract-en');
		const content = temporaryFolder({
			'translations/demo/en.md': `${record}\n# On reading\n\n<!-- demo-author -->\n\nBy A\n\n## 1. Start\n\nA.\n`,
		});
		expect(readLayers(content, printed, skeletonOf(printed), []).files.flatMap(rulesIn)).toEqual([]);
	});
});
