import { totalOf } from './co-occurrence.ts';
import type { ConceptMap } from './concept-map.ts';

/** A line of the map: how many paragraphs the two share, and whether an editor has stated a relation. */
export interface MapLine {
	source: string;
	target: string;
	shared: number;
	stated: boolean;
	strength: number;
}

/** One line for each pair that shares paragraphs or has a stated relation; the weakest first, so that the strong lie above. */
export function toMapLines({ pairs, relations }: Pick<ConceptMap, 'pairs' | 'relations'>): MapLine[] {
	const stated = new Set(relations.map(({ concepts }) => keyOf(concepts)));
	const shared = new Map(pairs.map((pair) => [keyOf(pair.concepts), totalOf(pair)]));
	const most = Math.max(1, ...shared.values());
	return [...new Set([...shared.keys(), ...stated])]
		.map((key) => {
			const [source = '', target = ''] = key.split(' ');
			const count = shared.get(key) ?? 0;
			return { source, target, shared: count, stated: stated.has(key), strength: Math.max(count / most, stated.has(key) ? 0.4 : 0) };
		})
		.sort((a, b) => a.shared - b.shared || (a.source + a.target < b.source + b.target ? -1 : 1));
}

const keyOf = (concepts: readonly string[]): string => [...concepts].sort().join(' ');
