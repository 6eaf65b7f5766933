import { type ReactNode, useEffect, useState } from 'react';
import { activeFilters, type FilterName, isActive, toggled } from '../../lib/search/filters.ts';
import { formatQuery } from '../../lib/search/query.ts';
import { RECORD_KINDS } from '../../lib/search/records.ts';
import type { Answer } from '../../lib/search/search.ts';
import { langName } from './active-filters.tsx';
import type { SearchTools } from './tools.ts';

interface FiltersProps {
	answer: Answer;
	langs: readonly string[];
	tools: SearchTools;
}

/** Where there is room for them beside the results. */
const WIDE = '(min-width: 62rem)';

/** The filters with what each would leave. They are written into the query, which says all. */
export function Filters({ answer: { query, facets }, langs, tools }: FiltersProps) {
	const { t, papers, asked, ask } = tools;
	const [isOpen, setOpen] = useState(false);
	useEffect(() => {
		const wide = matchMedia(WIDE);
		const follow = (): void => setOpen(wide.matches);
		follow();
		wide.addEventListener('change', follow);
		return () => wide.removeEventListener('change', follow);
	}, []);

	const facet = (name: FilterName, legend: string, values: readonly { value: string; label: string; count: number }[]): ReactNode => (
		<fieldset>
			<legend>{legend}</legend>
			{values.map(({ value, label, count }) => {
				const filter = { name, value };
				const checked = isActive(query, filter);
				if (count === 0 && !checked) return null;
				return (
					<label key={value}>
						<input
							type="checkbox"
							checked={checked}
							onChange={() => ask({ query: formatQuery(toggled(query, filter)), loose: asked.loose })}
						/>
						<span>{label}</span> <span className="count">{count}</span>
					</label>
				);
			})}
		</fieldset>
	);
	return (
		<details className="search-filters" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t('filters.count', { count: activeFilters(query).length })}</summary>
			<div>
				{facet(
					'papers',
					t('filters.paper'),
					[...papers.values()].map(({ id, name }) => ({ value: id, label: name, count: facets.papers[id] ?? 0 })),
				)}
				{facet(
					'kinds',
					t('filters.kind'),
					RECORD_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), count: facets.kinds[kind] ?? 0 })),
				)}
				{facet(
					'langs',
					t('filters.lang'),
					langs.map((lang) => ({ value: lang, label: langName(lang, t), count: facets.langs[lang] ?? 0 })),
				)}
			</div>
		</details>
	);
}
