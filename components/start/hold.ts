import { opensPalette } from '../ui/keys.ts';
import { OPEN_PALETTE } from './signals.ts';

export interface Held {
	/** Does again what was held back, in order: React answers now. */
	doAgain: () => void;
	/** The page can't be started: links are followed, the rest is forgotten. */
	letGo: () => void;
}

/**
 * What React answers. Other controls (details, a popover that only shows what is in it, links within the page, fields of a form) work without,
 * and the views are answered by start.ts.
 */
const CONTROLS = [
	'button:not([data-at-once])',
	'label:has(input[type=radio]:not([name=view]), input[type=checkbox])',
	'input:is([type=radio]:not([name=view]), [type=checkbox])',
].join();
/** Script shows a preview or opens a panel; without script, or when it is too long in coming, these are links. */
const ANSWERED = 'a:is(.mention, [data-preview]:not([data-preview="hover"]), [data-palette], [data-cite]):not([href^="#"])';
const FOLLOW_AFTER = 3000;

/** A button whose click, when nothing held it back, has done nothing. */
const WAITING = 'button:not([data-at-once], [popovertarget])';

/** Keeps what the reader does until the page can answer, after what was done `before`. A control so pressed is `aria-busy`. */
export function hold(before: readonly Event[]): Held {
	const clicks: { event: MouseEvent; pressed: PointerEvent | undefined }[] = [];
	for (const event of before) {
		const button = event instanceof MouseEvent && elementOf(event)?.closest<HTMLElement>(WAITING);
		if (!button) continue;
		clicks.push({ event, pressed: undefined });
		button.ariaBusy = 'true';
	}
	const keys: KeyboardEvent[] = [];
	const typed = new Map<Field, string>();
	let pressed: PointerEvent | undefined;
	let over: PointerEvent | undefined;
	let following: ReturnType<typeof setTimeout> | undefined;
	const listening = new AbortController();
	const typing = new AbortController();
	const options = { capture: true, signal: listening.signal };

	addEventListener('pointerdown', (event) => (pressed = event), options);
	addEventListener('pointerover', (event) => (over = event), options);
	addEventListener('input', ({ target }) => isField(target) && typed.set(target, target.value), options);
	let asked: string | undefined;
	addEventListener(
		'keydown',
		(event) => {
			// What is done again is not held again.
			if (!event.isTrusted) return;
			// What is typed after the key that opens the palette is meant for its box.
			if (asked !== undefined) {
				if (isText(event) || event.key === ' ') asked += event.key;
				if (event.key === 'Backspace') asked = [...asked].slice(0, -1).join('');
				if (event.key === ' ') event.preventDefault();
			} else if (opensPalette(event)) {
				asked = '';
				event.preventDefault();
			} else if (isText(event)) keys.push(event);
		},
		{ capture: true, signal: typing.signal },
	);
	addEventListener(
		'click',
		(event) => {
			const control = controlOf(event);
			// On the text nothing happens by itself, and nothing needs to be held back.
			if (!control && elementOf(event)?.closest('a, button, summary, label, input, select, textarea')) return;
			clicks.push({ event, pressed });
			if (!control) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			control.ariaBusy = 'true';
			if (!(control instanceof HTMLAnchorElement)) return;
			clearTimeout(following);
			following = setTimeout(() => location.assign(control.href), FOLLOW_AFTER);
		},
		options,
	);

	const stop = (): void => {
		clearTimeout(following);
		for (const busy of document.querySelectorAll('[aria-busy]')) busy.removeAttribute('aria-busy');
	};
	return {
		doAgain() {
			listening.abort();
			if (asked === undefined) typing.abort();
			stop();
			for (const [field, value] of typed) typeAgain(field, value);
			if (over) again(over);
			if (document.activeElement !== document.body) document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
			for (const key of keys) again(key);
			for (const { event, pressed } of clicks) {
				if (pressed) again(pressed);
				again(event);
			}
			if (asked === undefined) return;
			// In a task of its own, where React draws the box at once: no letter gets lost between here and there.
			setTimeout(() => {
				typing.abort();
				document.dispatchEvent(new CustomEvent(OPEN_PALETTE, { detail: asked }));
			});
		},
		letGo() {
			stop();
			const link = clicks.map(({ event }) => controlOf(event)).find((control) => control instanceof HTMLAnchorElement);
			clicks.length = 0;
			keys.length = 0;
			if (link) location.assign(link.href);
		},
	};
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field that holds text or a choice from a list. */
const isField = (target: EventTarget | null): target is Field =>
	(target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)) ||
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement;

const elementOf = ({ target }: Event): Element | undefined => (target instanceof Element ? target : undefined);

/** With a modifier a link does what links do. */
function controlOf(event: MouseEvent): HTMLElement | undefined {
	const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
	return elementOf(event)?.closest<HTMLElement>(isModified ? CONTROLS : `${CONTROLS}, ${ANSWERED}`) ?? undefined;
}

/** A letter, a digit or a mark that is no text for a field: a shortcut, or nothing. Space moves the page. */
function isText(event: KeyboardEvent): boolean {
	const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1 && event.key !== ' ';
	return isPlain && !isField(event.target);
}

/** An event is sent once; a copy of it goes the same way. */
function again(event: Event): void {
	const Kind = event.constructor as typeof Event;
	event.target?.dispatchEvent(new Kind(event.type, event));
}

/** React compares a field with what it saw there last, past its own setter. */
function typeAgain(field: Field, value: string): void {
	const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
	field.value = '';
	set?.call(field, value);
	field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
