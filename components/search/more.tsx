import { useEffect, useRef } from 'react';
import { STEP } from './address.ts';
import { AskLink } from './ask-link.tsx';
import type { Found } from './look-up.ts';
import type { SearchTools } from './tools.ts';

interface MoreProps {
	found: Found;
	tools: SearchTools;
}

/** The way to further results, and to looser ones. */
export function More({ found: { asked, answer, tiers, hasMore }, tools }: MoreProps) {
	const { t } = tools;
	const element = useRef<HTMLDivElement>(null);
	const before = useRef(asked.most);

	// Who asks for more goes on with the first of them.
	useEffect(() => {
		const from = before.current;
		before.current = asked.most;
		if (asked.most <= from || !element.current?.contains(document.activeElement)) return;
		const links = element.current.closest('.search-page')?.querySelectorAll<HTMLElement>('a[data-result]');
		links?.[from]?.focus({ preventScroll: true });
	}, [asked.most]);

	const passages = answer.results.length;
	const isConcordance = asked.view === 'concordance';
	const shown = isConcordance
		? asked.most
		: tiers.flatMap(({ papers }) => papers.flatMap(({ groups }) => groups)).reduce((sum, group) => sum + group.shown.length, 0);
	const hasOnlyExact = passages > 0 && tiers.every(({ tier }) => tier === 'exact');
	const canLoosen = !asked.loose && hasOnlyExact && answer.query.terms.some(({ phrase, without }) => !phrase && !without);
	return (
		<div ref={element} className="search-more">
			{hasMore && (
				<p>
					<AskLink tools={tools} change={{ most: asked.most + STEP }} className="more">
						{t('more', { count: Math.min(STEP, Math.max(1, (isConcordance ? answer.count : passages) - shown)) })}
					</AskLink>{' '}
					{isConcordance ? t('shownLines', { shown }) : t('shown', { shown, all: passages })}
				</p>
			)}
			{canLoosen && (
				<p>
					<AskLink tools={tools} change={{ loose: true }}>
						{t('looser')}
					</AskLink>
				</p>
			)}
			{asked.loose && (
				<p>
					<AskLink tools={tools} change={{ loose: false }}>
						{t('stricter')}
					</AskLink>
				</p>
			)}
		</div>
	);
}
