/** The printed sentences of the text. */
const SENTENCES = '.cell[data-role="printed"] [data-segment]';

/** In the view that shows Chinese alone, a click or Enter on a sentence shows its English below it; another hides it. Returns what undoes it. */
export function attachReveal(): () => void {
	const toggle = (event: Event): void => {
		if (document.documentElement.dataset.view !== 'reveal') return;
		if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
		const target = event.target instanceof Element ? event.target : undefined;
		if (!target || target.closest('a, button, .revealed')) return;
		const sentence = target.closest<HTMLElement>(SENTENCES);
		if (!sentence) return;
		const shown = sentence.querySelector(':scope > .revealed');
		if (shown) shown.remove();
		else sentence.append(...revealed(sentence));
	};
	document.addEventListener('click', toggle);
	document.addEventListener('keydown', toggle);
	return () => {
		document.removeEventListener('click', toggle);
		document.removeEventListener('keydown', toggle);
	};
}

function revealed(sentence: HTMLElement): HTMLElement[] {
	const partner = document.querySelector<HTMLElement>(`.cell[data-role="translation"] [data-segment="${sentence.dataset.segment}"]`);
	if (!partner) return [];
	const shown = document.createElement('span');
	shown.className = 'revealed';
	shown.lang = partner.lang;
	shown.append(...partner.cloneNode(true).childNodes);
	return [shown];
}

/** Makes sentences reachable by Tab while the view is on, and takes what was revealed away when it goes off. */
export function prepareReveal(on: boolean): void {
	if (on) for (const sentence of document.querySelectorAll<HTMLElement>(SENTENCES)) sentence.tabIndex = 0;
	else
		for (const sentence of document.querySelectorAll<HTMLElement>(`${SENTENCES}[tabindex="0"]`)) {
			sentence.removeAttribute('tabindex');
			sentence.querySelector(':scope > .revealed')?.remove();
		}
}
