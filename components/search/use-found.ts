import { useCallback, useEffect, useRef, useState } from 'react';
import type { Search } from '../../lib/search/index.ts';
import type { Asked } from './address.ts';
import { type Found, lookUp } from './look-up.ts';
import { openTexts, TextsGone } from './texts.ts';

export interface Finding {
	/** What was found last. It belongs to what is asked now only when `found.asked` says so. */
	found: Found | undefined;
	/** Why nothing can be found: a failure that may pass, or texts that have another address by now. */
	failure: 'failed' | 'outdated' | undefined;
	/** The texts, once they are there. */
	search: Search | undefined;
	/** Fetches the texts. */
	begin: () => void;
	/** Tries again what failed. */
	retry: () => void;
}

/** Finds what is asked, in texts that are fetched when somebody means to search. What comes too late for its query is dropped. */
export function useFound(asked: Asked): Finding {
	const [search, setSearch] = useState<Search>();
	const [found, setFound] = useState<Found>();
	const [failure, setFailure] = useState<Finding['failure']>();
	const [attempt, setAttempt] = useState(0);
	const begun = useRef(false);

	const load = useCallback(async (): Promise<void> => {
		begun.current = true;
		setFailure(undefined);
		try {
			const opened = await openTexts();
			setSearch(opened);
		} catch (error) {
			setFailure(error instanceof TextsGone ? 'outdated' : 'failed');
		}
	}, []);
	const begin = useCallback(() => {
		if (!begun.current) void load();
	}, [load]);
	const retry = useCallback(() => {
		setAttempt((last) => last + 1);
		void load();
	}, [load]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks the same again.
	useEffect(() => {
		if (!search || asked.query.trim() === '') return;
		let isWanted = true;
		const look = async (): Promise<void> => {
			try {
				const own = await lookUp(search, asked);
				if (!isWanted) return;
				setFound(own);
				setFailure(undefined);
			} catch (error) {
				if (isWanted) setFailure(error instanceof TextsGone ? 'outdated' : 'failed');
			}
		};
		void look();
		return () => {
			isWanted = false;
		};
	}, [search, asked, attempt]);

	return { found, failure, search, begin, retry };
}
