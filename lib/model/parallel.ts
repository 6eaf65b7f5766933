import type { Bilingual } from './concept.ts';

/** How two passages stand to each other. */
export const RELATIONS = ['agrees', 'extends', 'contrasts', 'shared-source'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A passage: one segment, or a range of them within one paper. */
export interface Passage {
	paper: string;
	/** Its address: `wu-2-1-p2-s1`, or `wu-2-1-p2-s1..wu-2-1-p2-s3`. */
	address: string;
	/** Ids of its segments, in order. */
	segments: string[];
}

/** Passages of two papers on the same matter. */
export interface Parallel {
	id: string;
	motivation: Relation;
	target: [Passage, Passage];
	/** Ids of the concepts it turns on. */
	concepts: string[];
	title: Bilingual<string>;
	body: Bilingual<string>;
}
