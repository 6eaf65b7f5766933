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

/**
 * Calls `follow` now and whenever Back or Forward changes the address, in which the choice stands; the same page in the other language of the interface
 * opens with the same choice. Returns what undoes it.
 */
export function followAddress(follow: () => void): () => void {
	follow();
	addEventListener('popstate', follow);
	document.addEventListener('click', keepChoice, true);
	// From here on the choices are answered; whoever drives the page can wait for it.
	document.documentElement.dataset.tools = 'ready';
	return () => {
		delete document.documentElement.dataset.tools;
		removeEventListener('popstate', follow);
		document.removeEventListener('click', keepChoice, true);
	};
}

function keepChoice(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.site-header a[hreflang]') : null;
	if (link) link.href = new URL(location.search + location.hash, link.href).href;
}

/** The address of this page with a choice in it. What is the default is given as empty, and left out. */
export function addressWith(choice: Record<string, string>): URL {
	const address = new URL(location.href);
	for (const [name, value] of Object.entries(choice)) {
		if (value) address.searchParams.set(name, value);
		else address.searchParams.delete(name);
	}
	return address;
}
