import { isForgotten } from '../../offline/keep.ts';

/** Where the text begins that nothing covers: below what sticks to the top of the window. */
const covered = (): number => Math.max(0, document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0);

/** The sentence at the top of the window, and where it begins: the first that begins there, or else the one that goes on through it. */
export function currentPlace(): { segment: string; top: number } | undefined {
	const from = covered();
	let through: { segment: string; top: number } | undefined;
	// Rows above are passed over whole: to ask for a sentence would lay them out.
	const rows = [...document.querySelectorAll<HTMLElement>('.paper .row')];
	const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > from);
	for (const element of rows.slice(Math.max(first, 0)).flatMap((row) => [...row.querySelectorAll<HTMLElement>('[data-segment]')])) {
		const { bottom, top, height } = element.getBoundingClientRect();
		if (height === 0 || bottom <= from) continue;
		const place = { segment: element.dataset.segment ?? '', top };
		if (top >= from) return through && top > innerHeight / 2 ? through : place;
		through ??= place;
	}
	return through;
}

/** Does something that moves the text about, and brings the passage at the top of the window back to where it stood. */
export function keepPlace(change: () => void): void {
	const place = currentPlace();
	// The browser's own guess would move it a second time.
	const { style } = document.documentElement;
	style.overflowAnchor = 'none';
	change();
	const element = place && shown(place.segment);
	if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' });
	requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}

/** A segment in the first language that is shown of it. */
function shown(segment: string): HTMLElement | undefined {
	return [...document.querySelectorAll<HTMLElement>(`[data-segment="${segment}"]`)].find(
		(candidate) => candidate.getClientRects().length > 0,
	);
}

const PREFIX = 'duidu.place.';

/** Keeps in this browser where a paper is being read. Returns what undoes it. */
export function rememberPlace(paper: string): () => void {
	const keep = (): void => {
		const place = currentPlace();
		// Who has only seen the title has not begun.
		if (!place || scrollY < innerHeight || isForgotten()) return;
		try {
			localStorage.setItem(PREFIX + paper, place.segment);
		} catch {
			// Storage is switched off or full: nothing is offered next time.
		}
	};
	document.addEventListener('scrollend', keep);
	addEventListener('pagehide', keep);
	return () => {
		document.removeEventListener('scrollend', keep);
		removeEventListener('pagehide', keep);
	};
}

/** Where this paper was being read last, when it is opened at its beginning. */
export function lastPlace(paper: string): string | undefined {
	if (location.hash || scrollY > 0) return undefined;
	try {
		const segment = localStorage.getItem(PREFIX + paper) ?? '';
		return document.getElementById(segment) ? segment : undefined;
	} catch {
		return undefined;
	}
}
