import { describe, expect, it } from 'vitest';
import { activeFilters, isActive, toggled, withoutFilters } from '../../lib/search/filters.ts';
import { formatQuery, parseQuery } from '../../lib/search/query.ts';

const KNOWN = { papers: ['ren', 'wu'], langs: ['zh-Hans', 'en'], concepts: ['cost-disease'] };
const read = (typed: string) => parseQuery(typed, KNOWN);

describe('toggled', () => {
	it.each([
		['数据', { name: 'papers', value: 'ren' }, 'paper:ren 数据'],
		['paper:ren 数据', { name: 'papers', value: 'wu' }, 'paper:ren,wu 数据'],
		['paper:ren,wu 数据', { name: 'papers', value: 'ren' }, 'paper:wu 数据'],
		['"a b" in:notes -c', { name: 'kinds', value: 'footnote' }, '“a b” -c'],
		['数据', { name: 'langs', value: 'zh-Hans' }, 'lang:zh 数据'],
		['lang:zh 数据', { name: 'langs', value: 'zh-Hans' }, '数据'],
		['lang:zh-hans 数据', { name: 'langs', value: 'zh-Hans' }, '数据'],
		['section:2 concept:cost-disease', { name: 'sections', value: '2' }, 'concept:cost-disease'],
	] as const)('should make of %j with %o the query %j', (typed, filter, wanted) => {
		expect(read(formatQuery(toggled(read(typed), filter)))).toEqual(read(wanted));
	});

	it('should say of a filter whether it is set', () => {
		expect(isActive(read('lang:zh 数据'), { name: 'langs', value: 'zh-Hans' })).toBe(true);
		expect(isActive(read('lang:zh 数据'), { name: 'langs', value: 'en' })).toBe(false);
	});
});

describe('activeFilters', () => {
	it('should list every value, and withoutFilters leave none', () => {
		const query = read('paper:ren,wu in:heading lang:en section:2.1 concept:cost-disease word');
		expect(activeFilters(query).map(({ name, value }) => `${name} ${value}`)).toEqual([
			'concepts cost-disease',
			'papers ren',
			'papers wu',
			'sections 2.1',
			'kinds heading',
			'langs en',
		]);
		expect(activeFilters(withoutFilters(query))).toEqual([]);
		expect(formatQuery(withoutFilters(query))).toBe('word');
	});
});
