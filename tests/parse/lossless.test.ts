import { describe, expect, it } from 'vitest';
import type { Paper, Text } from '../../lib/model/paper.ts';
import { parseSource } from './support.ts';

/** Every text node that the paper holds at any depth: this test trusts no list of the places where text may stand. */
function textNodesIn(value: unknown): Text[] {
	if (Array.isArray(value)) return value.flatMap(textNodesIn);
	if (typeof value !== 'object' || value === null) return [];
	if ('type' in value && value.type === 'text') return [value as Text];
	return Object.values(value).flatMap(textNodesIn);
}

function timesCovered(paper: Paper, source: string): Uint8Array {
	const times = new Uint8Array(source.length);
	for (const { value, start } of textNodesIn(paper)) {
		if (start === undefined) continue;
		for (let offset = start; offset < start + value.length; offset++) times[offset] = (times[offset] ?? 0) + 1;
	}
	return times;
}

function offsetsNotCovered(source: string, times: Uint8Array): number[] {
	return [...source].flatMap((char, index) => (times[index] === 0 && /\S/u.test(char) ? [index] : []));
}

describe.each(['ren', 'wu'] as const)('the parsed %s', (name) => {
	const { paper, source } = parseSource(name);
	const times = timesCovered(paper, source);
	const bare = offsetsNotCovered(source, times);

	it('should hold only text that stands in the source where it says', () => {
		for (const { value, start } of textNodesIn(paper)) {
			if (start === undefined) expect(value).toBe(' ');
			else expect(source.slice(start, start + value.length)).toBe(value);
		}
	});

	it('should hold no character of the source twice', () => {
		expect(Math.max(...times)).toBe(1);
	});

	it('should leave out nothing but marks of the transcription', () => {
		const expected = name === 'ren' ? noteMarks(source) : [...lineMarks(source), ...boldMarks(source)].sort((a, b) => a - b);
		expect(bare).toEqual(expected);
	});

	it('should report as dropped just what it left out', () => {
		const dropped = Object.values(paper.coverage.dropped).reduce((sum, count) => sum + count, 0);
		const placed = Object.values(paper.coverage.placed).reduce((sum, count) => sum + count, 0);
		expect(dropped).toBe(bare.length);
		expect(paper.coverage.characters).toBe(source.replaceAll(/\s/gu, '').length);
		expect(placed).toBe(paper.coverage.characters - bare.length);
	});

	it('should count each kind of mark', () => {
		const count = (pattern: RegExp): number => bare.filter((offset) => pattern.test(source[offset] ?? '')).length;
		const wanted = { 'note-mark': count(/[\^①-⑳]/u), 'heading-mark': count(/#/u), 'bold-mark': count(/\*/u), 'list-mark': count(/-/u) };
		expect({ 'note-mark': 0, 'heading-mark': 0, 'bold-mark': 0, 'list-mark': 0, ...paper.coverage.dropped }).toEqual(wanted);
	});
});

const offsetsOf = (source: string, pattern: RegExp): number[] =>
	[...source.matchAll(pattern)].flatMap((match) => [...match[0]].flatMap((char, index) => (/\S/u.test(char) ? [match.index + index] : [])));

/** `^①` anywhere, and a bare ① that begins a line. */
const noteMarks = (source: string): number[] => offsetsOf(source, /\^[①-⑳]|^[①-⑳]/gmu);

/** `###` before a heading and `-` before an entry. */
const lineMarks = (source: string): number[] => offsetsOf(source, /^#+|^-(?= \[)/gmu);

const boldMarks = (source: string): number[] => offsetsOf(source, /\*\*/gu);
