const LIT = 'paired';

/** Lights the partner of the sentence that is pointed at or focused, in the other language and only there. Returns what undoes it. */
export function attachPairing(): () => void {
	let lit: Element[] = [];
	const light = (event: Event): void => {
		const sentence = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-segment]') : null;
		for (const element of lit) element.classList.remove(LIT);
		lit = sentence
			? [...document.querySelectorAll(`[data-segment="${sentence.dataset.segment}"]`)].filter((other) => other !== sentence)
			: [];
		for (const element of lit) element.classList.add(LIT);
	};
	const events = ['pointerover', 'focusin'] as const;
	for (const name of events) document.addEventListener(name, light);
	return () => {
		for (const name of events) document.removeEventListener(name, light);
	};
}
