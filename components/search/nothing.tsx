import type { ReactNode } from 'react';
import { activeFilters, withoutFilters } from '../../lib/search/filters.ts';
import { formatQuery } from '../../lib/search/query.ts';
import type { Answer } from '../../lib/search/search.ts';
import { paths } from '../ui/paths.ts';
import { AskLink } from './ask-link.tsx';
import { brief } from './brief.ts';
import { BothNames, pageOf } from './offers.tsx';
import { quoted } from './quoted.tsx';
import type { SearchTools } from './tools.ts';

/** Says that nothing was found, what may have been meant, and where else to look. */
export function Nothing({ answer: { query, suggestions }, tools }: { answer: Answer; tools: SearchTools }) {
	const { t, locale, asked } = tools;
	const isNarrowed = activeFilters(query).length > 0;
	const wider = formatQuery(withoutFilters(query));
	return (
		<div className="search-nothing">
			<h2>
				{t.rich(isNarrowed ? 'noneNarrowed' : 'none', {
					query: brief(asked.query),
					q: quoted,
				})}
			</h2>
			{suggestions.length > 0 && (
				<div className="suggestions">
					<p>{t('didYouMean')}</p>
					<ul>
						{suggestions.map((suggestion) =>
							suggestion.type === 'word' ? (
								<li key={`word ${suggestion.word}`}>
									<AskLink tools={tools} change={{ query: asked.query.replace(new RegExp(suggestion.typed, 'iu'), () => suggestion.word) }}>
										{suggestion.word}
									</AskLink>
								</li>
							) : (
								<li key={suggestion.named.id}>
									<AskLink tools={tools} change={{ query: suggestion.label }}>
										{suggestion.label}
									</AskLink>{' '}
									<span className="kind">{t(`offers.kinds.${suggestion.named.kind}`)}</span>{' '}
									<a className="serif" href={pageOf(suggestion.named, tools)}>
										<BothNames named={suggestion.named} />
									</a>
								</li>
							),
						)}
					</ul>
				</div>
			)}
			{isNarrowed && wider !== '' && (
				<p>
					<AskLink tools={tools} change={{ query: wider }} className="wider">
						{t('withoutFilters')}
					</AskLink>
				</p>
			)}
			<p className="hint">{t.rich('noneHint', { concepts: link(paths.concepts(locale)), names: link(paths.names(locale)) })}</p>
		</div>
	);
}

const link =
	(href: string) =>
	(chunks: ReactNode): ReactNode => <a href={href}>{chunks}</a>;
