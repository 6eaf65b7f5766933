/**
 * The only script that a page fetches by itself; scripts/lighten.ts puts it there. Until the reader gives a first sign, everything works by HTML and style
 * alone. Then the scripts of the page are fetched and run in order, and what the reader did meanwhile is done again.
 */

import { chooseView, VIEWS } from '../reader/tools/views.ts';
import { SETTING_CHANGE } from '../ui/settings.ts';
import { hold } from './hold.ts';
import { needsScript } from './needs-script.ts';
import { APP_READY, SIGNS } from './signals.ts';

// The tag of this script has the addresses of the others, in the order in which they run.
const files = (document.currentScript?.dataset.files ?? '').split(' ');
const root = document.documentElement;
const before = self.acted ?? [];
self.acted = undefined;
const held = hold(before);
const RETRY_AFTER = 1000;
let isLoading = false;
// This script does not wait for the page: a long one can be touched before all of it is there.
const parsed = new Promise<void>((resolve) => {
	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
	else resolve();
});

for (const sign of SIGNS) addEventListener(sign, begin, { capture: true, passive: true });
document.addEventListener('change', changeView);
document.addEventListener(SETTING_CHANGE, showView);
document.addEventListener(APP_READY, finish, { once: true });
addEventListener('online', showNetwork);
addEventListener('offline', showNetwork);
showNetwork();
if (before[0]) begin(before[0]);
void parsed.then(() => {
	showView();
	for (const event of before) if (event.type === 'change') changeView(event);
	if (needsScript()) begin();
});

/** The page comes with the first view chosen; the reader's own, or that of the link, is set by now. */
function showView(): void {
	const choice = document.querySelector<HTMLInputElement>(`input[name=view][value="${root.dataset.view}"]`);
	if (choice) choice.checked = true;
}

/** The style shows it. */
function showNetwork(): void {
	root.dataset.network = navigator.onLine ? 'there' : 'away';
}

/** Another view is only an attribute; React finds it there when it comes. */
function changeView({ target }: Event): void {
	const view = target instanceof HTMLInputElement && target.name === 'view' && VIEWS.find((name) => name === target.value);
	if (view) chooseView(view);
}

/** After a failure the reader's next sign tries again. What keeps the site on the device (components/offline) waits for a sign too. */
function begin(sign?: Event): void {
	if (sign) root.dataset.acted = '';
	if (isLoading) return;
	isLoading = true;
	root.dataset.app = 'loading';
	Promise.all([parsed, ...files.map(fetchScript)]).then(run, fail);
}

/**
 * Puts a script into the browser's cache without running it: if one is missing, none has run, and all can be asked for again. Not by `preload`: Chromium
 * never asks twice for one that failed.
 */
async function fetchScript(address: string): Promise<void> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
	await response.arrayBuffer();
}

/** All stand in the page before the first one runs: Turbopack fetches again what it does not find there. */
function run(): void {
	document.head.append(...files.map(toScript));
}

/** The browser's copy may be gone again; then the script is asked for until it comes. */
function toScript(address: string): HTMLScriptElement {
	const script = document.createElement('script');
	script.async = false;
	script.src = address;
	script.onerror = () => setTimeout(() => script.replaceWith(toScript(address)), RETRY_AFTER);
	return script;
}

function fail(): void {
	root.dataset.app = 'failed';
	held.letGo();
	// A pointer that moves is many signs.
	setTimeout(() => (isLoading = false), RETRY_AFTER);
}

function finish(): void {
	for (const sign of SIGNS) removeEventListener(sign, begin, { capture: true });
	document.removeEventListener('change', changeView);
	document.removeEventListener(SETTING_CHANGE, showView);
	// Not within React's own work: it would take each answer back.
	queueMicrotask(held.doAgain);
}
