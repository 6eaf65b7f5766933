import type { Relation } from '../../lib/model/parallel.ts';

/** A parallel as the panes need it. */
export interface ParallelLink {
	id: string;
	relation: Relation;
	/** In the language of the interface. */
	title: string;
	/** By paper, the segments of its passage. */
	ends: Record<string, string[]>;
}

/** The passage of a parallel in the paper that is not this one, as paper and segments. */
export function partnerOf({ ends }: ParallelLink, paper: string): [paper: string, segments: string[]] | undefined {
	return Object.entries(ends).find(([id]) => id !== paper);
}
