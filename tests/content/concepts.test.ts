import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readConcepts } from '../../lib/content/concepts.ts';
import { CONCEPT, CONTENT, conceptFrom, rulesIn, temporaryFolder } from '../support.ts';

const memory = CONCEPT.replaceAll('读书', '记忆')
	.replace('慢读', '记性')
	.replace('broader: [habit]', 'broader: []')
	.replace('related: [memory]', 'related: []');
const habit = memory.replaceAll('记忆', '习惯').replace('记性', '惯性');

function read(concept: string) {
	const content = temporaryFolder({ 'concepts/habit.md': habit, 'concepts/memory.md': memory, 'concepts/reading.md': concept });
	const all = readConcepts(content);
	const files = all.map(({ file }) => file);
	return {
		concepts: all.flatMap(({ concept }) => concept ?? []),
		rules: files.flatMap(rulesIn),
		path: files.at(-1)?.path,
		reasons: files.flatMap(({ messages }) => messages.map(String)).join('\n'),
	};
}

describe('readConcepts', () => {
	it('should read all that is said of a concept', () => {
		const { concepts, rules } = read(CONCEPT);
		expect(rules).toEqual([]);
		expect(concepts.find(({ id }) => id === 'reading')).toEqual({
			...conceptFrom({
				id: 'reading',
				zh: ['读书', '慢读'],
				en: ['reading', 'slow reading'],
				hidden: ['leaf through'],
				except: ['读书人'],
			}),
			prefLabel: { 'zh-Hans': '读书', 'zh-Hant': '讀書', 'zh-Latn-pinyin': 'dúshū', en: 'reading' },
			themes: ['culture', 'history'],
			broader: ['habit'],
			related: ['memory'],
			sources: ['A dictionary.'],
			definition: expect.anything(),
			usage: [expect.anything()],
		});
	});

	it('should read the definition and the usage in both languages, each without the other', () => {
		const concept = read(CONCEPT).concepts.find(({ id }) => id === 'reading');
		expect(textOf(concept?.definition['zh-Hans'])).toBe('看书并理解（起点）。');
		expect(textOf(concept?.definition.en)).toBe('Looking at a book and understanding it (§ 1).');
		expect(concept?.usage.map(({ paper, body }) => [paper, textOf(body['zh-Hans']), textOf(body.en)])).toEqual([
			['demo', '说读书要慢（摘要）。', 'Tells to read slowly (abstract).'],
		]);
	});

	it('should tell the usage of each paper apart', () => {
		const two = CONCEPT.replace('\n## en', '### other\n\n别说。\n\n## en').concat('\n### other\n\nSays else.\n');
		const { concepts, rules } = read(two);
		expect(rules).toEqual([]);
		const usage = concepts.find(({ id }) => id === 'reading')?.usage ?? [];
		expect(usage.map(({ paper, body }) => [paper, textOf(body.en)])).toEqual([
			['demo', 'Tells to read slowly (abstract).'],
			['other', 'Says else.'],
		]);
	});

	it('should do without what may be left out', () => {
		const least = CONCEPT.replace(/^altLabel:[\s\S]*?(?=^themes:)/mu, '')
			.replace(/^(?:broader|related):.*\n/gmu, '')
			.replace(/^sources:\n.*\n/mu, '')
			.replaceAll(/^### demo\n\n.*\n/gmu, '');
		const { concepts, rules } = read(least);
		expect(rules).toEqual([]);
		expect(concepts.find(({ id }) => id === 'reading')).toEqual({
			...conceptFrom({ id: 'reading' }),
			prefLabel: expect.anything(),
			themes: ['culture', 'history'],
			definition: expect.anything(),
		});
	});

	it('should hold a relation on both sides though stated on one', () => {
		expect(read(CONCEPT).concepts.map(({ id, related }) => [id, related])).toEqual([
			['habit', []],
			['memory', ['reading']],
			['reading', ['memory']],
		]);
	});

	it('should know what is narrower from what is broader', () => {
		expect(read(CONCEPT).concepts.map(({ id, broader, narrower }) => [id, broader, narrower])).toEqual([
			['habit', [], ['reading']],
			['memory', [], []],
			['reading', ['habit'], []],
		]);
	});

	it('should relate the concepts of this project both ways, without doubles', () => {
		const all = readConcepts(CONTENT);
		expect(all.flatMap(({ file }) => rulesIn(file))).toEqual([]);
		const concepts = all.flatMap(({ concept }) => concept ?? []);
		expect(concepts.length).toBe(all.length);
		const byId = new Map(concepts.map((concept) => [concept.id, concept]));
		for (const { id, related, broader, narrower } of concepts) {
			for (const list of [related, broader, narrower]) expect(new Set(list).size, id).toBe(list.length);
			for (const other of related) expect(byId.get(other)?.related, `${other} and ${id}`).toContain(id);
			for (const other of broader) expect(byId.get(other)?.narrower, `${other} and ${id}`).toContain(id);
			for (const other of narrower) expect(byId.get(other)?.broader, `${other} and ${id}`).toContain(id);
		}
	});

	it('should have no concepts without a folder of them', () => {
		expect(readConcepts(join(CONTENT, 'nowhere'))).toEqual([]);
	});

	it.each([
		[
			'a missing language',
			CONCEPT.replace('  en: reading\n', ''),
			/^2: field-is-valid$/u,
			'prefLabel.en: Invalid input: expected string, received undefined',
		],
		['an empty label', CONCEPT.replace('读书\n', '""\n'), /^3: field-is-valid$/u, 'prefLabel.zh-Hans: '],
		['an unknown field', CONCEPT.replace('broader:', 'wider: book\nbroader:'), /^\d+: field-is-valid$/u, 'Unrecognized key: "wider"'],
		['a broken id', CONCEPT.replace('[memory]', '[Mem ory]'), /^15: field-is-valid$/u, 'related.0: expected an id of small letters'],
		['no theme', CONCEPT.replace('[culture, history]', '[]'), /^13: field-is-valid$/u, 'themes: '],
		[
			'a missing theme',
			CONCEPT.replace(/^themes.*\n/mu, ''),
			/: field-is-valid$/u,
			'themes: Invalid input: expected array, received undefined',
		],
		[
			'an unknown theme',
			CONCEPT.replace('history]', 'sport]'),
			/^13: field-is-valid$/u,
			'themes.1: Invalid option: expected one of "theory"|',
		],
		['an unknown basis', CONCEPT.replace('basis: project', 'basis: guess'), /^17: field-is-valid$/u, 'rendering.basis: Invalid option'],
		['no word on its rendering', CONCEPT.replace(/^rendering:\n(?: {2}.*\n)*/mu, ''), /: field-is-valid$/u, 'rendering: Invalid input'],
		[
			'front matter that is no YAML',
			CONCEPT.replace('- A dictionary.', '- "A dictionary.'),
			/^\d+: file-is-well-formed$/u,
			'Missing closing "quote',
		],
		[
			'a key that stands twice',
			CONCEPT.replace('rendering:', 'related: []\nrendering:'),
			/^16: file-is-well-formed$/u,
			'Map keys must be unique',
		],
		['no front matter', CONCEPT.slice(CONCEPT.indexOf('## zh')), /^1: concept-has-labels$/u, 'Found no front matter; expected ---'],
		[
			'a missing definition',
			CONCEPT.replaceAll(/^### demo\n\n.*\n/gmu, '').replace(/## en[\s\S]*$/u, ''),
			/^1: concept-is-defined$/u,
			'There is no text under “## en”; expected a definition in Chinese and in English.',
		],
		['an empty definition', CONCEPT.replace(/^看书.*\n\n/mu, ''), /^1: concept-is-defined$/u, 'There is no text under “## zh-Hans”'],
		[
			'usage in Chinese alone',
			CONCEPT.replace(/\n### demo\n\nTells.*\n/u, ''),
			/^28: concept-usage-is-bilingual$/u,
			'“### demo” stands under one language only; expected it under “## zh-Hans” and under “## en”.',
		],
		[
			'usage in English alone',
			CONCEPT.replace(/### demo\n\n说.*\n\n/u, ''),
			/^32: concept-usage-is-bilingual$/u,
			'“### demo” stands under one language only',
		],
	])('should refuse %s, by file and line', (_, concept, rule, reason) => {
		const { rules, reasons, path } = read(concept);
		expect(rules).toEqual([expect.stringMatching(rule)]);
		expect(reasons).toContain(reason);
		expect(reasons).toContain(`${path}:`);
	});
});
