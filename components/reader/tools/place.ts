/** Height of what sticks to the top of the window and covers the text. */
const COVERED = 110;

/** The sentence at the top of the window, and where it begins: the first that begins there, or else the one that goes on through it. */
export function currentPlace(): { segment: string; top: number } | undefined {
	let through: { segment: string; top: number } | undefined;
	for (const element of document.querySelectorAll<HTMLElement>('[data-segment]')) {
		const { bottom, top, height } = element.getBoundingClientRect();
		if (height === 0 || bottom <= COVERED) continue;
		const place = { segment: element.dataset.segment ?? '', top };
		if (top >= COVERED) return through && top > innerHeight / 2 ? through : place;
		through ??= place;
	}
	return through;
}

/** Does something that moves the text about, and brings the passage at the top of the window back to where it stood. */
export function keepPlace(change: () => void): void {
	const place = currentPlace();
	change();
	if (!place) return;
	const element = [...document.querySelectorAll<HTMLElement>(`[data-segment="${place.segment}"]`)].find(
		(candidate) => candidate.getClientRects().length > 0,
	);
	if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' });
}
