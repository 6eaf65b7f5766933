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
	function* listsUnder(beginning: string, positions?: Int32Array): Generator<[string, number[]]> {
		const isShort = positions && beginning.length > 1 && (positions.length <= most || beginning.length === LONGEST);
		if (isShort || (positions && beginning.endsWith(END))) {
			yield [beginning, toSteps(positions)];
			return;
		}
		if (beginning.length > 1) divided.push(beginning);
		for (const [next, group] of groupByCharacter(all, positions, beginning.length)) {
			if (beginning !== '' || next !== END) yield* listsUnder(beginning + next, group);
		}
	}
	const table = writeTable(name, listsUnder(''), put);
	return { table, divided };
}

/** Positions, or all there are, by the character `depth` behind each, in the order of the characters; within a group they keep their order. */
function groupByCharacter(all: string, positions: Int32Array | undefined, depth: number): [string, Int32Array][] {
	const { length } = positions ?? all;
	const groups = new Map<number, { positions: Int32Array; filled: number }>();
	for (let index = 0; index < length; index++) {
		const position = positions ? (positions[index] ?? 0) : index;
		const unit = all.charCodeAt(position + depth);
		let group = groups.get(unit);
		if (!group) {
			group = { positions: new Int32Array(16), filled: 0 };
			groups.set(unit, group);
		}
		if (group.filled === group.positions.length) group.positions = grown(group.positions);
		group.positions[group.filled++] = position;
	}
	return [...groups]
		.sort(([one], [other]) => one - other)
		.map(([unit, group]) => [String.fromCharCode(unit), group.positions.subarray(0, group.filled)]);
}

function grown(positions: Int32Array): Int32Array {
	const larger = new Int32Array(positions.length * 2);
	larger.set(positions);
	return larger;
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
	return async (needle) => {
		if (needle === '') return [];
		const pieces = cut(needle, (beginning) => beginning.length < 2 || isDivided.has(beginning));
		const standing = await Promise.all(
			pieces.map(async ({ at, text }) => ({ at, lists: (await reader.startingWith(text)).map(([, steps]) => decode(steps)) })),
		);
		return toFound(standingTogether(standing), needle.length, starts);
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

interface Standing {
	/** Offset of the piece in the needle. */
	at: number;
	/** Where it stands; no place is in two lists. */
	lists: Int32Array[];
}

/** Where the needle begins such that each piece stands at its place in it. */
function standingTogether(pieces: readonly Standing[]): Int32Array {
	const [rarest, ...others] = [...pieces].sort((one, other) => countIn(one) - countIn(other));
	if (!rarest) return new Int32Array();
	let begins: Int32Array = merged(rarest.lists).map((position) => position - rarest.at);
	for (const piece of others) begins = begins.length > 0 ? keepStanding(begins, piece) : begins;
	return begins;
}

const countIn = ({ lists }: Standing): number => lists.reduce((sum, { length }) => sum + length, 0);

/** Keeps the beginnings behind which a piece stands. The lists, which may be long, are not put in order for that. */
function keepStanding(begins: Int32Array, { at, lists }: Standing): Int32Array {
	const isKept = new Uint8Array(begins.length);
	for (const positions of lists) {
		let index = 0;
		for (let own = 0; own < begins.length && index < positions.length; own++) {
			const wanted = (begins[own] ?? 0) + at;
			index = firstFrom(positions, wanted, index);
			if (positions[index] === wanted) isKept[own] = 1;
		}
	}
	return begins.filter((_, own) => isKept[own] === 1);
}

/** Index of the first of ascending positions that is not below `wanted`, from an index on: in steps that double, then halve. */
function firstFrom(positions: Int32Array, wanted: number, from: number): number {
	let step = 1;
	let low = from;
	while (low + step < positions.length && (positions[low + step] ?? 0) < wanted) {
		low += step;
		step *= 2;
	}
	let high = Math.min(positions.length, low + step);
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((positions[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Ascending lists as one, two and two together until one is left. */
function merged(lists: readonly Int32Array[]): Int32Array {
	let rest = [...lists];
	while (rest.length > 1) {
		rest = rest.flatMap((one, index) => (index % 2 === 1 ? [] : mergeTwo(one, rest[index + 1] ?? new Int32Array())));
	}
	return rest[0] ?? new Int32Array();
}

function mergeTwo(one: Int32Array, other: Int32Array): Int32Array {
	if (other.length === 0) return one;
	const both = new Int32Array(one.length + other.length);
	let [left, right] = [0, 0];
	for (let index = 0; index < both.length; index++) {
		const isLeft = right >= other.length || (left < one.length && (one[left] as number) < (other[right] as number)); // both are within
		both[index] = (isLeft ? one[left++] : other[right++]) ?? 0;
	}
	return both;
}

/** The first number, then how far it is from each to the next: small numbers pack well. */
export function toSteps(numbers: ArrayLike<number>): number[] {
	const steps: number[] = [];
	let last = 0;
	for (let index = 0; index < numbers.length; index++) {
		const number = numbers[index] ?? 0;
		steps.push(number - last);
		last = number;
	}
	return steps;
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
