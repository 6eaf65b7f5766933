import { segmentIn } from './places.ts';

const PASSAGE = 'linked';
const MENTION = 'chosen-mention';

/** Lights the passages with these segments in every language, and every mention of a concept. What was lit before goes out. */
export function light(panes: readonly HTMLElement[], segments: readonly string[], concept?: string): void {
	for (const element of document.querySelectorAll(`.${PASSAGE}, .${MENTION}`)) element.classList.remove(PASSAGE, MENTION);
	for (const pane of panes) {
		for (const element of segments.flatMap((segment) => segmentIn(pane, segment))) element.classList.add(PASSAGE);
		if (!concept) continue;
		for (const mention of pane.querySelectorAll(`[data-concept="${CSS.escape(concept)}"]`)) mention.classList.add(MENTION);
	}
}
