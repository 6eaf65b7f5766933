import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { countIn } from '../../lib/link/occurrences.ts';
import { STRETCHES, toStrip } from '../../lib/link/strip.ts';
import { CONTENT } from '../support.ts';
import { smallReading } from './small-reading.ts';

const strip = toStrip(smallReading(), 'reading');

describe('toStrip', () => {
	it('should give each paragraph its share of the text, with how often it names the concept', () => {
		// 一、起点 4, 甲说了一句。乙又说一句。 12, 丙段再说。 5, 二、终点 4, 丁段说完了。 6
		expect(strip.marks.filter(({ stretch }) => stretch === 'text')).toEqual([
			{ id: 'demo-1-p1', stretch: 'text', from: 4 / 31, to: 16 / 31, count: 2 },
		]);
	});

	it('should mark where the sections begin', () => {
		expect(strip.ticks).toEqual([
			{ number: '1', depth: 1, at: 0 },
			{ number: '2', depth: 1, at: 21 / 31 },
		]);
	});

	it('should measure what stands before the text, and the notes, for themselves', () => {
		const noted = toStrip(
			smallReading('论读书\n\n某人\n\n一、起点\n\n甲说了^①。\n\n① 王某：《读书》，北京：某社，2001年，第3页。\n'),
			'reading',
		);
		expect(noted.marks.map(({ id, stretch, to }) => [id, stretch, to])).toEqual([
			['demo-title-p1', 'matter', 3 / 5],
			['demo-fn1', 'notes', 1],
		]);
	});

	it('should count the printed words only', () => {
		const reading = smallReading(undefined, { 'demo-1-p1-s1': 'Slow reading, slow reading, slow reading.' });
		expect(toStrip(reading, 'reading')).toEqual(strip);
	});

	it('should have no marks for what a paper does not name', () => {
		expect(toStrip(smallReading(), 'other').marks).toEqual([]);
	});

	it('should run from 0 to 1 through the papers for every concept, all printed mentions counted', () => {
		const { library } = readLibrary(CONTENT);
		for (const { id } of library.concepts) {
			for (const { reading } of library.papers) {
				const { marks, ticks } = toStrip(reading, id);
				for (const stretch of STRETCHES) {
					const ends = marks.filter((mark) => mark.stretch === stretch).flatMap(({ from, to }) => [from, to]);
					expect(ends, `${id} in ${reading.id}`).toEqual([...ends].sort((a, b) => a - b));
					expect(ends.every((end) => end >= 0 && end <= 1)).toBe(true);
				}
				expect(marks.every(({ from, to }) => from < to)).toBe(true);
				expect(marks.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(
					countIn(library.occurrences.get(id) ?? [], reading.id, 'zh-Hans'),
				);
				expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).sort((a, b) => a - b));
				expect(ticks).toHaveLength(reading.sections.filter(({ number }) => number !== undefined).length);
			}
		}
	});
});
