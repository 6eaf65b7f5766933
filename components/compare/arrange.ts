import { type Comparison, SIDES } from '../../lib/link/comparison.ts';
import { goTo, paneOf, placeIn } from './places.ts';

/** Puts the panes of two papers to their sides, each in its language, and hides the others. The passages stay where they are. */
export function arrange(comparison: Comparison): void {
	const frame = document.querySelector('.panes');
	if (!frame) return;
	const chosen = SIDES.flatMap((side) => {
		const pane = paneOf(comparison[side].paper);
		return pane ? { side, pane, view: comparison[side].view, place: placeIn(pane) } : [];
	});
	for (const pane of frame.querySelectorAll<HTMLElement>('.pane')) pane.hidden = !chosen.some((entry) => entry.pane === pane);
	for (const { side, pane, view } of chosen) {
		pane.dataset.side = side;
		pane.dataset.paneview = view;
	}
	const [first, second] = chosen;
	// The order of the keyboard is that of the eye.
	if (first && second && first.pane.compareDocumentPosition(second.pane) & Node.DOCUMENT_POSITION_PRECEDING) frame.append(second.pane);
	for (const { pane, place } of chosen) goTo(pane, place);
}
