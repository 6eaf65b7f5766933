import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { fromPaperFiles } from '../../lib/content/paper-files.ts';
import { placeLines } from '../../lib/content/place-lines.ts';
import { readFolder } from '../../lib/content/read-files.ts';
import { parseText } from '../../lib/content/text-markdown.ts';
import { alignLayer } from '../../lib/link/alignment.ts';
import { CONTENT } from '../support.ts';

/** Lines of prose: no heading, marker, blank or front matter. */
const prose = /^[^#<\s-].*[.?!”;](?:\[\^\d+\])*$/u;

describe.each(['ren', 'wu'])('the translation of %s', (id) => {
	const { paper, skeleton } = fromPaperFiles(readFolder(join(CONTENT, 'papers', id)), id);
	const own = { ...skeleton, parts: skeleton.parts.filter(({ lang }) => lang === paper.lang) };
	const path = join(CONTENT, 'translations', id, 'en.md');
	const lines = readFileSync(path, 'utf8').split('\n');
	const body = lines.indexOf('---', 1) + 1;

	const align = (damaged: readonly string[]): VFile => {
		const file = new VFile({ path, value: damaged.join('\n') });
		alignLayer(paper, placeLines(parseText(file), own, file), file);
		return file;
	};
	const sampled = (wanted: (line: string, index: number) => boolean): number[] => {
		const indexes = lines.flatMap((line, index) => (index >= body && wanted(line, index) ? [index] : []));
		const step = Math.ceil(indexes.length / 12);
		return indexes.filter((_, nth) => nth % step === 0);
	};
	const isText = (line: string): boolean => prose.test(line) && !line.startsWith('[^');
	const inParagraph = (line: string, index: number): boolean =>
		isText(line) && (isText(lines[index - 1] ?? '') || isText(lines[index + 1] ?? ''));

	it('should be in order as it is', () => {
		expect(align(lines).messages.map(String)).toEqual([]);
	});

	it('should be refused when a sentence is dropped, naming its paragraph', () => {
		const indexes = sampled(inParagraph);
		expect(indexes.length).toBeGreaterThan(5);
		for (const index of indexes) {
			const { messages } = align(lines.toSpliced(index, 1));
			expect(messages, lines[index]).toHaveLength(1);
			const [message] = messages;
			expect(message?.ruleId).toBe('translation-lines-match');
			expect(message?.reason).toMatch(new RegExp(`^${id}-\\S+ has \\d+ lines; expected \\d+`, 'u'));
			// The first line of the paragraph, at or above the one that was dropped.
			expect(message?.line).toBeLessThanOrEqual(index + 1);
			expect(lines.slice((message?.line ?? 1) - 1, index)).not.toContain('');
		}
	});

	it('should be refused when a sentence is put in', () => {
		for (const index of sampled(inParagraph)) {
			expect(align(lines.toSpliced(index, 0, 'One more.')).messages.map(({ ruleId }) => ruleId)).toEqual(['translation-lines-match']);
		}
	});

	it('should be refused when a note reference is lost', () => {
		for (const index of sampled((line) => /\[\^\d+\]/u.test(line) && !line.startsWith('[^'))) {
			const line = lines[index] ?? '';
			const { messages } = align(lines.with(index, line.replace(/\[\^\d+\]/u, '')));
			expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['translation-keeps-footnote-references', index + 1]]);
			expect(messages[0]?.reason).toContain(/\[\^\d+\]/u.exec(line)?.[0]);
		}
	});

	it('should be refused when a heading is lost', () => {
		const headings = sampled((line) => line.startsWith('## '));
		for (const index of headings) {
			expect(align(lines.toSpliced(index, 1)).messages.map(({ ruleId }) => ruleId)).toContain('translation-headings-match');
		}
		expect(headings.length).toBeGreaterThan(2);
	});
});
