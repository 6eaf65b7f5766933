import { groupBy } from '../../lib/model/group-by.ts';

/** Where a pane stands: a segment, and how far below the reading line it begins. The beginning of a paper has no segment. */
export interface Place {
	segment?: string;
	top: number;
}

export const paneOf = (paper: string): HTMLElement | null => document.getElementById(`${paper}-pane`);

/** The line of a pane at which its text is being read, in the window: a quarter of the window's height below its upper edge. */
export const lineOf = (pane: HTMLElement): number => pane.getBoundingClientRect().top + Math.round(innerHeight / 4);

const known = new WeakMap<HTMLElement, Map<string, HTMLElement[]>>();

/** The segments of a pane by id, in the order of reading, each in every language. The text of a pane never changes, so they are looked for once. */
function segmentsOf(pane: HTMLElement): Map<string, HTMLElement[]> {
	const found = known.get(pane);
	if (found) return found;
	const elements = pane.querySelectorAll<HTMLElement>('[data-segment]');
	const segments = groupBy(elements, ({ dataset }) => dataset.segment ?? '');
	known.set(pane, segments);
	return segments;
}

export const segmentIn = (pane: HTMLElement, id: string): HTMLElement[] => segmentsOf(pane).get(id) ?? [];

/** A segment in the first language that the pane shows; what has another address, as it stands. */
export function shownIn(pane: HTMLElement, id: string): HTMLElement | undefined {
	const shown = segmentIn(pane, id).find(isShown);
	if (shown) return shown;
	const element = document.getElementById(id);
	return element && pane.contains(element) && isShown(element) ? element : undefined;
}

export const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** The segment that the reading line goes through, or the last that begins above it. */
export function placeIn(pane: HTMLElement): Place {
	if (pane.scrollTop === 0) return { top: 0 };
	const line = lineOf(pane);
	let place: Place = { top: 0 };
	for (const [segment, elements] of segmentsOf(pane)) {
		const shown = elements.find(isShown);
		if (!shown) continue;
		const top = startOf(shown) - line;
		// The rest stands below. What was brought to the line stands there to the pixel, or nearly.
		if (top > 1) break;
		place = { segment, top };
	}
	return place;
}

/** A sentence in a paragraph begins in the middle of a line: what counts is the line's upper edge. */
export const startOf = (element: HTMLElement): number => element.getClientRects()[0]?.top ?? element.getBoundingClientRect().top;

/** Brings a pane to a place. One that is not there leaves it as it is. */
export function goTo(pane: HTMLElement, place: Place, behavior: 'smooth' | 'instant' = 'instant'): void {
	cancelAnimationFrame(settling.get(pane) ?? 0);
	scrollTo(pane, place, behavior);
	if (behavior === 'smooth') return;
	// A smooth scroll that was under way adds what it had gone meanwhile.
	const frame = requestAnimationFrame(() => scrollTo(pane, place, behavior));
	settling.set(pane, frame);
}

const settling = new WeakMap<HTMLElement, number>();

function scrollTo(pane: HTMLElement, { segment, top }: Place, behavior: 'smooth' | 'instant'): void {
	if (segment === undefined) {
		pane.scrollTo({ top: 0, behavior });
		return;
	}
	const element = shownIn(pane, segment);
	if (element) pane.scrollTo({ top: pane.scrollTop + startOf(element) - lineOf(pane) - top, behavior });
}

/** Smooth, unless the reader asked for less motion. */
export const motion = (): 'smooth' | 'instant' => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');
