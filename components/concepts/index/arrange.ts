/** What is shown of a list: its order, and which entries. */
export interface Arrangement {
	order: string;
	isShown: (entry: HTMLElement) => boolean;
}

/**
 * Puts the entries that stand on the page under the headings of an order and hides those that are left out. The headings of every order stand there
 * already; those with nothing below are hidden. Returns how many entries are shown.
 */
export function arrange(list: HTMLElement, { order, isShown }: Arrangement): number {
	const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')];
	for (const entry of entries) entry.hidden = !isShown(entry);
	if (list.dataset.order !== order) {
		list.dataset.order = order;
		const rank = (entry: HTMLElement): number => Number(entry.getAttribute(`data-rank-${order}`));
		for (const entry of entries.sort((a, b) => rank(a) - rank(b))) {
			const group = entry.getAttribute(`data-group-${order}`);
			list.querySelector(`[data-group="${group}"] > ul`)?.append(entry);
		}
	}
	for (const group of list.querySelectorAll<HTMLElement>('[data-group]')) {
		group.hidden = group.querySelector('[data-entry]:not([hidden])') === null;
	}
	return entries.filter(({ hidden }) => !hidden).length;
}
