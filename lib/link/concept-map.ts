import type { Concept } from '../model/concept.ts';
import { type CoOccurrence, findCoOccurrences, type StatedRelation, statedRelations, totalOf } from './co-occurrence.ts';
import type { Occurrence } from './occurrences.ts';
import { placesByPaper } from './places.ts';
import type { Reading } from './reading.ts';

/** How many concepts the map has room for. */
const ROOM = 47;
/** And how many lines between them. */
const LINES = 120;
/** A pair is drawn from so many paragraphs on, while there is room. */
const LEAST_SHARED = 3;

export interface MapConcept {
	concept: Concept;
	/** Places that name it, by paper. */
	counts: Record<string, number>;
}

/** What the map of the concepts shows. */
export interface ConceptMap {
	/** The most named first. */
	concepts: MapConcept[];
	/** How many of them more than one paper names. */
	shared: number;
	/** How many belong to each paper alone. */
	own: number;
	pairs: CoOccurrence[];
	/** From so many shared paragraphs on a pair is drawn. */
	least: number;
	relations: StatedRelation[];
}

/**
 * Every concept that more than one paper names, and the most named of each paper's own, the same number of each; with all that connects them. Of many
 * concepts and many pairs the most frequent.
 */
export function toConceptMap(
	concepts: readonly Concept[],
	occurrences: ReadonlyMap<string, readonly Occurrence[]>,
	readings: readonly Reading[],
): ConceptMap {
	const papers = readings.map(({ id }) => id);
	const counted = concepts
		.map((concept) => {
			const places = placesByPaper(occurrences.get(concept.id) ?? [], papers);
			return { concept, counts: Object.fromEntries(places.map(({ paper, places: { length } }) => [paper, length])) };
		})
		.sort((a, b) => placesOf(b) - placesOf(a) || (a.concept.id < b.concept.id ? -1 : 1));
	const shared = counted.filter(isShared).slice(0, ROOM);
	const own = Math.max(0, Math.floor((ROOM - shared.length) / papers.length));
	const others = papers.flatMap((paper) => counted.filter((entry) => entry.counts[paper] && !isShared(entry)).slice(0, own));
	const chosen = counted.filter((entry) => shared.includes(entry) || others.includes(entry));
	const ids = chosen.map(({ concept }) => concept.id);
	const paragraphs = new Set(readings.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.map(({ id }) => id))));
	const pairs = findCoOccurrences(occurrences, ids, paragraphs);
	const beyond = pairs[LINES];
	const least = Math.max(LEAST_SHARED, beyond ? totalOf(beyond) + 1 : 0);
	return {
		concepts: chosen,
		shared: shared.length,
		own,
		pairs: pairs.filter((pair) => totalOf(pair) >= least),
		least,
		relations: statedRelations(chosen.map(({ concept }) => concept)),
	};
}

export const placesOf = ({ counts }: Pick<MapConcept, 'counts'>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const isShared = ({ counts }: MapConcept): boolean => Object.values(counts).filter((count) => count > 0).length > 1;
