import { paneOf } from './places.ts';

const MARGINS = '.reader-bar, .parallel-cards';

/** Fetches the page of a paper and makes a pane of its text, unless it is here. Rejects when the page can't be had. */
export async function loadPane(paper: string, name: string, base: string): Promise<void> {
	if (paneOf(paper)) return;
	const address = `${base}${paper}/`;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	const article = page.querySelector(`.paper[data-paper="${CSS.escape(paper)}"]`);
	if (!article) throw new Error(`${address} holds no text of ${paper}.`);
	for (const tool of article.querySelectorAll(MARGINS)) tool.remove();
	// Meanwhile it may have come by another way.
	if (paneOf(paper)) return;
	const pane = document.createElement('article');
	pane.id = `${paper}-pane`;
	pane.className = 'pane paper';
	pane.dataset.paper = paper;
	pane.tabIndex = 0;
	pane.setAttribute('aria-label', name);
	pane.hidden = true;
	pane.append(...article.childNodes);
	document.querySelector('.panes')?.append(pane);
}
