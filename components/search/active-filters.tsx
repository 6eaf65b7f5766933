import type { ReactNode } from 'react';
import { type ActiveFilter, activeFilters, toggled, withoutFilters } from '../../lib/search/filters.ts';
import type { Search } from '../../lib/search/index.ts';
import { formatQuery, type Query } from '../../lib/search/query.ts';
import type { RecordKind } from '../../lib/search/records.ts';
import { AskLink } from './ask-link.tsx';
import type { SearchTools } from './tools.ts';

interface ActiveFiltersProps {
	query: Query;
	search: Search;
	tools: SearchTools;
}

/** What the results are narrowed to. A click takes one away. */
export function ActiveFilters({ query, search, tools }: ActiveFiltersProps) {
	const { t } = tools;
	const filters = activeFilters(query);
	return (
		<div className="search-active">
			<span aria-hidden="true">{t('filters.active')}</span>
			<ul aria-label={t('filters.active')}>
				{filters.map((filter) => {
					const name = nameOf(filter, search, tools);
					return (
						<li key={`${filter.name} ${filter.value}`}>
							<AskLink
								tools={tools}
								change={{ ...tools.asked, query: formatQuery(toggled(query, filter)) }}
								label={t('filters.remove', { name })}
							>
								{name} <Cross />
							</AskLink>
						</li>
					);
				})}
			</ul>
			{filters.length > 1 && (
				<AskLink tools={tools} change={{ ...tools.asked, query: formatQuery(withoutFilters(query)) }} className="clear">
					{t('filters.clear')}
				</AskLink>
			)}
		</div>
	);
}

const Cross = (): ReactNode => (
	<svg aria-hidden="true" viewBox="0 0 10 10">
		<path d="M2 2l6 6M8 2l-6 6" />
	</svg>
);

function nameOf({ name, value }: ActiveFilter, search: Search, { t, locale, papers }: SearchTools): string {
	switch (name) {
		case 'papers':
			return papers.get(value)?.name ?? value;
		case 'kinds':
			return t(`kinds.${value as RecordKind}`); // values of this filter are kinds
		case 'langs':
			return langName(value, t);
		case 'sections':
			return t('filters.section', { number: value });
		case 'concepts': {
			const named = search.named(value);
			return t('filters.concept', { name: named?.prefLabel[locale === 'zh' ? 'zh-Hans' : 'en'] ?? value });
		}
	}
}

/** zh-Hans is Chinese. What has no name here goes by its tag. */
export function langName(lang: string, t: SearchTools['t']): string {
	const [main = ''] = lang.toLowerCase().split('-');
	return main === 'zh' || main === 'en' ? t(`filters.langs.${main}`) : lang;
}
