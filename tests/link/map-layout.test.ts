import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { totalOf } from '../../lib/link/co-occurrence.ts';
import { placesOf, toConceptMap } from '../../lib/link/concept-map.ts';
import { toMapLabels } from '../../lib/link/map-labels.ts';
import { layOut, type MapLabel, type PlacedLabel } from '../../lib/link/map-layout.ts';
import { toMapLines } from '../../lib/link/map-lines.ts';
import type { Occurrence } from '../../lib/link/occurrences.ts';
import type { Reading } from '../../lib/link/reading.ts';
import type { Concept } from '../../lib/model/concept.ts';
import { CONTENT } from '../support.ts';

const { library } = readLibrary(CONTENT);
const papers = library.papers.map(({ paper }) => paper.id);
const map = toConceptMap(
	library.concepts,
	library.occurrences,
	library.papers.map(({ reading }) => reading),
);

const overlaps = (labels: readonly PlacedLabel[]): string[] =>
	labels.flatMap((one, index) =>
		labels
			.slice(index + 1)
			.filter(
				(other) => Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < (one.height + other.height) / 2,
			)
			.map((other) => `${one.id} and ${other.id}`),
	);

describe('toConceptMap', () => {
	it('should show what both papers name, and as many of each one’s own', () => {
		const named = map.concepts.map(({ counts }) => papers.filter((paper) => counts[paper]));
		expect(named.filter(({ length }) => length > 1)).toHaveLength(map.shared);
		for (const paper of papers) expect(named.filter((own) => own.length === 1 && own[0] === paper)).toHaveLength(map.own);
		expect(map.concepts.length).toBeGreaterThanOrEqual(40);
		expect(map.concepts.length).toBeLessThanOrEqual(50);
	});

	it('should put the most named first, and leave out pairs that share few paragraphs', () => {
		const counts = map.concepts.map(placesOf);
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
		expect(Math.min(...map.pairs.map(totalOf))).toBe(3);
	});

	it('should keep to its room when many concepts share many paragraphs', () => {
		const ids = Array.from({ length: 100 }, (_, index) => `concept-${index}`);
		const rows = (paper: string) => Array.from({ length: 40 }, (_, index) => ({ id: `${paper}-1-p${index + 1}` }));
		const readings = ['a', 'b', 'c'].map((id) => ({ id, sections: [{ rows: rows(id) }] }) as unknown as Reading);
		const occurrences = new Map(
			ids.map((id, index) => [
				id,
				readings.flatMap((reading) =>
					rows(reading.id)
						.slice(0, 40 - (index % 35))
						.map((row) => ({ paper: reading.id, row }) as unknown as Occurrence),
				),
			]),
		);
		const concepts = ids.map((id) => ({ id, related: [], broader: [] }) as unknown as Concept);
		const many = toConceptMap(concepts, occurrences, readings);
		expect(many.concepts).toHaveLength(47);
		expect(many.own).toBe(0);
		expect(many.pairs.length).toBeLessThanOrEqual(120);
		expect(Math.min(...many.pairs.map(totalOf))).toBeGreaterThanOrEqual(many.least);
	});
});

describe('layOut', () => {
	it.each(['zh-Hans', 'en'] as const)('should place the %s labels of the map within its frame and none over another', (lang) => {
		const { labels, height } = layOut(toMapLabels(map, papers, lang), toMapLines(map), 1180);
		expect(labels).toHaveLength(map.concepts.length);
		expect(overlaps(labels)).toEqual([]);
		for (const { id, x, y, width, height: own } of labels) {
			expect(x - width / 2, id).toBeGreaterThanOrEqual(-0.1);
			expect(x + width / 2, id).toBeLessThanOrEqual(1180.1);
			expect(y - own / 2, id).toBeGreaterThanOrEqual(-0.1);
			expect(y + own / 2, id).toBeLessThanOrEqual(height + 0.1);
		}
	});

	it('should give the same map again', () => {
		const labels = toMapLabels(map, papers, 'en');
		expect(layOut(labels, toMapLines(map), 1180)).toEqual(layOut(labels, toMapLines(map), 1180));
	});

	it('should part labels that begin at one place, and keep each on its side', () => {
		const label = (id: string, side: number): MapLabel => ({ id, lines: ['a rather long label'], fontSize: 16, side });
		const { labels } = layOut(
			[...'abcdefgh'].map((id, index) => label(id, index < 4 ? -1 : 1)),
			[],
			600,
		);
		expect(overlaps(labels)).toEqual([]);
		for (const { x, side } of labels) expect(Math.sign(x - 300)).toBe(side);
	});
});

describe('toMapLabels', () => {
	it('should write the most named largest, and break long English names in two', () => {
		const labels = toMapLabels(map, papers, 'en');
		expect(labels[0]).toMatchObject({ id: 'new-quality-productive-forces', lines: ['new quality', 'productive forces'], fontSize: 30 });
		expect(Math.min(...labels.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(14);
		expect(labels.find(({ id }) => id === 'leap')?.lines).toEqual(['leap']);
	});

	it('should put what only the first paper names to the left, what only the last does to the right', () => {
		const labels = new Map(toMapLabels(map, papers, 'en').map(({ id, side }) => [id, side]));
		expect(labels.get('leap')).toBe(-1);
		expect(labels.get('inclusiveness')).toBe(1);
		expect(Math.abs(labels.get('new-quality-productive-forces') ?? 1)).toBeLessThan(0.5);
	});
});

describe('toMapLines', () => {
	it('should draw one line a pair, and mark it where a relation is stated', () => {
		const lines = toMapLines({
			pairs: [{ concepts: ['a', 'b'], paragraphs: { ren: 3, wu: 1 } }],
			relations: [
				{ type: 'related', concepts: ['a', 'b'] },
				{ type: 'broader', concepts: ['c', 'a'] },
			],
		});
		expect(lines.map(({ source, target, shared, stated }) => [source, target, shared, stated])).toEqual([
			['a', 'c', 0, true],
			['a', 'b', 4, true],
		]);
	});
});
