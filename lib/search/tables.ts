/** A number list by key, cut into small files in the order of the keys, so that a reader fetches only what a key needs. */

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
		characters += key.length + String(numbers).length;
		if (characters >= FILE_CHARACTERS) close();
	}
	close();
	return { firsts };
}

export interface TableReader {
	/** Every key that begins with `prefix`, with its numbers. */
	startingWith(prefix: string): Promise<TableFile>;
	get(key: string): Promise<number[]>;
}

export function readTable(name: string, { firsts }: Table, load: Load): TableReader {
	const files = new Map<number, Promise<Map<string, number[]>>>();
	const open = (index: number): Promise<Map<string, number[]>> => {
		const opened = files.get(index) ?? load(`${name}-${index}`).then((file) => new Map(file as TableFile));
		files.set(index, opened);
		// A file that failed can be asked for again.
		opened.catch(() => files.delete(index));
		return opened;
	};
	return {
		async startingWith(prefix) {
			const from = Math.max(0, lastFile(firsts, prefix));
			const to = lastFile(firsts, `${prefix}\uffff`);
			const range = Array.from({ length: to - from + 1 }, (_, index) => open(from + index));
			return (await Promise.all(range)).flatMap((file) => [...file].filter(([key]) => key.startsWith(prefix)));
		},
		async get(key) {
			const index = lastFile(firsts, key);
			return index < 0 ? [] : ((await open(index)).get(key) ?? []);
		},
	};
}

/** The file in which a key stands, if it stands in any; -1 before the first. */
function lastFile(firsts: readonly string[], key: string): number {
	let [low, high] = [0, firsts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((firsts[middle] ?? '') <= key) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
