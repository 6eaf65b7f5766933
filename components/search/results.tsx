import type { ReactNode } from 'react';
import { activeFilters, withoutFilters } from '../../lib/search/filters.ts';
import { formatQuery } from '../../lib/search/query.ts';
import { ActiveFilters } from './active-filters.tsx';
import { brief } from './brief.ts';
import { Concordance } from './concordance.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { Filters } from './filters.tsx';
import type { Found } from './look-up.ts';
import { More } from './more.tsx';
import { Nothing } from './nothing.tsx';
import { Offers } from './offers.tsx';
import { Passages } from './passages.tsx';
import { QueryNotes } from './query-notes.tsx';
import { quoted } from './quoted.tsx';
import { Strips } from './strips.tsx';
import type { SearchTools } from './tools.ts';
import type { Finding } from './use-found.ts';
import { ViewChoice } from './view-choice.tsx';

interface ResultsProps {
	finding: Finding;
	tools: SearchTools;
}

/** What was found for what stands in the box; or that it is on its way, or why it does not come. */
export function Results({ finding: { found, failure, search, retry }, tools }: ResultsProps) {
	const { t, asked } = tools;
	if (failure) {
		return (
			<div className="search-failure" role="alert">
				<p>{t(failure)}</p>
				<button type="button" onClick={failure === 'outdated' ? () => location.reload() : retry}>
					{t(failure === 'outdated' ? 'reload' : 'retry')}
				</button>
			</div>
		);
	}
	if (!found || !search) {
		return (
			<p className="search-loading" role="status">
				{t('loading')}
			</p>
		);
	}
	const { answer } = found;
	const { query, results } = answer;
	const isStale = found.asked !== asked;
	const isNarrowed = activeFilters(query).length > 0;
	return (
		<div className={isStale ? 'search-results stale' : 'search-results'} aria-busy={isStale}>
			<QueryNotes query={query} tools={tools} />
			<Offers answer={answer} search={search} tools={tools} />
			{results.length > 0 ? (
				<div className="search-bar">
					<Count found={found} tools={tools} />
					<ViewChoice tools={tools} />
					<ExportButtons results={results} search={search} tools={tools} />
				</div>
			) : (
				<Nothing answer={answer} tools={tools} />
			)}
			{isNarrowed && <ActiveFilters query={query} search={search} tools={tools} />}
			{(results.length > 0 || isNarrowed) && (
				<div className="search-columns">
					<Filters answer={answer} langs={search.values.langs} tools={tools} />
					<div className="min-w-0">
						{results.length > 0 && <Strips results={results} tools={tools} />}
						{found.asked.view === 'concordance' ? (
							<Concordance tiers={found.tiers} tools={tools} />
						) : (
							<Passages tiers={found.tiers} tools={tools} />
						)}
						<More found={found} tools={tools} />
					</div>
				</div>
			)}
		</div>
	);
}

function Count({ found: { answer }, tools: { t } }: { found: Found; tools: SearchTools }): ReactNode {
	const { query, results, count } = answer;
	const words = brief(formatQuery(withoutFilters(query)));
	const passages = results.length;
	return (
		<p className="search-count">
			<strong>{words === '' ? t('foundPlain', { passages }) : t.rich('found', { passages, query: words, q: quoted })}</strong>
			{count > passages && <> · {t('times', { count })}</>}
		</p>
	);
}
