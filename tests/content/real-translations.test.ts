import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLayers } from '../../lib/content/layers.ts';
import { readLibrary } from '../../lib/content/library.ts';
import { fromPaperFiles } from '../../lib/content/paper-files.ts';
import { readFolder, readYaml } from '../../lib/content/read-files.ts';
import { termsSchema } from '../../lib/content/schema.ts';
import { renderingPattern, type Term } from '../../lib/model/rendering.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { CONTENT, temporaryFolder } from '../support.ts';

const { library } = readLibrary(CONTENT);
const terms: Term[] = [
	...[...library.concepts, ...library.names].map(({ prefLabel, altLabel, hiddenLabel, except }) => ({
		labels: [prefLabel['zh-Hans'], ...altLabel['zh-Hans']],
		except,
		renderings: [prefLabel.en, ...altLabel.en, ...hiddenLabel.en],
	})),
	...(readYaml(termsSchema, join(CONTENT, 'terms.yaml')).data ?? []).map((term) => ({ labels: [term['zh-Hans']], renderings: term.en })),
];

/** A line of words, not a heading, marker, note or front matter. */
const prose = /^[^#<\s-].*[.?!”;](?:\[\^\d+\])*$/u;
const isText = (line = ''): boolean => prose.test(line) && !line.startsWith('[^');

/** At most `count`, evenly spread, the same each time. */
function sampleOf<T>(items: readonly T[], count: number): T[] {
	const step = Math.ceil(items.length / count);
	return items.filter((_, index) => index % step === 0);
}

describe.each(['ren', 'wu'])('the translation of %s', (id) => {
	const { paper, skeleton } = fromPaperFiles(readFolder(join(CONTENT, 'papers', id)), id);
	const name = `translations/${id}/en.md`;
	const lines = readFileSync(join(CONTENT, name), 'utf8').split('\n');
	const body = lines.indexOf('---', 1) + 1;
	const exceptionsName = `translations/${id}/en.exceptions.yaml`;
	const exceptions = existsSync(join(CONTENT, exceptionsName))
		? { [exceptionsName]: readFileSync(join(CONTENT, exceptionsName), 'utf8') }
		: {};

	const read = (damaged: readonly string[]) => {
		const content = temporaryFolder({ [name]: damaged.join('\n'), ...exceptions });
		const { layers, files } = readLayers(content, paper, skeleton, terms);
		return { layers, messages: files.flatMap(({ messages }) => messages) };
	};
	/** `12: rule-id`, without the unused exceptions of a line that is damaged and the segments that a damaged paragraph leaves out. */
	const rules = (damaged: readonly string[]): string[] =>
		read(damaged)
			.messages.filter(({ ruleId }) => ruleId !== 'exception-is-needed' && ruleId !== 'translation-is-whole')
			.map(({ line, ruleId }) => `${line}: ${ruleId}`);

	const indexesOf = (wanted: (line: string, index: number) => boolean): number[] =>
		lines.flatMap((line, index) => (index >= body && wanted(line, index) ? [index] : []));
	const replaced = (index: number, pattern: RegExp, by: string): string[] => lines.with(index, (lines[index] ?? '').replace(pattern, by));

	const inParagraph = indexesOf((line, index) => isText(line) && (isText(lines[index - 1]) || isText(lines[index + 1])));

	it('should be in order as it is', () => {
		expect(read(lines).messages.map(String)).toEqual([]);
	});

	it('should be refused when a sentence is dropped, naming its paragraph', () => {
		const indexes = sampleOf(inParagraph, 12);
		expect(indexes.length).toBeGreaterThan(5);
		for (const index of indexes) {
			const { messages } = read(lines.toSpliced(index, 1));
			const [message] = messages;
			expect(message?.ruleId, lines[index]).toBe('translation-lines-match');
			expect(message?.reason).toMatch(new RegExp(`^${id}-\\S+ has \\d+ lines; expected \\d+`, 'u'));
			// The first line of the paragraph, at or above the one that was dropped.
			expect(message?.line).toBeLessThanOrEqual(index + 1);
			expect(lines.slice((message?.line ?? 1) - 1, index)).not.toContain('');
			// Nothing else is wrong but that this paragraph is left out.
			const container = /^\S+/u.exec(message?.reason ?? '')?.[0];
			for (const { ruleId, reason } of messages.slice(1)) {
				expect(ruleId).toBe('translation-is-whole');
				expect(reason).toContain(`${container}-s`);
			}
		}
	});

	it('should be refused when a sentence is put in', () => {
		for (const index of sampleOf(inParagraph, 12)) {
			expect(rules(lines.toSpliced(index, 0, 'One more.'))).toEqual([expect.stringMatching(/^\d+: translation-lines-match$/u)]);
		}
	});

	it('should be refused when a note reference is lost', () => {
		const indexes = indexesOf((line) => /\[\^\d+\]/u.test(line) && !line.startsWith('[^'));
		for (const index of sampleOf(indexes, 12)) {
			const { messages } = read(replaced(index, /\[\^\d+\]/u, ''));
			expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['translation-keeps-footnote-references', index + 1]]);
			expect(messages[0]?.reason).toContain(/\[\^\d+\]/u.exec(lines[index] ?? '')?.[0]);
		}
	});

	it('should be refused when a heading is lost', () => {
		const headings = sampleOf(
			indexesOf((line) => line.startsWith('## ')),
			12,
		);
		expect(headings.length).toBeGreaterThan(2);
		for (const index of headings) expect(rules(lines.toSpliced(index, 1)).join()).toContain('translation-headings-match');
	});

	it('should be refused when a number is changed, at its line', () => {
		const indexes = indexesOf((line) => !line.startsWith('#') && !line.startsWith('<') && changeNumber(line) !== line);
		expect(indexes.length).toBeGreaterThan(10);
		for (const index of sampleOf(indexes, 25)) {
			const changed = changeNumber(lines[index] ?? '');
			const found = rules(lines.with(index, changed));
			expect(found, changed).toContain(`${index + 1}: translation-keeps-numbers`);
			// A number may be part of a term: the 20th National Congress.
			expect(found.filter((rule) => !/-numbers$|-terms$/u.test(rule))).toEqual([]);
		}
	});

	it('should be refused when a term is rendered by other words, at its line', () => {
		const [layer] = read(lines).layers;
		const cases = [...sentencesOf(paper)].flatMap(({ id: segment, children }) => {
			const english = plainText(layer?.segments.get(segment) ?? []);
			// Notes that cite the same have the same line.
			const [index, another] = indexesOf((line) => english !== '' && wordsOf(line) === english);
			if (index === undefined || another !== undefined) return [];
			return terms.flatMap((term) => {
				if (!term.labels.some((label) => isNamedAlone(plainText(children), label))) return [];
				const damaged = term.renderings.reduce(
					(line, rendering) => line.replaceAll(new RegExp(renderingPattern(rendering), 'giu'), 'some other thing'),
					lines[index] ?? '',
				);
				return damaged === lines[index] ? [] : [{ segment, term, index, damaged }];
			});
		});
		expect(cases.length).toBeGreaterThan(100);
		for (const { segment, term, index, damaged } of sampleOf(cases, 25)) {
			const named = read(lines.with(index, damaged)).messages.filter(({ reason }) =>
				term.labels.some((label) => reason.startsWith(`${segment} names ${label},`)),
			);
			expect(
				named.map(({ line, ruleId }) => `${line}: ${ruleId}`),
				`${term.labels.join()}: ${damaged}`,
			).toContain(`${index + 1}: translation-keeps-terms`);
		}
	});

	it('should be refused when two neighbouring sentences change places, nearly always', () => {
		const pairs = sampleOf(
			indexesOf((line, index) => isText(line) && isText(lines[index + 1])),
			40,
		);
		expect(pairs.length).toBeGreaterThan(20);
		const missed = pairs.filter((index) => {
			const found = rules(lines.toSpliced(index, 2, lines[index + 1] ?? '', lines[index] ?? ''));
			for (const rule of found) {
				const [line, ruleId] = rule.split(': ');
				expect([index + 1, index + 2]).toContain(Number(line));
				expect(traces).toContain(ruleId);
			}
			return found.length === 0;
		});
		// Neighbours that name the same terms, and no numbers, can't be told apart: 4 of all 212 pairs of both papers.
		expect(missed.length, missed.map((index) => index + 1).join()).toBeLessThanOrEqual(pairs.length * 0.05);
	});
});

