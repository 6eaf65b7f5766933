import { useCallback, useEffect, useRef, useState } from 'react';
import { type Asked, NOTHING_ASKED, readAsked, STEP, writeAsked } from './address.ts';

interface InAddress {
	asked: Asked;
	/** Changes with each time the address was followed: at the beginning, by Back and by Forward. */
	visit: number;
	/** While somebody types: no new step. */
	type: (query: string) => void;
	/** A new step, which Back undoes. */
	ask: (change: Partial<Asked>) => void;
}

/** What is asked, which is what the address of the page says. */
export function useAsked(): InAddress {
	const [{ asked, visit }, setState] = useState({ asked: NOTHING_ASKED, visit: 0 });
	const current = useRef(asked);
	const isTyped = useRef(false);

	useEffect(() => {
		const follow = (): void => {
			current.current = readAsked(location.search);
			setState((last) => ({ asked: current.current, visit: last.visit + 1 }));
		};
		follow();
		addEventListener('popstate', follow);
		document.addEventListener('click', keepAsked, true);
		return () => {
			removeEventListener('popstate', follow);
			document.removeEventListener('click', keepAsked, true);
		};
	}, []);

	const show = useCallback((change: Partial<Asked>): string => {
		// Something else is asked: it begins with its first page.
		const own = { ...current.current, most: STEP, ...change };
		current.current = own;
		setState((last) => ({ ...last, asked: own }));
		return location.pathname + writeAsked(own);
	}, []);
	const type = useCallback(
		(query: string): void => {
			const address = show({ query });
			isTyped.current = true;
			try {
				history.replaceState(null, '', address);
			} catch {
				// Safari allows so many changes in a while; the next one brings the address up to date.
			}
		},
		[show],
	);
	const ask = useCallback(
		(change: Partial<Asked>): void => {
			const before = location.pathname + location.search;
			const address = show(change);
			// What was typed stays a step to come back to.
			if (address !== before || isTyped.current) history.pushState(null, '', address);
			isTyped.current = false;
		},
		[show],
	);
	return { asked, visit, type, ask };
}

/** The same page in the other language of the interface opens with the same results. */
function keepAsked(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.site-header a[hreflang]') : null;
	if (link) link.href = new URL(location.search, link.href).href;
}
