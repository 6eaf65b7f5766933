'use client';

import { createTranslator } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Search } from '../../lib/search/index.ts';
import type { Shown } from '../../lib/search/show.ts';
import { paths } from '../ui/paths.ts';
import { ResultList } from './result-list.tsx';
import { openTexts } from './texts.ts';

interface SearchMessages {
	label: string;
	button: string;
	loading: string;
	failed: string;
	retry: string;
	/** ICU message with `query`. */
	none: string;
	noneHint: string;
	/** ICU message with `query` and `places`. */
	found: string;
	empty: string;
	kinds: Record<string, string>;
}

export interface SearchPanelProps {
	locale: Locale;
	papers: readonly { id: string; name: string }[];
	suggestions: readonly string[];
	messages: SearchMessages;
}

type Texts = { state: 'waiting' } | { state: 'loading' } | { state: 'failed' } | { state: 'ready'; search: Search };

/** The search box and its results. The texts are fetched when somebody means to search; the query stands in the address. */
export function SearchPanel({ locale, papers, suggestions, messages }: SearchPanelProps) {
	const [query, setQuery] = useState('');
	const [texts, setTexts] = useState<Texts>({ state: 'waiting' });
	const begun = useRef(false);

	const load = useCallback(async () => {
		begun.current = true;
		setTexts({ state: 'loading' });
		try {
			setTexts({ state: 'ready', search: await openTexts() });
		} catch {
			// Said on the page, with a button that tries again.
			setTexts({ state: 'failed' });
		}
	}, []);
	const begin = useCallback(() => {
		if (!begun.current) void load();
	}, [load]);

	// The address is the state: Back and Forward change it without a new page.
	useEffect(() => {
		const read = (): void => {
			const asked = new URLSearchParams(location.search).get('q') ?? '';
			setQuery(asked);
			if (asked) begin();
		};
		read();
		addEventListener('popstate', read);
		return () => removeEventListener('popstate', read);
	}, [begin]);

	const type = (value: string): void => {
		setQuery(value);
		begin();
		history.replaceState(null, '', paths.search(locale, value.trim()));
	};

	const wanted = query.trim();
	return (
		<>
			<search>
				<form
					className="mt-6 flex gap-2"
					onSubmit={(event) => {
						event.preventDefault();
						history.pushState(null, '', paths.search(locale, wanted));
						begin();
					}}
				>
					<input
						type="search"
						name="q"
						aria-label={messages.label}
						className="min-h-12 min-w-0 flex-1 rounded border border-soft bg-raised px-3 text-lg"
						value={query}
						onFocus={begin}
						onChange={(event) => type(event.target.value)}
						autoComplete="off"
						spellCheck={false}
						enterKeyHint="search"
					/>
					<button type="submit" className="min-h-12 cursor-pointer rounded bg-ink px-5 text-paper">
						{messages.button}
					</button>
				</form>
			</search>
			{wanted === '' ? (
				<p className="mt-6 text-soft">
					{messages.empty}{' '}
					{suggestions.map((suggestion) => (
						<a key={suggestion} className="me-4 inline-flex min-h-11 min-w-11 items-center" href={paths.search(locale, suggestion)}>
							{suggestion}
						</a>
					))}
				</p>
			) : (
				<Results texts={texts} query={wanted} retry={load} locale={locale} papers={papers} messages={messages} />
			)}
		</>
	);
}

interface ResultsProps extends Omit<SearchPanelProps, 'suggestions'> {
	texts: Texts;
	query: string;
	retry: () => Promise<void>;
}

/** Results of the query that stands in the box, never of one that stood there before. */
function useResults(texts: Texts, query: string): Shown[] | undefined {
	const [answer, setAnswer] = useState<{ query: string; results: Shown[] }>();
	const search = texts.state === 'ready' ? texts.search : undefined;
	useEffect(() => {
		if (!search) return;
		let isCurrent = true;
		const answerQuery = async (): Promise<void> => {
			const { results } = await search.ask(query, { order: 'reading', loose: 'never' });
			const shown = await search.show(results);
			if (isCurrent) setAnswer({ query, results: shown });
		};
		void answerQuery();
		return () => {
			isCurrent = false;
		};
	}, [search, query]);
	return answer?.query === query ? answer.results : undefined;
}

function Results({ texts, query, retry, locale, papers, messages }: ResultsProps) {
	const results = useResults(texts, query);
	if (texts.state === 'failed') {
		return (
			<p className="mt-6" role="alert">
				{messages.failed}{' '}
				<button type="button" className="min-h-11 cursor-pointer underline" onClick={() => void retry()}>
					{messages.retry}
				</button>
			</p>
		);
	}
	if (!results) {
		return (
			<p className="mt-6 text-soft" role="status">
				{messages.loading}
			</p>
		);
	}
	const t = createTranslator({ locale, messages: { none: messages.none, found: messages.found } });
	return (
		<>
			<p className="mt-6 text-soft" role="status">
				{results.length > 0 ? t('found', { query, places: results.length }) : `${t('none', { query })} ${messages.noneHint}`}
			</p>
			<ResultList results={results} locale={locale} papers={papers} kinds={messages.kinds} />
		</>
	);
}