/** What a line gives away of the sentence it stands for. */
const traces = [
	'translation-keeps-footnote-references',
	'translation-keeps-terms',
	'translation-keeps-numbers',
	'translation-length-is-usual',
];

// 2020, 4,021 or 5.2; nothing in [^12].
const number = /(?<![\d^])\d+(?:[.,]\d+)*(?![\d\]])/gu;

/** 2021 for the first 2020 that stands once. One that stands twice is still there when changed. */
function changeNumber(line: string): string {
	const numbers = [...line.matchAll(number)];
	const values = numbers.map(([found]) => found);
	for (const { 0: found, index } of numbers) {
		const changed = found.replace(/\d$/u, (digit) => `${(Number(digit) + 1) % 10}`);
		if (values.filter((value) => value === found).length > 1 || values.includes(changed)) continue;
		return line.slice(0, index) + changed + line.slice(index + found.length);
	}
	return line;
}

const labels = terms.flatMap((term) => [...term.labels, ...(term.except ?? [])]);

/** Whether a label stands in a text outside every longer one. */
function isNamedAlone(text: string, label: string): boolean {
	const longer = labels.filter((other) => other.length > label.length && other.includes(label));
	return longer.reduce((rest, other) => rest.replaceAll(other, ''), text).includes(label);
}

/** The words of a line, without marks of Markdown. */
const wordsOf = (line: string): string =>
	line
		.replace(/^(?:#+ |\[\^\d+\]: )/u, '')
		.replaceAll(/\[\^\d+\]|(?<!\\)\*/gu, '')
		.replaceAll(/\\(?=[^\w\s])/gu, '');
