import { readSetting } from './settings.ts';

/** Whether a key pressed alone is meant as a shortcut: not while typing, not with a modifier, not when shortcuts are off. */
export function isShortcut(event: KeyboardEvent): boolean {
	const typing = event.target instanceof Element && event.target.closest('input:not([type=radio]), textarea, select, [contenteditable]');
	return !typing && !event.ctrlKey && !event.metaKey && !event.altKey && readSetting('keys') === 'on';
}

/** ⌘K, Ctrl-K, `/` or `g`. */
export function opensPalette(event: KeyboardEvent): boolean {
	const isCommand = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;
	return isCommand || (['/', 'g'].includes(event.key) && isShortcut(event));
}
