import { nearestFollowing } from '../../lib/link/anchor.ts';
import { lineOf, shownIn, startOf } from './places.ts';

/** Which of the passages that name a concept a pane shows, and how many there are; -1 of 0 where it is not named. */
export interface Mentions {
	at: number;
	count: number;
}

/** The segments in which a pane names a concept, in the order of reading. */
export function segmentsNaming(pane: HTMLElement, concept: string): string[] {
	const mentions = [...pane.querySelectorAll<HTMLElement>(`[data-concept="${CSS.escape(concept)}"]`)];
	const ids = mentions.map((mention) => mention.closest<HTMLElement>('[data-segment]')?.dataset.segment ?? '');
	return [...new Set(ids)].filter((id) => shownIn(pane, id));
}

/** The mention at which a pane stands: in this segment, or else the nearest that follows. */
export function mentionsIn(pane: HTMLElement, concept: string, segment?: string): Mentions {
	const segments = segmentsNaming(pane, concept);
	const exact = segments.indexOf(segment ?? '');
	if (exact >= 0) return { at: exact, count: segments.length };
	// At the beginning of a paper all of it follows, what stands above the line too.
	const line = pane.scrollTop === 0 ? Number.NEGATIVE_INFINITY : lineOf(pane);
	const tops = segments.flatMap((id) => shownIn(pane, id) ?? []).map((element) => startOf(element) - line);
	return { at: nearestFollowing(tops), count: segments.length };
}
