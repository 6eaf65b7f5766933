import { KEPT, VISITED } from './kept.ts';

/** `off`: not asked for, or no longer. `refused`: the browser can't, may not, or has no room. */
export type Keeping = 'off' | 'keeping' | 'kept' | 'refused';

const PREFIX = 'duidu.';
const CHOICE = `${PREFIX}keep`;

/** Whether the reader wants the site kept: until told otherwise, unless data is to be saved. */
export function wantsKept(): boolean {
	const choice = choiceMade();
	if (choice !== null) return choice !== 'off';
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	return connection?.saveData !== true;
}

/** Whether what was kept has been taken away: then nothing is stored but what the reader chooses. */
export const isForgotten = (): boolean => choiceMade() === 'off';

function choiceMade(): string | null {
	try {
		return localStorage.getItem(CHOICE);
	} catch {
		return null; // Storage is refused; so will be the worker.
	}
}

/** Has the pages of a language kept, and says how far that is, until nothing changes any more. */
export async function keep(locale: string, say: (keeping: Keeping) => void): Promise<void> {
	try {
		const registration = await navigator.serviceWorker.register('/sw.js', { scope: `/${locale}/`, updateViaCache: 'none' });
		if (registration.active) return say('kept');
		const worker = registration.installing ?? registration.waiting;
		if (!worker) return say('refused');
		say('keeping');
		worker.addEventListener('statechange', () => {
			if (worker.state === 'activated') say('kept');
			// A file could not be had or did not fit: what was fetched stays, and the next visit fetches the rest.
			if (worker.state === 'redundant') say('refused');
		});
	} catch {
		say('refused');
	}
}

/** Keeps it again. The choice holds for the visits to come. */
export function chooseKept(locale: string, say: (keeping: Keeping) => void): Promise<void> {
	store('on');
	return keep(locale, say);
}

/** Takes away what this site keeps: pages, settings, places. One word stays: that nothing shall be kept. */
export async function forget(): Promise<void> {
	try {
		for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
		const names = (await caches.keys()).filter((name) => name.startsWith(KEPT) || name.startsWith(VISITED));
		await Promise.all(names.map((name) => caches.delete(name)));
		for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
	} catch {
		// What can't be reached was not kept.
	}
	store('off');
}

function store(choice: 'on' | 'off'): void {
	try {
		localStorage.setItem(CHOICE, choice);
	} catch {
		// The choice holds for this page.
	}
}
