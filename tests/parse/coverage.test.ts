import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Paper, Text } from '../../lib/model/paper.ts';
import type { Dropped } from '../../lib/parse/blocks.ts';
import { isComplete, proveCoverage } from '../../lib/parse/coverage.ts';
import { Findings } from '../../lib/parse/report.ts';
import { parseMarkdown, rulesOf } from './support.ts';

const { paper, source } = parseMarkdown('水渠。\n');

function prove(changed: Partial<Paper>, dropped = marks(source)) {
	const file = new VFile(source);
	const findings = new Findings();
	const coverage = proveCoverage({ ...paper, ...changed }, dropped, source, findings);
	findings.reportTo(file);
	return { coverage, rules: rulesOf(file.messages) };
}

function marks(text: string): Dropped[] {
	return [...text.matchAll(/^#+/gmu)].map((match) => ({ rule: 'heading-mark', start: match.index, length: match[0].length }));
}

function withText(change: (text: Text) => Text): Partial<Paper> {
	const sections = structuredClone(paper.sections);
	const nodes = sections.at(-1)?.paragraphs[0]?.sentences[0]?.children ?? [];
	nodes.splice(0, 1, change(nodes[0] as Text));
	return { sections };
}

describe('proveCoverage', () => {
	it('should count each non-blank character in its place', () => {
		const { coverage, rules } = prove({});
		expect(coverage).toEqual({
			characters: 21,
			placed: { title: 7, matter: 5, heading: 2, paragraph: 3 },
			dropped: { 'heading-mark': 4 },
		});
		expect(isComplete(coverage)).toBe(true);
		expect(isComplete({ ...coverage, characters: 22 })).toBe(false);
		expect(rules).toEqual([]);
	});

	it('should find a character that has no place', () => {
		const { coverage, rules } = prove(withText((text) => ({ ...text, value: text.value.slice(0, -1) })));
		expect(rules).toEqual(['7 source-character-is-placed']);
		expect(isComplete(coverage)).toBe(false);
	});

	it('should find a character that has two places', () => {
		expect(prove({ references: [], parts: [...paper.parts, ...paper.parts.slice(0, 1)] }).rules).toEqual([
			'1 source-character-is-placed-once',
		]);
	});

	it('should find a text that is not what the source has there', () => {
		expect(prove(withText((text) => ({ ...text, value: '田渠。' }))).rules).toEqual(['7 text-is-verbatim', '7 source-character-is-placed']);
	});

	it('should find a dropped mark that is also text', () => {
		const dropped = [...marks(source), { rule: 'note-mark' as const, start: source.indexOf('水渠'), length: 1 }];
		expect(prove({}, dropped).rules).toEqual(['7 source-character-is-placed-once']);
	});

	it('should count code points, not UTF-16 units', () => {
		expect(parseMarkdown('𠮷。\n').paper.coverage.placed.paragraph).toBe(2);
	});
});
