/** What a click in a pane means: parallels by their mark, one parallel, a concept by a mention of it, or a place in the same paper. */
export type Choice = { pane: HTMLElement; link: HTMLAnchorElement } & (
	| { type: 'mark'; ids: string[] }
	| { type: 'parallel'; id: string }
	| { type: 'concept'; concept: string; segment: string }
	| { type: 'place'; id: string }
);

/** Reads a click. `undefined` when it is left to the link: with a modifier, on a note, or to another page. */
export function choiceOf({ target, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): Choice | undefined {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
	const pane = link?.closest<HTMLElement>('.pane');
	if (!link || !pane || ctrlKey || metaKey || shiftKey || altKey) return undefined;
	const { parallels, parallel, concept } = link.dataset;
	if (parallels) return { type: 'mark', pane, link, ids: parallels.split(' ') };
	if (parallel) return { type: 'parallel', pane, link, id: parallel };
	if (concept) return { type: 'concept', pane, link, concept, segment: link.closest<HTMLElement>('[data-segment]')?.dataset.segment ?? '' };
	const isHere = link.getAttribute('href')?.startsWith('#') && !link.matches('.noteref, .annotation-reference');
	return isHere ? { type: 'place', pane, link, id: link.hash.slice(1) } : undefined;
}
