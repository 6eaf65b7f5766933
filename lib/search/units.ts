import { groupBy } from '../model/group-by.ts';
import type { Corpus, View } from './corpus.ts';
import { type Found, lastUpTo } from './exact.ts';

/** A stretch of the folded text of an entry that answers to a part of a query. */
export interface Hit {
	entry: number;
	start: number;
	end: number;
	/** Index of the part of the query. */
	part: number;
	/** Index of the reason, where there is more to say than that it is the same. */
	reason?: number;
	/** Begins or ends within a longer Latin word: ai in main. */
	isWithinWord?: true;
}

/** Sentences shown as one result: those of one record that a hit stands in, or that a hit spans. */
export interface Unit {
	record: number;
	first: number;
	last: number;
	hits: Hit[];
}

export function toHits(found: readonly Found[], part: number, reason?: number): Hit[] {
	return found.flatMap(({ entry, at, length }) =>
		at.map((start) => ({ entry, start, end: start + length, part, ...(reason !== undefined && { reason }) })),
	);
}

/** The units of all records in which every part has a hit, in reading order. */
export function toUnits(parts: readonly (readonly Hit[])[], { entries }: Pick<Corpus, 'entries'>, view: View): Unit[] {
	const recordOf = ({ entry }: Hit): number => entries[entry]?.record ?? -1;
	const units: Unit[] = inSameRecords(parts, recordOf)
		.map((hit) => {
			const starts = view.starts[hit.entry] ?? [];
			return { record: recordOf(hit), first: lastUpTo(starts, hit.start), last: lastUpTo(starts, hit.end - 1), hits: [hit] };
		})
		.sort((one, other) => one.record - other.record || one.first - other.first || one.last - other.last);
	const merged: Unit[] = [];
	for (const unit of units) {
		const last = merged.at(-1);
		if (last && last.record === unit.record && unit.first <= last.last) {
			last.last = Math.max(last.last, unit.last);
			last.hits.push(...unit.hits);
		} else merged.push(unit);
	}
	return merged;
}

/** The hits of records in which every part has one. */
function inSameRecords(parts: readonly (readonly Hit[])[], recordOf: (hit: Hit) => number): readonly Hit[] {
	const [only] = parts;
	if (only && parts.length === 1) return only;
	const [fewest = new Set<number>(), ...others] = parts
		.map((hits) => new Set(hits.map(recordOf)))
		.sort((one, other) => one.size - other.size);
	const inAll = new Set([...fewest].filter((record) => others.every((own) => own.has(record))));
	return parts.flatMap((hits) => hits.filter((hit) => inAll.has(recordOf(hit))));
}

/** Keeps hits that have one of the part before within `most` characters, and those. */
export function keepNear(before: readonly Hit[], hits: readonly Hit[], most: number): [Hit[], Hit[]] {
	const kept: [Set<Hit>, Set<Hit>] = [new Set(), new Set()];
	const byEntry = groupBy(before, ({ entry }) => entry);
	for (const hit of hits) {
		for (const other of byEntry.get(hit.entry) ?? []) {
			if (Math.max(hit.start - other.end, other.start - hit.end) > most) continue;
			kept[0].add(other);
			kept[1].add(hit);
		}
	}
	return [[...kept[0]], [...kept[1]]];
}

/** Of the units of each record the fewest that hold all parts: those with all, or else as many as are needed. */
export function keepFullest(units: readonly Unit[], parts: number): Unit[] {
	return [...groupBy(units, ({ record }) => record).values()].flatMap((own) => {
		const full = own.filter((unit) => partsIn(unit).size === parts);
		if (full.length > 0) return full;
		const kept: Unit[] = [];
		const held = new Set<number>();
		const gain = (unit: Unit): number => [...partsIn(unit)].filter((part) => !held.has(part)).length;
		for (;;) {
			const best = own.reduce((one, other) => (gain(other) > gain(one) ? other : one));
			if (gain(best) === 0) break;
			for (const part of partsIn(best)) held.add(part);
			kept.push(best);
		}
		return own.filter((unit) => kept.includes(unit));
	});
}

export const partsIn = ({ hits }: Unit): Set<number> => new Set(hits.map(({ part }) => part));
