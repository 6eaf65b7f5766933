import { readSetting } from '../../ui/settings.ts';
import { cloneWithPrinted } from './printed.ts';

const OPEN_AFTER = 350;
const CLOSE_AFTER = 300;
const MARKS = 'a.noteref, a.annotation-reference';

/**
 * Shows a note beside its mark: on click, on Enter, and after a short hover. The pointer may enter it; Esc closes it. Without script the mark is a
 * link that opens the note at the window's edge. Returns what undoes it.
 */
export function attachPreview(panel: HTMLElement): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let opener: HTMLAnchorElement | undefined;
	const later = (action: () => void, wait: number): void => {
		clearTimeout(timer);
		timer = setTimeout(action, wait);
	};
	const close = (): void => {
		if (panel.matches(':popover-open')) panel.hidePopover();
	};
	const open = (mark: HTMLAnchorElement, focus: boolean): void => {
		const note = document.getElementById(mark.hash.slice(1));
		if (!note) return;
		clearTimeout(timer);
		panel.replaceChildren(...contentOf(note));
		opener = mark;
		panel.showPopover();
		placeBeside(panel, mark);
		if (focus) panel.focus();
	};
	const markOf = (event: Event): HTMLAnchorElement | undefined =>
		(event.target instanceof Element && event.target.closest<HTMLAnchorElement>(MARKS)) || undefined;

	const onClick = (event: MouseEvent): void => {
		const mark = markOf(event);
		// With a modifier the link does what links do.
		if (!mark || mark.closest('[popover]') || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		open(mark, true);
	};
	const onOver = (event: PointerEvent): void => {
		if (event.pointerType !== 'mouse' || readSetting('hover') === 'off') return;
		const mark = markOf(event);
		if (mark && !mark.closest('[popover]')) later(() => open(mark, false), OPEN_AFTER);
		else if (event.target instanceof Node && panel.contains(event.target)) clearTimeout(timer);
		else if (panel.matches(':popover-open') && !panel.contains(document.activeElement)) later(close, CLOSE_AFTER);
		else clearTimeout(timer);
	};
	const onToggle = (event: Event): void => {
		if (event instanceof ToggleEvent && event.newState === 'closed' && panel.contains(document.activeElement))
			opener?.focus({ preventScroll: true });
	};
	document.addEventListener('click', onClick);
	document.addEventListener('pointerover', onOver);
	panel.addEventListener('beforetoggle', onToggle);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('click', onClick);
		document.removeEventListener('pointerover', onOver);
		panel.removeEventListener('beforetoggle', onToggle);
	};
}

/** A copy without ids: each address stands on the page once. */
function contentOf(note: HTMLElement): Node[] {
	const copy = cloneWithPrinted(note);
	copy.querySelector('.note-close')?.remove();
	for (const element of copy.querySelectorAll('[id], [data-segment]')) {
		element.removeAttribute('id');
		element.removeAttribute('data-segment');
	}
	return [...copy.childNodes];
}

const MARGIN = 8;

/** Below the mark, or above it where there is more room. On a phone the style puts the panel at the lower edge. */
function placeBeside(panel: HTMLElement, mark: HTMLElement): void {
	const anchor = mark.getBoundingClientRect();
	const { width, height } = panel.getBoundingClientRect();
	const left = Math.max(MARGIN, Math.min(anchor.left - 24, innerWidth - width - MARGIN));
	const fitsBelow = anchor.bottom + height + 2 * MARGIN < innerHeight || anchor.top < innerHeight / 2;
	const top = fitsBelow ? anchor.bottom + MARGIN : anchor.top - height - MARGIN;
	panel.style.setProperty('--left', `${left}px`);
	panel.style.setProperty('--top', `${Math.max(MARGIN, top)}px`);
}
