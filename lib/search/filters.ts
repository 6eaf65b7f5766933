import { isLang, type Query } from './query.ts';

export type FilterName = 'papers' | 'kinds' | 'langs' | 'sections' | 'concepts';

export interface ActiveFilter {
	name: FilterName;
	value: string;
}

const NAMES: readonly FilterName[] = ['concepts', 'papers', 'sections', 'kinds', 'langs'];

/** The filters that a query sets. */
export const activeFilters = (query: Query): ActiveFilter[] =>
	NAMES.flatMap((name) => query[name].map((value): ActiveFilter => ({ name, value })));

/** Whether a query is narrowed to a value: `lang:zh` is to zh-Hans. */
export const isActive = (query: Query, { name, value }: ActiveFilter): boolean => query[name].some((own) => isSame(name, own, value));

/** The query with a value of a filter, or without it where it has it. A language is written as short as people do: zh for zh-Hans. */
export function toggled(query: Query, filter: ActiveFilter): Query {
	const { name, value } = filter;
	const own: readonly string[] = query[name];
	const written = name === 'langs' ? value.replace(/-.*$/u, '') : value;
	const values = isActive(query, filter) ? own.filter((one) => !isSame(name, one, value)) : [...own, written];
	return { ...query, [name]: values };
}

/** What is left of a query when no filter is set. */
export const withoutFilters = (query: Query): Query => ({ ...query, papers: [], kinds: [], langs: [], sections: [], concepts: [] });

const isSame = (name: FilterName, own: string, value: string): boolean => own === value || (name === 'langs' && isLang(value, own));
