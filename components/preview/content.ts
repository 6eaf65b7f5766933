import { cloneWithPrinted } from '../reader/tools/printed.ts';

export interface Found {
	nodes: Node[];
	/** On this page already. */
	isHere: boolean;
}

const pages = new Map<string, Promise<Document>>();

/** A copy of what a link's address names: at once when it stands on this page. `undefined` when nothing stands there; rejects when the page can't be had. */
export function findContent(link: HTMLAnchorElement): Found | undefined | Promise<Found | undefined> {
	const { hash, origin, pathname } = addressFor(link);
	const id = decodeURIComponent(hash.slice(1));
	if (pathname === location.pathname) return contentOf(document, id);
	return pageAt(origin + pathname).then((page) => contentOf(page, id));
}

function contentOf(page: Document, id: string): Found | undefined {
	// Who follows the link of a section page comes to its first section.
	const element = id ? page.getElementById(id) : page.querySelector<HTMLElement>('.paper section[id]');
	return element ? { nodes: copyOf(element), isHere: page === document } : undefined;
}

/** The cards of all concepts stand in their index, which is fetched once; a concept's own page is long. */
function addressFor({ href, dataset }: HTMLAnchorElement): URL {
	const address = new URL(href);
	if (dataset.concept && !address.hash) {
		address.pathname = address.pathname.replace(/(?<=\/)[^/]+\/$/u, '');
		address.hash = dataset.concept;
	}
	return address;
}

function pageAt(address: string): Promise<Document> {
	const known = pages.get(address);
	if (known) return known;
	const page = fetchPage(address);
	pages.set(address, page);
	// A failure is not kept: the next try may find the network back.
	page.catch(() => pages.delete(address));
	return page;
}

async function fetchPage(address: string): Promise<Document> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
	return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** What stands for an element: of a section its heading and first paragraph, of a mark or a sentence its paragraph, of anything else the part that says so, or the whole. */
function copyOf(element: HTMLElement): Node[] {
	if (element.localName === 'section')
		return [...element.querySelectorAll(':scope > .row, :scope > .heading-line > .row')].slice(0, 2).map(withoutIds);
	if (element.matches('.noteref, .annotation-reference, [data-segment]')) return [withoutIds(element.closest('.row') ?? element)];
	const whole = withoutIds(element.querySelector('[data-preview-content]') ?? element);
	whole.classList.remove('note');
	return [...whole.childNodes];
}

/** Each address stands on a page once, and a copy is no part of the text. */
export function withoutIds(element: Element): Element {
	const copy = cloneWithPrinted(element);
	for (const control of copy.querySelectorAll('.note-close, .permalink, .parallel-mark, [role="doc-backlink"]')) control.remove();
	for (const inner of [copy, ...copy.querySelectorAll('[id], [data-segment], [tabindex]')]) {
		for (const name of ['id', 'data-segment', 'tabindex']) inner.removeAttribute(name);
	}
	return copy;
}
