import type { ParallelLink } from './parallel-link.ts';
import { isShown, lineOf, segmentIn } from './places.ts';

/** Of the parallels of two panes, those of which both passages are in view, and those of which one is. */
export interface InView {
	both: string[];
	one: string[];
}

const SVG = 'http://www.w3.org/2000/svg';
/** How far beyond the edge of a pane a passage is still near, as a part of its height. */
const NEAR = 0.12;

/**
 * Draws a line between the panes for each parallel whose passages are in view or near, the chosen one stronger, and while the panes are locked the line at
 * which they are read. Says which are in view.
 */
export function drawBand(
	band: SVGElement,
	panes: readonly [HTMLElement, HTMLElement],
	links: readonly ParallelLink[],
	{ chosen, locked }: { chosen: string | undefined; locked: boolean },
): InView {
	const { top, height } = panes[0].getBoundingClientRect();
	const { width } = band.getBoundingClientRect();
	const near = height * NEAR;
	const inView: InView = { both: [], one: [] };
	const drawn: SVGElement[] = [];
	for (const { id, relation, ends } of links) {
		const [left, right] = panes.map((pane) => extentIn(pane, ends[pane.dataset.paper ?? ''] ?? []));
		if (!left || !right) continue;
		const seen = [left, right].filter((extent) => extent.bottom > top - near && extent.top < top + height + near);
		if (seen.length === 1) inView.one.push(id);
		if (seen.length < 2) continue;
		inView.both.push(id);
		const [y1, y2] = [left.line - top, right.line - top];
		const group = document.createElementNS(SVG, 'g');
		group.dataset.relation = relation;
		if (id === chosen) group.setAttribute('class', 'chosen');
		group.append(
			path(`M3,${y1} C${width / 2},${y1} ${width / 2},${y2} ${width - 3},${y2}`),
			path(`M1.5,${left.top - top} V${left.bottom - top} M${width - 1.5},${right.top - top} V${right.bottom - top}`),
		);
		// The chosen one is drawn over the others.
		if (id === chosen) drawn.push(group);
		else drawn.unshift(group);
	}
	const y = lineOf(panes[0]) - top;
	if (locked) drawn.unshift(path(`M0,${y} h8 M${width - 8},${y} h8`));
	band.replaceChildren(...drawn);
	return inView;
}

interface Span {
	top: number;
	bottom: number;
	/** Middle of its first line. */
	line: number;
}

/** Where a passage stands in the window, in the first language that the pane shows. */
export function extentIn(pane: HTMLElement, segments: readonly string[]): Span | undefined {
	const shown = segments.map((segment) => segmentIn(pane, segment).find(isShown));
	const [first, last] = [shown[0]?.getClientRects(), shown.at(-1)?.getClientRects()];
	const [start, end] = [first?.[0], last?.[last.length - 1]];
	return start && end ? { top: start.top, bottom: end.bottom, line: (start.top + start.bottom) / 2 } : undefined;
}

function path(d: string): SVGElement {
	const element = document.createElementNS(SVG, 'path');
	element.setAttribute('d', d);
	return element;
}
