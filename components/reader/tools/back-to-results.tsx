'use client';

import { useEffect, useState } from 'react';

/** The way back for who came here from the results of a search. */
export function BackToResults({ label }: { label: string }) {
	const [href, setHref] = useState<string>();
	useEffect(() => setHref(resultsBefore()), []);
	if (href === undefined) return null;
	return (
		<p className="back-to-results">
			<a
				href={href}
				onClick={(event) => {
					if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
					if (goBackTo(href)) event.preventDefault();
				}}
			>
				<span aria-hidden="true">←</span>
				{label}
			</a>
		</p>
	);
}

/** The page of results that this page was opened from, at the result that was opened. */
function resultsBefore(): string | undefined {
	if (!URL.canParse(document.referrer)) return undefined;
	const from = new URL(document.referrer);
	if (from.origin !== location.origin || !/^\/[a-z]+\/search\/$/u.test(from.pathname) || !from.searchParams.has('q')) return undefined;
	from.hash = location.hash;
	return from.href;
}

/** Goes back in the history to where the results were left, where the browser can tell which step that is. */
function goBackTo(href: string): boolean {
	const history = 'navigation' in window ? window.navigation : undefined;
	const wanted = withoutHash(href);
	const steps = history?.entries().slice(0, history.currentEntry?.index) ?? [];
	const step = steps.findLast(({ url }) => url !== null && withoutHash(url) === wanted);
	if (!step) return false;
	history?.traverseTo(step.key);
	return true;
}

const withoutHash = (href: string): string => href.replace(/#.*$/u, '');
