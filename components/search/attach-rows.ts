/** Which link was opened last from a page of results, kept with its step of the history. */
interface Opened {
	href: string;
	/** There may be more links to the same place. */
	nth: number;
	/** How far from the top of the window it stood. */
	top: number;
}

/** Makes rows of results answer to the arrow keys, to a click beside their link, and remember what was opened. Returns what undoes it. */
export function attachRows(page: HTMLElement): () => void {
	const onKey = (event: KeyboardEvent): void => {
		if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (moveByKey(page, event.key)) event.preventDefault();
	};
	const onOpen = (event: MouseEvent): void => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (link && isPlain(event)) keepOpened(page, link);
	};
	const onRow = (event: MouseEvent): void => {
		const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
		const link = row?.querySelector<HTMLAnchorElement>('a[data-result]');
		if (!link || (event.target as Element).closest('a, button') || event.button !== 0 || getSelection()?.isCollapsed === false) return;
		if (isPlain(event)) link.click();
		else window.open(link.href);
	};
	// The page comes out of the browser's memory as it was left.
	const onShow = (event: PageTransitionEvent): void => {
		if (event.persisted) restoreOpened(page);
	};
	page.addEventListener('keydown', onKey);
	page.addEventListener('click', onOpen, true);
	page.addEventListener('click', onRow);
	addEventListener('pageshow', onShow);
	return () => {
		page.removeEventListener('keydown', onKey);
		page.removeEventListener('click', onOpen, true);
		page.removeEventListener('click', onRow);
		removeEventListener('pageshow', onShow);
	};
}

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
	button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/** Down from the box to the first result, and from one to the next; Up the same way back; Escape to the box. */
function moveByKey(page: HTMLElement, key: string): boolean {
	const box = page.querySelector<HTMLElement>('input[type=search]');
	const links = [...page.querySelectorAll<HTMLElement>('a[data-result]')];
	const at = links.indexOf(document.activeElement as HTMLElement);
	if (at === -1 && document.activeElement !== box) return false;
	const to =
		key === 'ArrowDown' ? links[at + 1] : key === 'ArrowUp' && at >= 0 ? (links[at - 1] ?? box) : key === 'Escape' && at >= 0 ? box : null;
	if (!to) return false;
	to.focus();
	return true;
}

function keepOpened(page: HTMLElement, link: HTMLAnchorElement): void {
	const href = link.getAttribute('href') ?? '';
	const opened: Opened = { href, nth: linksTo(page, href).indexOf(link), top: link.getBoundingClientRect().top };
	history.replaceState({ ...history.state, opened }, '');
}

const linksTo = (page: HTMLElement, href: string): HTMLAnchorElement[] =>
	[...page.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => link.getAttribute('href') === href);

/** Brings back what was opened from here, where it stood, with the focus on it. A link that names a result in its fragment does so too. */
export function restoreOpened(page: HTMLElement): void {
	const opened: Partial<Opened> | undefined = history.state?.opened;
	if (opened?.href !== undefined) {
		const link = linksTo(page, opened.href)[opened.nth ?? 0];
		link?.focus({ preventScroll: true });
		if (link) scrollBy({ top: link.getBoundingClientRect().top - (opened.top ?? 0), behavior: 'instant' });
		return;
	}
	showRow(page, location.hash.slice(1), 'instant');
}

/** Brings a result into view, with the focus on it. Returns whether it is on the page. */
export function showRow(page: HTMLElement, address: string, behavior: ScrollBehavior = 'auto'): boolean {
	const row = [...page.querySelectorAll<HTMLElement>('[data-row]')].find(({ dataset }) => dataset.row === address);
	row?.querySelector<HTMLElement>('a[data-result]')?.focus({ preventScroll: true });
	row?.scrollIntoView({ block: 'center', behavior });
	return row !== undefined;
}
