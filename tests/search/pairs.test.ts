import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexed, createScan } from '../../lib/search/exact.ts';
import { openPairs, writePairs } from '../../lib/search/pairs.ts';
import { readTable, writeTable } from '../../lib/search/tables.ts';
import { memoryFiles } from './support.ts';

describe('pairs', () => {
	it('should find in any texts what a scan finds, however short the lists', async () => {
		const string = fc.string({ unit: fc.constantFrom('a', 'b', '人', '。', ' ', '𠮷'), minLength: 1, maxLength: 24 });
		const repeated = fc
			.tuple(fc.constantFrom('a', '人'), fc.integer({ min: 1, max: 40 }))
			.map(([character, count]) => character.repeat(count));
		const texts = fc.array(fc.oneof(string, repeated), { minLength: 1, maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(
				texts,
				fc.array(fc.oneof(string, repeated), { maxLength: 6 }),
				fc.integer({ min: 1, max: 4 }),
				async (own, needles, most) => {
					const files = memoryFiles();
					const pairs = writePairs('pairs', own, most, files.put);
					const lengths = own.map(({ length }) => length);
					const [scan, indexed, sharded] = [createScan(own), createIndexed(own), openPairs('pairs', pairs, lengths, files.load)];
					const pieces = own.flatMap((text) => [1, 2, 3, 5, 17].map((length) => text.slice(-length)).concat(text.slice(1, 4), text));
					for (const needle of [...needles, ...pieces].filter(Boolean)) {
						expect(await sharded(needle), needle).toEqual(await scan(needle));
						expect(await indexed(needle), needle).toEqual(await scan(needle));
					}
				},
			),
			{ numRuns: 150 },
		);
	});
});

describe('a table', () => {
	const files = memoryFiles();
	const entries = Array.from({ length: 3000 }, (_, index): [string, number[]] => [
		`k${String(index).padStart(5, '0')}`,
		[index, index * 1000],
	]);
	const table = writeTable('t', entries, files.put);
	const reader = readTable('t', table, files.load);

	it('should return the numbers of a key, from one file', async () => {
		expect(table.firsts.length).toBeGreaterThan(1);
		for (const [key, numbers] of entries.filter((_, index) => index % 97 === 0)) expect(await reader.get(key)).toEqual(numbers);
		expect(await reader.get('k')).toEqual([]);
		expect(await reader.get('z')).toEqual([]);
		expect(new Set(files.loaded).size).toBe(files.loaded.length);
	});

	it('should return all keys that begin the same, from several files', async () => {
		expect((await reader.startingWith('k')).length).toBe(3000);
		expect((await reader.startingWith('k000')).map(([key]) => key)).toEqual(entries.slice(0, 100).map(([key]) => key));
		expect(await reader.startingWith('j')).toEqual([]);
		expect(await reader.startingWith('z')).toEqual([]);
	});

	it('should be empty without entries', async () => {
		const empty = readTable('e', writeTable('e', [], files.put), files.load);
		expect([await empty.get('a'), await empty.startingWith('a')]).toEqual([[], []]);
	});
});
