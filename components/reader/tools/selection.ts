/** Keeps a selection in the column where it begins: the style makes the other one unselectable meanwhile. Returns what undoes it. */
export function attachSelection(): () => void {
	const begin = (event: PointerEvent): void => {
		const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.cell') : null;
		if (cell?.lang) document.documentElement.dataset.selecting = cell.lang;
		else delete document.documentElement.dataset.selecting;
	};
	document.addEventListener('pointerdown', begin);
	return () => document.removeEventListener('pointerdown', begin);
}
