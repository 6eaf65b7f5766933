import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkContent, generateContent } from '../../lib/content/generate.ts';
import { CONTENT, copyOfContent } from '../support.ts';

/** `papers/wu/en.md:3 rule-id`, one for each error. */
const errorsIn = (messages: readonly VFile[], content: string): string[] =>
	messages.flatMap((file) =>
		file.messages.filter(({ fatal }) => fatal).map(({ line, ruleId }) => `${file.path.slice(content.length + 1)}:${line ?? '-'} ${ruleId}`),
	);

const check = (content: string): string[] => errorsIn(checkContent(content).messages, content);

describe('generateContent', () => {
	it('should give the same bytes each time, for every paper', () => {
		const [first, second] = [generateContent(CONTENT), generateContent(CONTENT)];
		expect([...first.files]).toEqual([...second.files]);
		expect(first.papers.map(({ id }) => id)).toEqual(['ren', 'wu']);
		expect([...first.files.keys()].filter((path) => path.endsWith('zh-Hans.md'))).toHaveLength(2);
	});

	it('should know a source that is not as it was received', () => {
		const content = copyOfContent();
		const path = join(content, 'sources', 'wu.txt');
		const bytes = readFileSync(path);
		// A comma becomes another character of the same length.
		bytes[bytes.indexOf('，') + 2] = 0x9b;
		writeFileSync(path, bytes);
		expect(errorsIn(generateContent(content).messages, content)).toContainEqual(
			expect.stringMatching(/^sources\/wu\..* source-is-as-received$/u),
		);
	});

	it('should name a source without a profile, and the addresses it leaves without a paper', () => {
		const content = copyOfContent();
		rmSync(join(content, 'sources', 'wu.profile.json'));
		expect(errorsIn(generateContent(content).messages, content)).toEqual([
			'sources/wu.profile.json:1 file-exists',
			'addresses/wu.json:1 address-is-kept',
		]);
	});
});

describe('checkContent', () => {
	it('should find no error in the content of this project', () => {
		expect(check(CONTENT)).toEqual([]);
	});

	it('should report a generated file in which one byte has changed, at its line', () => {
		const content = copyOfContent();
		const path = join(content, 'papers', 'ren', 'zh-Hans.md');
		const lines = readFileSync(path, 'utf8').split('\n');
		const index = lines.findIndex((line, at) => at > 30 && line.endsWith('。'));
		writeFileSync(path, lines.with(index, `${lines[index]?.slice(0, -1)}.`).join('\n'));
		expect(check(content)).toEqual([`papers/ren/zh-Hans.md:${index + 1} generated-file-is-current`]);
	});

	it.each(['papers/wu/zh-Hans.md', 'papers/wu/references.json', 'addresses/wu.json'])('should report %s when a line is added', (name) => {
		const content = copyOfContent();
		appendFileSync(join(content, name), '\n');
		expect(check(content)).toEqual([expect.stringContaining(`${name}:`)]);
	});

	it('should report a generated file that is gone', () => {
		const content = copyOfContent();
		rmSync(join(content, 'papers', 'wu', 'en.md'));
		expect(check(content)).toEqual(['papers/wu/en.md:1 generated-file-is-current']);
	});

	it('should report a translation that lost a line, and a concept that names an unknown one', () => {
		const content = copyOfContent();
		const path = join(content, 'translations', 'wu', 'en.md');
		writeFileSync(path, readFileSync(path, 'utf8').replace(/^It also analyses .*\n/mu, ''));
		const concept = join(content, 'concepts', 'smile-curve.md');
		writeFileSync(concept, readFileSync(concept, 'utf8').replace(/^related: .*$/mu, 'related: [nowhere]'));
		const rules = check(content).map((error) => error.replace(/:\d+/u, ''));
		expect(rules).toContain('concepts/smile-curve.md related-concept-exists');
		expect(rules).toContain('translations/wu/en.md translation-lines-match');
	});

	it.each([
		['papers/wu/ja.md', 'generated-file-is-current'],
		['papers/gone/paper.json', 'generated-file-is-current'],
		['papers/note.txt', 'generated-file-is-current'],
		['addresses/gone.json', 'address-is-kept'],
	])('should report %s, which nothing generates', (name, rule) => {
		const content = copyOfContent();
		mkdirSync(join(content, name, '..'), { recursive: true });
		writeFileSync(join(content, name), '{}\n');
		expect(check(content)).toEqual([`${name}:1 ${rule}`]);
	});

	it('should report a stray folder among the files of a paper', () => {
		const content = copyOfContent();
		mkdirSync(join(content, 'papers', 'wu', 'old'));
		writeFileSync(join(content, 'papers', 'wu', 'old', 'en.md'), 'Old.\n');
		expect(check(content)).toEqual(['papers/wu/old/en.md:1 generated-file-is-current']);
	});

	it('should report the released addresses of a paper whose source is gone', () => {
		const content = copyOfContent();
		for (const name of readdirSync(join(content, 'sources'))) if (name.startsWith('wu.')) rmSync(join(content, 'sources', name));
		rmSync(join(content, 'papers', 'wu'), { recursive: true });
		rmSync(join(content, 'translations', 'wu'), { recursive: true });
		expect(check(content)).toEqual(['addresses/wu.json:1 address-is-kept']);
	});
});
