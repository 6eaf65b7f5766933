import type { Concept } from '../model/concept.ts';
import type { Occurrence } from './occurrences.ts';

/** Two concepts, the one with the smaller id first, and how many paragraphs name them both, by paper. */
export interface CoOccurrence {
	concepts: [string, string];
	paragraphs: Record<string, number>;
}

/**
 * The pairs that share a paragraph of a text; headings, abstracts, notes and lists of works don't count. The most frequent pair comes first.
 * `paragraphs` are the addresses of all paragraphs that count.
 */
export function findCoOccurrences(
	occurrences: ReadonlyMap<string, readonly Occurrence[]>,
	concepts: readonly string[],
	paragraphs: ReadonlySet<string>,
): CoOccurrence[] {
	const byParagraph = new Map<string, { paper: string; named: string[] }>();
	for (const concept of [...concepts].sort()) {
		for (const { paper, row } of occurrences.get(concept) ?? []) {
			if (!paragraphs.has(row.id)) continue;
			const entry = byParagraph.get(row.id) ?? { paper, named: [] };
			entry.named.push(concept);
			byParagraph.set(row.id, entry);
		}
	}
	const pairs = new Map<string, CoOccurrence>();
	for (const { paper, named } of byParagraph.values()) {
		for (const [one, other] of pairsOf(named)) {
			const key = `${one} ${other}`;
			const pair = pairs.get(key) ?? { concepts: [one, other], paragraphs: {} };
			pair.paragraphs[paper] = (pair.paragraphs[paper] ?? 0) + 1;
			pairs.set(key, pair);
		}
	}
	return [...pairs].sort(([a, one], [b, other]) => totalOf(other) - totalOf(one) || (a < b ? -1 : 1)).map(([, pair]) => pair);
}

const pairsOf = (named: readonly string[]): [string, string][] =>
	named.flatMap((one, index) => named.slice(index + 1).map((other): [string, string] => [one, other]));

/** In how many paragraphs of any paper a pair stands. */
export const totalOf = ({ paragraphs }: Pick<CoOccurrence, 'paragraphs'>): number =>
	Object.values(paragraphs).reduce((sum, count) => sum + count, 0);

/** A relation that an editor has stated: each once, `broader` from the narrower concept, `related` from the smaller id. */
export interface StatedRelation {
	type: 'broader' | 'related';
	concepts: [string, string];
}

/** The relations stated among these concepts. */
export function statedRelations(concepts: readonly Concept[]): StatedRelation[] {
	const ids = new Set(concepts.map(({ id }) => id));
	return concepts.flatMap(({ id, broader, related }) => [
		...broader.filter((other) => ids.has(other)).map((other): StatedRelation => ({ type: 'broader', concepts: [id, other] })),
		...related.filter((other) => ids.has(other) && id < other).map((other): StatedRelation => ({ type: 'related', concepts: [id, other] })),
	]);
}
