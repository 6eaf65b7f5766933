import { withoutIds } from '../../preview/content.ts';
import { readSetting, SETTING_CHANGE } from '../../ui/settings.ts';

/** Sets copies of the notes beside the paragraphs that call them, for who prefers them in the margin. The style shows them where there is room. */
export function attachMarginNotes(): () => void {
	const follow = (): void => {
		for (const copies of document.querySelectorAll('.margin-notes')) copies.remove();
		if (readSetting('notes') === 'end') return;
		for (const row of document.querySelectorAll<HTMLElement>('.paper .row:has(> [data-role="printed"] .noteref)')) {
			if (!row.closest('.note')) row.append(notesOf(row));
		}
	};
	follow();
	document.addEventListener(SETTING_CHANGE, follow);
	return () => document.removeEventListener(SETTING_CHANGE, follow);
}

function notesOf(row: HTMLElement): HTMLElement {
	const aside = document.createElement('div');
	aside.className = 'margin-notes';
	for (const mark of row.querySelectorAll<HTMLAnchorElement>('[data-role="printed"] .noteref')) {
		const note = document.getElementById(mark.hash.slice(1));
		if (!note) continue;
		const copy = document.createElement('div');
		copy.className = 'margin-note';
		copy.append(...withoutIds(note).childNodes);
		aside.append(copy);
	}
	return aside;
}
