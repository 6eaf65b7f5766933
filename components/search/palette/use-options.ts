import { useEffect, useState } from 'react';
import type { Result } from '../../../lib/search/search.ts';
import { type Found, pickResults } from './options.ts';

/** What is known of what stands in the box. `none` while nothing stands there; an answer to what stood there before is never shown. */
export type Options =
	| { state: 'none' | 'loading' | 'failed' }
	| { state: 'ready'; typed: string; found: Found; results: readonly Result[] };

interface Asked {
	typed: string;
	/** The paper of this page: a place without a name is in it. */
	here: string | undefined;
	/** Whether it alone is searched. */
	onlyHere: boolean;
	/** Counts up when the reader tries again. */
	attempt: number;
}

/** Answers what is typed in the palette. The texts, and what searches them, are fetched when it is first used. */
export function useOptions({ typed, here, onlyHere, attempt }: Asked): Options {
	const [answer, setAnswer] = useState<Options & { key?: string }>({ state: 'none' });
	const wanted = typed.trim();
	const within = onlyHere ? here : undefined;
	const key = JSON.stringify([wanted, onlyHere, attempt]);
	useEffect(() => {
		let isCurrent = true;
		const ask = async (): Promise<Options> => {
			const { openTexts } = await import('../texts.ts');
			const search = await openTexts();
			if (wanted === '') return { state: 'none' };
			const query = within ? `paper:${within} ${wanted}` : wanted;
			const asked = await search.ask(query, { order: within ? 'reading' : 'relevance' });
			const shown = await search.show(pickResults(asked.results, within !== undefined));
			const places = search.places(wanted, here === undefined ? search.values.papers : [here]);
			return { state: 'ready', typed: wanted, found: { query, places, answer: asked, shown }, results: asked.results };
		};
		ask().then(
			(options) => isCurrent && setAnswer({ ...options, key }),
			// Said in the palette, with a button that tries again.
			() => isCurrent && setAnswer({ state: 'failed', key }),
		);
		return () => {
			isCurrent = false;
		};
	}, [wanted, here, within, key]);
	if (answer.key === key && (answer.state !== 'none' || wanted === '')) return answer;
	return { state: wanted === '' ? 'none' : 'loading' };
}
