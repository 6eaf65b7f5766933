import { describe, expect, it } from 'vitest';
import { authorName, shortCitation } from '../../lib/cite/short-citation.ts';
import type { CslItem } from '../../lib/model/csl.ts';

const names = new Map([
	['黄群慧', 'Huang Qunhui'],
	['豆渊博', 'Dou Yuanbo'],
	['丹尼尔·贝尔', 'Daniel Bell'],
	['《文选》', 'Selected Works'],
]);

/** Chinese and English. */
function show(fields: Partial<CslItem>): string[] {
	const work: CslItem = { id: 'demo-work1', type: 'book', language: 'zh-Hans', issued: { 'date-parts': [[2021]] }, ...fields };
	return [shortCitation(work, 'zh-Hans', names), shortCitation(work, 'en', names)];
}

const huang = { family: '黄', given: '群慧' };
const dou = { family: '豆', given: '渊博' };
const bell = { family: '贝尔', given: '丹尼尔' };

describe('shortCitation', () => {
	it('should be author and year, in English by the English name', () => {
		expect(show({ author: [huang] })).toEqual(['黄群慧 2021', 'Huang Qunhui 2021']);
		expect(show({ author: [bell] })).toEqual(['丹尼尔·贝尔 2021', 'Daniel Bell 2021']);
	});

	it('should name two authors and of more the first', () => {
		expect(show({ author: [huang, dou] })).toEqual(['黄群慧、豆渊博 2021', 'Huang Qunhui and Dou Yuanbo 2021']);
		expect(show({ author: [huang, dou, bell] })).toEqual(['黄群慧等 2021', 'Huang Qunhui et al. 2021']);
		expect(show({ author: [huang], custom: { 'author-et-al': '等' } })).toEqual(['黄群慧等 2021', 'Huang Qunhui et al. 2021']);
	});

	it('should keep the Chinese of a name without known English', () => {
		expect(show({ author: [{ literal: '雪苇' }] })).toEqual(['雪苇 2021', '雪苇 2021']);
	});

	it('should name a work without author by its title, without the subtitle', () => {
		expect(show({ title: '文选' })).toEqual(['《文选》2021', 'Selected Works 2021']);
		expect(show({ title: '文选', type: 'article-newspaper' })[1]).toBe('“Selected Works” 2021');
		expect(show({ title: '生产理论的新发展——访某人' })[0]).toBe('《生产理论的新发展》2021');
		expect(show({ title: '一'.repeat(40) })[0]).toBe(`《${'一'.repeat(24)}…》2021`);
	});

	it('should leave out a year that is not printed', () => {
		const work: CslItem = { id: 'demo-work1', type: 'webpage', language: 'zh-Hans', title: '新质' };
		expect(shortCitation(work, 'en', names)).toBe('《新质》');
	});
});

describe('authorName', () => {
	it('should be the English name of the first author, where it is known', () => {
		const work: CslItem = { id: 'demo-work1', type: 'book', language: 'zh-Hans' };
		expect(authorName({ ...work, author: [bell, huang] }, names)).toBe('Daniel Bell');
		expect(authorName({ ...work, author: [{ literal: '雪苇' }] }, names)).toBeUndefined();
		expect(authorName(work, names)).toBeUndefined();
	});
});
