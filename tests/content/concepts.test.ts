import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readConcepts } from '../../lib/content/concepts.ts';
import { CONTENT, rulesIn, temporaryFolder } from '../support.ts';

const reading = `---
prefLabel:
  zh-Hans: 读书
  zh-Hant: 讀書
  zh-Latn-pinyin: dúshū
  en: reading
altLabel:
  zh-Hans:
    - 阅读
related:
  - memory
---

## zh-Hans

看书并理解。

## en

Looking at a book and *understanding* it.
`;

const memory = reading.replaceAll('读书', '记忆').replaceAll('阅读', '记性').replace('related:\n  - memory\n', '');

function read(concept: string) {
	const content = temporaryFolder({ 'concepts/reading.md': concept, 'concepts/memory.md': memory });
	const { concepts, files } = readConcepts(content);
	const [, file] = files;
	return {
		concepts,
		rules: files.flatMap(rulesIn),
		path: file?.path,
		reasons: files.flatMap(({ messages }) => messages.map(String)).join('\n'),
	};
}

describe('readConcepts', () => {
	it('should read labels and definitions in both languages', () => {
		const { concepts, rules } = read(reading);
		expect(rules).toEqual([]);
		const concept = concepts.find(({ id }) => id === 'reading');
		expect(concept).toMatchObject({ prefLabel: { 'zh-Hans': '读书', en: 'reading' }, altLabel: { 'zh-Hans': ['阅读'], en: [] } });
		expect(textOf(concept?.definition['zh-Hans'])).toBe('看书并理解。');
		expect(textOf(concept?.definition.en)).toBe('Looking at a book and understanding it.');
	});

	it('should read hidden labels, and have none where none are given', () => {
		const { concepts, rules } = read(reading.replace('related:', 'hiddenLabel:\n  en:\n    - perusal\nrelated:'));
		expect(rules).toEqual([]);
		expect(concepts.map(({ id, hiddenLabel }) => [id, hiddenLabel])).toEqual([
			['memory', { en: [] }],
			['reading', { en: ['perusal'] }],
		]);
	});

	it('should hold a relation on both sides though stated on one', () => {
		const { concepts } = read(reading);
		expect(concepts.map(({ id, related }) => [id, related])).toEqual([
			['memory', ['reading']],
			['reading', ['memory']],
		]);
	});

	it('should relate the concepts of this project both ways, without doubles', () => {
		const { concepts, files } = readConcepts(CONTENT);
		expect(files.flatMap(rulesIn)).toEqual([]);
		const byId = new Map(concepts.map((concept) => [concept.id, concept]));
		for (const { id, related } of concepts) {
			expect(new Set(related).size).toBe(related.length);
			for (const other of related) expect(byId.get(other)?.related, `${other} and ${id}`).toContain(id);
		}
	});

	it('should have no concepts without a folder of them', () => {
		expect(readConcepts(join(CONTENT, 'nowhere'))).toEqual({ concepts: [], files: [] });
	});

	it.each([
		[
			'an unknown related concept',
			reading.replace('- memory', '- memry'),
			/^1[01]: related-concept-exists/mu,
			'related names memry; expected one of the concepts: memory, reading.',
		],
		[
			'a relation to itself',
			reading.replace('- memory', '- reading'),
			/^1[01]: related-concept-is-another/mu,
			'related names reading itself; expected other concepts.',
		],
		[
			'a missing language',
			reading.replace('  en: reading\n', ''),
			'2: field-is-valid',
			'prefLabel.en: Invalid input: expected string, received undefined',
		],
		['an empty label', reading.replace('读书\n', '""\n'), '3: field-is-valid', 'prefLabel.zh-Hans: '],
		['an unknown field', reading.replace('related:', 'broader: book\nrelated:'), 'field-is-valid', 'Unrecognized key: "broader"'],
		['a broken id', reading.replace('- memory', '- Mem ory'), '10: field-is-valid', 'related.0: expected an id of small letters'],
		['front matter that is no YAML', reading.replace('- 阅读', '- "阅读'), ': file-is-well-formed', 'Missing closing "quote'],
		[
			'a key that stands twice',
			reading.replace('altLabel:', 'related: []\naltLabel:'),
			'11: file-is-well-formed',
			'Map keys must be unique',
		],
		['no front matter', reading.slice(reading.indexOf('## zh')), '1: concept-has-labels', 'Found no front matter; expected ---'],
		[
			'a missing definition',
			reading.replace(/## en[\s\S]*$/u, ''),
			'concept-is-defined',
			'There is no text under “## en”; expected a definition in Chinese and in English.',
		],
		['an empty definition', reading.replace('看书并理解。\n\n', ''), 'concept-is-defined', 'There is no text under “## zh-Hans”'],
	])('should refuse %s, by file and line', (_, concept, rule, reason) => {
		const { rules, reasons, path } = read(concept);
		expect(rules.join('\n')).toMatch(rule);
		expect(reasons).toContain(reason);
		expect(reasons).toContain(`${path}:`);
	});
});
