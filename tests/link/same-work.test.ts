import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkFinder, isSameWork } from '../../lib/link/same-work.ts';
import type { CslItem } from '../../lib/model/csl.ts';

const article = (fields: Partial<CslItem>): CslItem => ({
	id: 'demo-work1',
	type: 'article-journal',
	language: 'zh-Hans',
	title: '论AI：2020 年的“新质”',
	author: [{ family: '黄', given: '群慧' }],
	issued: { 'date-parts': [[2021]] },
	...fields,
});
const without = (field: 'author' | 'issued' | 'title', fields: Partial<CslItem> = {}): CslItem => {
	const { [field]: _, ...rest } = article(fields);
	return rest;
};

describe('isSameWork', () => {
	it('should not mind width, case, blanks, quotation marks and punctuation of a title', () => {
		expect(isSameWork(article({}), article({ title: '论ａｉ:2020年的「新质」' }))).toBe(true);
		expect(isSameWork(article({}), article({ title: '论AI：2021 年的“新质”' }))).toBe(false);
	});

	it('should take another year, another first author or another volume of a book for another work', () => {
		expect(isSameWork(article({}), article({ issued: { 'date-parts': [[2022]] } }))).toBe(false);
		expect(isSameWork(article({}), article({ author: [{ family: '陈', given: '晓春' }] }))).toBe(false);
		const book = (volume: string) => article({ type: 'book', volume });
		expect(isSameWork(book('8'), book('23'))).toBe(false);
		expect(isSameWork(book('8'), book('8'))).toBe(true);
	});

	it('should not mind a volume of a journal, a month, or a second author', () => {
		expect(isSameWork(article({ volume: '3' }), article({ issued: { 'date-parts': [[2021, 5]] } }))).toBe(true);
		expect(isSameWork(article({}), article({ author: [{ literal: '黄群慧' }, { literal: '某人' }] }))).toBe(true);
	});

	it('should compare works without an author or a date by the rest', () => {
		expect(isSameWork(without('author'), without('author'))).toBe(true);
		expect(isSameWork(without('author'), article({}))).toBe(false);
		expect(isSameWork(without('issued'), without('issued'))).toBe(true);
		expect(isSameWork(without('issued'), article({}))).toBe(false);
	});

	it('should know two works by nothing when they have no title', () => {
		expect(isSameWork(without('title'), without('title'))).toBe(false);
		expect(isSameWork(article({ title: '……' }), article({ title: '……' }))).toBe(false);
	});

	it('should decide by DOI or URL where both have one', () => {
		const doi = { DOI: '10.1000/AB' };
		expect(isSameWork(article(doi), article({ title: '别的', URL: 'https://doi.org/10.1000/ab' }))).toBe(true);
		expect(isSameWork(article(doi), article({ DOI: '10.1000/cd' }))).toBe(false);
		const url = { URL: 'http://www.example.org/a/' };
		expect(isSameWork(article(url), article({ title: '别的', URL: 'https://example.org/a#b' }))).toBe(true);
		expect(isSameWork(article(url), article({ URL: 'https://example.org/b' }))).toBe(false);
	});

	it('should compare titles when only one has an address', () => {
		expect(isSameWork(article({ DOI: '10.1000/ab' }), article({}))).toBe(true);
		expect(isSameWork(article({ URL: 'https://example.org/a' }), article({ title: '别的' }))).toBe(false);
	});
});

describe('createWorkFinder', () => {
	it('should give each work the number of the first that is the same', () => {
		const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
		const work = fc
			.record({
				DOI: some('10.1000/a', '10.1000/b'),
				URL: some('https://a.example/', 'http://www.a.example#x'),
				title: some('水', '渠', '……'),
			})
			.map((fields) => ({ id: 'x', type: 'book', language: 'zh-Hans', ...JSON.parse(JSON.stringify(fields)) }) as CslItem);
		fc.assert(
			fc.property(fc.array(work, { maxLength: 12 }), (works) => {
				const find = createWorkFinder();
				const firsts: CslItem[] = [];
				for (const own of works) {
					const same = firsts.findIndex((first) => isSameWork(first, own));
					expect(find(own)).toBe(same < 0 ? firsts.length : same);
					if (same < 0) firsts.push(own);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
