'use client';

import { useEffect, useState } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import { SIGNS } from '../start/signals.ts';
import { chooseKept, forget, type Keeping, keep, wantsKept } from './keep.ts';

export interface KeeperMessages {
	/** What is said of each state. */
	states: Record<Keeping, string>;
	remove: string;
	keep: string;
}

/** What the reader does first has gone before. */
const WAIT = 2000;

/** Has the site kept on the device once the reader has acted and the page rests; says so, and takes it away again. */
export function Keeper({ locale, messages }: { locale: Locale; messages: KeeperMessages }) {
	const [keeping, setKeeping] = useState<Keeping>();
	useEffect(() => {
		if (!('serviceWorker' in navigator)) return setKeeping('refused');
		if (!wantsKept()) return setKeeping('off');
		return afterSign(() => keep(locale, setKeeping));
	}, [locale]);
	if (!keeping) return null;
	return (
		<p className="mt-2 flex min-h-11 flex-wrap items-center gap-x-4">
			<span aria-live="polite" data-keeping={keeping}>
				{messages.states[keeping]}
			</span>
			{keeping === 'kept' && (
				<button type="button" className="min-h-11 cursor-pointer underline" onClick={() => forget().then(() => setKeeping('off'))}>
					{messages.remove}
				</button>
			)}
			{keeping === 'off' && (
				<button type="button" className="min-h-11 cursor-pointer underline" onClick={() => chooseKept(locale, setKeeping)}>
					{messages.keep}
				</button>
			)}
		</p>
	);
}

/** A page can start by itself, because of its address; the reader's sign is still to come then. */
function afterSign(act: () => void): () => void {
	const listening = new AbortController();
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const wait = (): void => {
		listening.abort();
		waiting = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(act) : act()), WAIT);
	};
	if (document.documentElement.dataset.acted !== undefined) wait();
	else for (const sign of SIGNS) addEventListener(sign, wait, { passive: true, capture: true, signal: listening.signal });
	return () => {
		listening.abort();
		clearTimeout(waiting);
	};
}
