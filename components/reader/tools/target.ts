import { nearestAddress, successorOf } from '../../../lib/link/jump.ts';

/** What an address names on this page: one element, a range of segments, or nothing, with the nearest that there is. */
export type Target = { type: 'none' } | { type: 'found'; elements: HTMLElement[] } | { type: 'missing'; id: string; nearest?: string };

/** Reads the fragment of the address. A range is two ids with two dots between. */
function findTarget(hash: string): Target {
	let wanted: string;
	try {
		wanted = decodeURIComponent(hash.slice(1));
	} catch {
		// A fragment that can't be decoded names nothing.
		return { type: 'missing', id: hash.slice(1, 60) };
	}
	if (wanted === '' || wanted.startsWith(':~:')) return { type: 'none' };
	const [from = '', to] = wanted.split('..');
	const first = document.getElementById(from);
	const last = to === undefined ? first : document.getElementById(to);
	if (!first || !last) {
		const lost = first ? (to ?? '') : from;
		const nearest = nearestAddress(lost, (id) => document.getElementById(id) !== null);
		return { type: 'missing', id: lost.slice(0, 60), ...(nearest && { nearest }) };
	}
	return { type: 'found', elements: to === undefined ? [first] : between(first, last) };
}

/** The printed sentences from one element to another, whichever comes first. */
function between(one: HTMLElement, other: HTMLElement): HTMLElement[] {
	const follows = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
	const [first, last] = follows || one.contains(other) ? [one, other] : [other, one];
	const range = document.createRange();
	range.setStartBefore(first);
	range.setEndAfter(last);
	return [...document.querySelectorAll<HTMLElement>('[data-role="printed"] [data-segment]')].filter((sentence) =>
		isInside(sentence, range),
	);
}

/** Touching an end is not being inside. */
function isInside(element: HTMLElement, range: Range): boolean {
	const own = document.createRange();
	own.selectNodeContents(element);
	return range.compareBoundaryPoints(Range.START_TO_START, own) <= 0 && range.compareBoundaryPoints(Range.END_TO_END, own) >= 0;
}

const MARKED = 'in-range';

/** An address that is no more is exchanged for its successor, in the bar of the browser too. A range is exchanged end by end. */
export function forwardRetired(retired: Record<string, string>): void {
	const wanted = location.hash.slice(1);
	const forwarded = wanted
		.split('..')
		.map((id) => successorOf(id, retired))
		.join('..');
	if (forwarded !== wanted) location.replace(`#${forwarded}`);
}

/** Lights what the address names, in every language shown, and brings it into view where the browser did not. Esc takes the marks away. */
export function showTarget(): Target {
	clearTarget();
	const target = findTarget(location.hash);
	if (target.type !== 'found') return target;
	const [first] = target.elements;
	const isRange = location.hash.includes('..');
	const partners = target.elements.flatMap((element) => [
		...document.querySelectorAll<HTMLElement>(`[data-role="translation"] [data-segment="${element.id}"]`),
	]);
	if (isRange) for (const element of [...target.elements, ...partners]) element.classList.add(MARKED);
	const shown = [first, ...partners].find((element) => element && element.getClientRects().length > 0);
	if (shown && (isRange || shown !== first)) {
		shown.classList.add(MARKED);
		shown.scrollIntoView({ block: 'start' });
	}
	return target;
}

/** The sentences of the range that the address names, in order. */
export function markedSegments(): string[] {
	return [...document.querySelectorAll<HTMLElement>(`[data-role="printed"] .${MARKED}`)].map((element) => element.dataset.segment ?? '');
}

export function clearTarget(): void {
	for (const element of document.querySelectorAll(`.${MARKED}`)) element.classList.remove(MARKED);
}
