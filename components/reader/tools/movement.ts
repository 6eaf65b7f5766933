/** What a key moves by: a sentence, or with Shift a paragraph. */
const STEPS: Record<string, { by: 'sentence' | 'paragraph'; step: 1 | -1 }> = {
	j: { by: 'sentence', step: 1 },
	k: { by: 'sentence', step: -1 },
	J: { by: 'paragraph', step: 1 },
	K: { by: 'paragraph', step: -1 },
};

/** Moves the focus to the next or the previous sentence of the column it is in; without one, to the first in the window. Whether the key meant this. */
export function moveByKey(key: string): boolean {
	const move = STEPS[key];
	if (!move) return false;
	const focused = document.activeElement?.closest<HTMLElement>('.paper [data-segment]');
	const column = focused?.closest<HTMLElement>('[data-role]')?.dataset.role;
	const sentences = [...document.querySelectorAll<HTMLElement>(`.paper [data-role${column ? `="${column}"` : ''}] [data-segment]`)].filter(
		(sentence) => sentence.getClientRects().length > 0,
	);
	const next = focused ? nextOf(sentences, focused, move) : firstIn(sentences);
	if (!next) return true;
	if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
	next.focus({ preventScroll: true });
	next.scrollIntoView({ block: 'nearest' });
	return true;
}

function nextOf(sentences: HTMLElement[], focused: HTMLElement, { by, step }: (typeof STEPS)[string]): HTMLElement | undefined {
	const at = sentences.indexOf(focused);
	if (by === 'sentence') return sentences[at + step];
	const row = focused.closest('.row');
	const others = (step === 1 ? sentences.slice(at) : sentences.slice(0, at).reverse()).filter(
		(sentence) => sentence.closest('.row') !== row,
	);
	const target = others[0]?.closest('.row');
	return sentences.find((sentence) => sentence.closest('.row') === target);
}

const firstIn = (sentences: HTMLElement[]): HTMLElement | undefined => {
	const top = document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;
	return sentences.find((sentence) => sentence.getBoundingClientRect().top >= top);
};
