import { anchorAt, type Extent } from '../../lib/link/anchor.ts';
import { extentIn } from './band.ts';
import type { ParallelLink } from './parallel-link.ts';
import { isShown, lineOf, segmentIn } from './places.ts';

/** The parallel that is being read in a pane, if any; see `anchorAt`. */
export function anchorIn(pane: HTMLElement, links: readonly ParallelLink[], current?: string): string | undefined {
	const line = lineOf(pane);
	const extents = links.flatMap(({ id, ends }): Extent[] => {
		const segments = ends[pane.dataset.paper ?? ''] ?? [];
		const span = extentIn(pane, segments);
		if (!span) return [];
		const row = segmentIn(pane, segments.at(-1) ?? '')
			.find(isShown)
			?.closest('.row');
		const end = row?.getBoundingClientRect().bottom ?? span.bottom;
		return [{ parallel: id, top: span.top - line, bottom: span.bottom - line, end: end - line }];
	});
	return anchorAt(extents, current);
}

/**
 * Tells which pane the reader moves: the one that was last touched, wheeled, clicked or typed in. A pane that is moved by script never leads, so the panes
 * can't drive each other.
 */
export function attachLeader(frame: HTMLElement, onLead: (pane: HTMLElement) => void, signal: AbortSignal): void {
	const lead = ({ target }: Event): void => {
		const pane = target instanceof Element ? target.closest<HTMLElement>('.pane') : null;
		if (pane) onLead(pane);
	};
	for (const name of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
		frame.addEventListener(name, lead, { signal, capture: true, passive: true });
}
