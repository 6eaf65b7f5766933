'use client';

import { useEffect } from 'react';
import { APP_READY } from './signals.ts';

/** Says that the page answers. It stands last on the page, so that every other part has begun when it does. Draws nothing. */
export function Started() {
	useEffect(() => {
		// Without it everything works, less beautifully.
		import('./late-styles.ts').catch(() => {});
		document.documentElement.dataset.app = 'ready';
		document.dispatchEvent(new Event(APP_READY));
	}, []);
	return null;
}
