import { END, type Exact, startsOf, toFound } from './exact.ts';
import { type Load, readTable, type Table, writeTable } from './tables.ts';

/** What must be known before a needle can be looked up. */
export interface Pairs {
	table: Table;
	/** Beginnings too frequent for one list, which were divided by their next character. */
	divided: string[];
}

// Longer beginnings are divided no further, however often they stand.
const LONGEST = 16;

/**
 * Writes for every pair of neighbouring characters where it stands, counted through all texts. A pair that stands in more than `most` places is divided by
 * the character that follows, as often as needed, so that a needle can be looked up in short lists.
 */
export function writePairs(name: string, texts: readonly string[], most: number, put: (name: string, data: unknown) => void): Pairs {
	const all = texts.map((text) => text + END).join('');
	const divided: string[] = [];
	function* listsUnder(beginning: string, positions: Int32Array): Generator<[string, number[]]> {
		const isShort = beginning.length > 1 && (positions.length <= most || beginning.length === LONGEST);
		if (isShort || beginning.endsWith(END)) {
			yield [beginning, toSteps(positions)];
			return;
		}
		if (beginning.length > 1) divided.push(beginning);
		for (const [next, group] of groupByCharacter(all, positions, beginning.length)) {
			if (beginning !== '' || next !== END) yield* listsUnder(beginning + next, group);
		}
	}
	const table = writeTable(
		name,
		listsUnder(
			'',
			Int32Array.from({ length: all.length }, (_, index) => index),
		),
		put,
	);
	return { table, divided };
}

/** Positions by the character `depth` behind each, in the order of the characters; within a group they keep their order. */
function groupByCharacter(all: string, positions: Int32Array, depth: number): [string, Int32Array][] {
	const counts = new Map<number, number>();
	for (const position of positions) {
		const unit = all.charCodeAt(position + depth);
		counts.set(unit, (counts.get(unit) ?? 0) + 1);
	}
	const groups = new Map([...counts].sort(([one], [other]) => one - other).map(([unit, count]) => [unit, new Int32Array(count)]));
	const filled = new Map<number, number>();
	for (const position of positions) {
		const unit = all.charCodeAt(position + depth);
		const index = filled.get(unit) ?? 0;
		const group = groups.get(unit);
		if (group) group[index] = position;
		filled.set(unit, index + 1);
	}
	return [...groups].map(([unit, group]) => [String.fromCharCode(unit), group]);
}

/** Finds what `writePairs` wrote, fetching a few lists. `lengths` are those of the texts. */
export function openPairs(name: string, { table, divided }: Pairs, lengths: readonly number[], load: Load): Exact {
	const reader = readTable(name, table, load);
	const isDivided = new Set(divided);
	const starts = startsOf(lengths.map((length) => ({ length })));
	// As long as their file is kept.
	const decoded = new WeakMap<number[], Int32Array>();
	const decode = (steps: number[]): Int32Array => {
		const known = decoded.get(steps) ?? fromSteps(steps);
		decoded.set(steps, known);
		return known;
	};
	const positionsOf = async ({ text }: Piece): Promise<Int32Array> => {
		const lists = (await reader.startingWith(text)).map(([, steps]) => decode(steps));
		const [only] = lists;
		return lists.length === 1 && only ? only : sortedTogether(lists);
	};
	return async (needle) => {
		if (needle === '') return [];
		const pieces = cut(needle, (beginning) => beginning.length < 2 || isDivided.has(beginning));
		const lists = await Promise.all(pieces.map(async (piece) => ({ at: piece.at, positions: await positionsOf(piece) })));
		return toFound(standingTogether(lists), needle.length, starts);
	};
}

interface Piece {
	/** Offset in the needle. */
	at: number;
	text: string;
}

/**
 * Cuts a needle into beginnings that have a list of their own, from left to right. The last, when it is only the beginning of lists, reaches back as far
 * as it can: the longer it is the fewer they are.
 */
function cut(needle: string, goesOn: (beginning: string) => boolean): Piece[] {
	const pieces: Piece[] = [];
	for (let at = 0; at < needle.length; ) {
		const text = listAt(needle, at, goesOn);
		if (text !== undefined) {
			pieces.push({ at, text });
			at += text.length;
			continue;
		}
		let from = at;
		while (from > 0 && listAt(needle, from - 1, goesOn) === undefined) from--;
		// One that ends exactly with the needle is better still.
		const closing = from > 0 ? listAt(needle, from - 1, goesOn) : undefined;
		if (closing !== undefined && from - 1 + closing.length === needle.length) pieces.push({ at: from - 1, text: closing });
		else pieces.push({ at: from, text: needle.slice(from) });
		break;
	}
	return pieces;
}

/** The beginning at this place that has a list of its own; `undefined` when the needle ends before. */
function listAt(needle: string, at: number, goesOn: (beginning: string) => boolean): string | undefined {
	for (let end = at + 1; end <= needle.length; end++) {
		const beginning = needle.slice(at, end);
		if (!goesOn(beginning)) return beginning;
	}
	return undefined;
}

/** Where the needle begins such that each piece stands at its place in it. */
function standingTogether(lists: readonly { at: number; positions: Int32Array }[]): Int32Array {
	const [shortest, ...others] = [...lists].sort((one, other) => one.positions.length - other.positions.length);
	if (!shortest) return new Int32Array();
	let begins = shortest.positions.map((position) => position - shortest.at);
	for (const { at, positions } of others) {
		let index = 0;
		begins = begins.filter((begin) => {
			while ((positions[index] ?? Number.POSITIVE_INFINITY) < begin + at) index++;
			return positions[index] === begin + at;
		});
	}
	return begins;
}

function sortedTogether(lists: readonly Int32Array[]): Int32Array {
	const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
	let filled = 0;
	for (const list of lists) {
		all.set(list, filled);
		filled += list.length;
	}
	return all.sort();
}

/** The first number, then how far it is from each to the next: small numbers pack well. */
export function toSteps(numbers: ArrayLike<number>): number[] {
	return Array.from(numbers, (number, index) => number - (index > 0 ? (numbers[index - 1] ?? 0) : 0));
}

export function fromSteps(steps: readonly number[]): Int32Array {
	const numbers = new Int32Array(steps.length);
	let at = 0;
	steps.forEach((step, index) => {
		at += step;
		numbers[index] = at;
	});
	return numbers;
}
