/** A number list by key, cut into small files in the order of the keys, so that a reader fetches only what a key needs. */

import { lastUpTo } from './exact.ts';
import { keep } from './keep.ts';

/** Keys with their numbers, as one file holds them. */
type TableFile = [key: string, numbers: number[]][];

/** Fetches and parses a file that the writer has named. */
export type Load = (name: string) => Promise<unknown>;

export interface Table {
	/** First key of each file. */
	firsts: string[];
}

// About 12 KB when packed.
const FILE_CHARACTERS = 32_000;

/** Writes keys, which must come in ascending order. `put` gets each file. */
export function writeTable(
	name: string,
	entries: Iterable<[key: string, numbers: number[]]>,
	put: (name: string, data: unknown) => void,
): Table {
	const firsts: string[] = [];
	let file: TableFile = [];
	let characters = 0;
	const close = (): void => {
		if (file.length === 0) return;
		put(`${name}-${firsts.length}`, file);
		firsts.push(file[0]?.[0] ?? '');
		file = [];
		characters = 0;
	};
	for (const [key, numbers] of entries) {
		file.push([key, numbers]);
		characters += key.length + lengthOf(numbers);
		if (characters >= FILE_CHARACTERS) close();
	}
	close();
	return { firsts };
}

/** About how long they are when written: a digit has 3.3 bits. */
const lengthOf = (numbers: readonly number[]): number =>
	numbers.reduce((sum, number) => sum + 2 + Math.floor((32 - Math.clz32(number)) * 0.3), 0);

export interface TableReader {
	/** Every key that begins with `prefix`, with its numbers. */
	startingWith(prefix: string): Promise<TableFile>;
	get(key: string): Promise<number[]>;
}

export function readTable(name: string, { firsts }: Table, load: Load): TableReader {
	const open = keep(async (index: number) => {
		const file = (await load(`${name}-${index}`)) as TableFile;
		return { file, keys: file.map(([key]) => key) };
	});
	return {
		async startingWith(prefix) {
			const from = Math.max(0, lastUpTo(firsts, prefix));
			const to = lastUpTo(firsts, `${prefix}\uffff`);
			const files = await Promise.all(Array.from({ length: to - from + 1 }, (_, index) => open(from + index)));
			return files.flatMap(({ file, keys }) => file.slice(lastBefore(keys, prefix) + 1, lastUpTo(keys, `${prefix}\uffff`) + 1));
		},
		async get(key) {
			const index = lastUpTo(firsts, key);
			if (index < 0) return [];
			const { file, keys } = await open(index);
			const [own, numbers] = file[lastUpTo(keys, key)] ?? [];
			return own === key && numbers ? numbers : [];
		},
	};
}

const lastBefore = (keys: readonly string[], key: string): number => {
	const last = lastUpTo(keys, key);
	return keys[last] === key ? last - 1 : last;
};
