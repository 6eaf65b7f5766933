export interface NeighbourMessages {
	/** With `{at}` and `{count}`. */
	position: string;
	previous: string;
	next: string;
}

/** Ways from one mention of a concept to the one before and the one after on the same page. `undefined` for a link that is no mention in a paper. */
export function neighboursOf(link: HTMLAnchorElement, messages: NeighbourMessages): HTMLElement | undefined {
	const role = link.closest<HTMLElement>('.paper [data-role]')?.dataset.role;
	if (!link.dataset.concept || !role) return undefined;
	const all = [...document.querySelectorAll<HTMLElement>(`.paper [data-role="${role}"] [data-concept="${link.dataset.concept}"]`)];
	const at = all.indexOf(link);
	const nav = document.createElement('p');
	nav.className = 'neighbours';
	nav.append(messages.position.replace('{at}', String(at + 1)).replace('{count}', String(all.length)));
	for (const [name, neighbour] of [
		[messages.previous, all[at - 1]],
		[messages.next, all[at + 1]],
	] as const) {
		const segment = neighbour?.closest<HTMLElement>('[data-segment]')?.dataset.segment;
		if (!segment) continue;
		const way = document.createElement('a');
		way.href = `#${segment}`;
		way.textContent = name;
		nav.append(' ', way);
	}
	return nav;
}
