'use client';

import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import { Announcer } from './announcer.tsx';
import { attachRows, restoreOpened } from './attach-rows.ts';
import { Box } from './box.tsx';
import { Empty, type ExampleConcept } from './empty.tsx';
import type { SearchPaper } from './papers.ts';
import { Results } from './results.tsx';
import { Syntax } from './syntax.tsx';
import { createSearchTranslator, type SearchMessages } from './tools.ts';
import { useAsked } from './use-asked.ts';
import { useFound } from './use-found.ts';
import './lit.css';
import './search.css';

export interface SearchPageProps {
	locale: Locale;
	papers: readonly SearchPaper[];
	examples: readonly string[];
	concepts: readonly ExampleConcept[];
	messages: SearchMessages;
}

/** The search box and what it finds. What is asked stands in the address; the texts are fetched when somebody means to search. */
export function SearchPage({ locale, papers, examples, concepts, messages }: SearchPageProps) {
	const { asked, visit, type, ask } = useAsked();
	const finding = useFound(asked);
	const { found, begin } = finding;
	const page = useRef<HTMLDivElement>(null);
	const tools = useMemo(
		() => ({ t: createSearchTranslator(locale, messages), locale, papers: new Map(papers.map((paper) => [paper.id, paper])), asked, ask }),
		[locale, messages, papers, asked, ask],
	);
	const isEmpty = asked.query.trim() === '';

	useEffect(() => {
		if (!isEmpty) begin();
	}, [isEmpty, begin]);

	useEffect(() => {
		const detach = page.current ? attachRows(page.current) : undefined;
		// From here on keys and pointer are answered; whoever drives the page can wait for it.
		document.documentElement.dataset.tools = 'ready';
		return () => {
			delete document.documentElement.dataset.tools;
			detach?.();
		};
	}, []);

	// Results come after the page: who comes back finds the place again when they are there.
	const restored = useRef(0);
	useLayoutEffect(() => {
		if (found?.asked !== asked || restored.current === visit || !page.current) return;
		restored.current = visit;
		restoreOpened(page.current);
	}, [found, asked, visit]);

	return (
		<div ref={page} className="search-page">
			<Box query={asked.query} tools={tools} begin={begin} type={type} />
			<Syntax tools={tools} isOpen={isEmpty} />
			{isEmpty ? <Empty tools={tools} examples={examples} concepts={concepts} /> : <Results finding={finding} tools={tools} />}
			<Announcer found={isEmpty || found?.asked !== asked ? undefined : found} tools={tools} />
		</div>
	);
}
