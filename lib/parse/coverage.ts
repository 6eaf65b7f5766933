import type { Coverage, Paper, Phrasing, Text } from '../model/paper.ts';
import type { Dropped } from './blocks.ts';
import type { Findings } from './report.ts';

type Place = 'title' | 'label' | 'matter' | 'heading' | 'paragraph' | 'footnote' | 'reference';

/**
 * Proves that nothing of the source is lost: each non-blank character stands in exactly one place of the paper, or was dropped by a named rule.
 *
 * Looks only at the finished paper, at `dropped` and at the source, not at how they came about. A character without a place, or with two, is a finding.
 */
export function proveCoverage(paper: Omit<Paper, 'coverage'>, dropped: readonly Dropped[], source: string, findings: Findings): Coverage {
	const owner = new Uint8Array(source.length);
	const placed: Record<string, number> = {};
	const droppedBy: Record<string, number> = {};

	let twice = 0;
	const claim = (start: number, length: number, counts: Record<string, number>, name: string): void => {
		for (let index = start; index < start + length; index++) {
			if (owner[index] === 1 && twice++ === 0) reportTwice(source, index, findings);
			owner[index] = 1;
		}
		counts[name] = (counts[name] ?? 0) + countCharacters(source.slice(start, start + length));
	};

	for (const { place, text } of textsOf(paper)) {
		if (text.start === undefined) continue;
		if (source.startsWith(text.value, text.start)) claim(text.start, text.value.length, placed, place);
		else reportAltered(text, text.start, findings);
	}
	for (const { rule, start, length } of dropped) claim(start, length, droppedBy, rule);

	let lost = 0;
	for (let index = 0; index < source.length; index++) {
		if (owner[index] === 1 || /\s/u.test(source[index] ?? '')) continue;
		if (lost++ === 0) reportLost(source, index, findings);
	}
	return { characters: countCharacters(source), placed, dropped: droppedBy };
}

/** Whether every character of the source has its place. */
export function isComplete({ characters, placed, dropped }: Coverage): boolean {
	const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0);
	return sum(placed) + sum(dropped) === characters;
}

/** Non-blank characters, counted as code points. */
function countCharacters(text: string): number {
	let count = 0;
	for (const char of text) if (!/\s/u.test(char)) count++;
	return count;
}

function* textsOf(paper: Omit<Paper, 'coverage'>): Generator<{ place: Place; text: Text }> {
	for (const part of paper.parts) {
		if (part.label) yield { place: 'label', text: part.label };
		const place = part.name === 'title' ? 'title' : 'matter';
		for (const { sentences } of part.paragraphs) for (const { children } of sentences) yield* texts(place, children);
	}
	for (const { heading, paragraphs } of paper.sections) {
		if (heading) yield* texts('heading', heading.children);
		for (const { sentences } of paragraphs) for (const { children } of sentences) yield* texts('paragraph', children);
	}
	for (const { sentences } of paper.footnotes) for (const { children } of sentences) yield* texts('footnote', children);
	for (const { sentence } of paper.references) yield* texts('reference', sentence.children);
}

function* texts(place: Place, nodes: readonly Phrasing[]): Generator<{ place: Place; text: Text }> {
	for (const node of nodes) if (node.type === 'text') yield { place, text: node };
}

function reportLost(source: string, offset: number, findings: Findings): void {
	findings.add({
		ruleId: 'source-character-is-placed',
		fatal: true,
		offset,
		reason: `“${source.slice(offset, offset + 10)}” has no place in the paper; expected every character of the source in one. This is a defect of the parser.`,
	});
}

function reportTwice(source: string, offset: number, findings: Findings): void {
	findings.add({
		ruleId: 'source-character-is-placed-once',
		fatal: true,
		offset,
		reason: `“${source[offset]}” stands in two places of the paper; expected one. This is a defect of the parser.`,
	});
}

function reportAltered(text: Text, offset: number, findings: Findings): void {
	findings.add({
		ruleId: 'text-is-verbatim',
		fatal: true,
		offset,
		reason: `“${text.value.slice(0, 10)}” is not what the source has here. This is a defect of the parser.`,
	});
}
