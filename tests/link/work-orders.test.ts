import { describe, expect, it } from 'vitest';
import { groupWorks, type WorkOrder } from '../../lib/link/work-orders.ts';
import type { CslItem } from '../../lib/model/csl.ts';

type Fields = Pick<CslItem, 'author' | 'title'> & { year?: number; type?: CslItem['type'] };

/** `H 黄群慧 | J …`: the groups with the titles or authors in them. */
function show(order: WorkOrder, ...items: Fields[]): string {
	const works = items.map(({ year, type = 'book', ...rest }, index) => ({
		addresses: [`demo-work${index + 1}`] as [string],
		work: {
			id: `demo-work${index + 1}`,
			language: 'zh-Hans',
			type,
			...rest,
			...(year && { issued: { 'date-parts': [[year]] } }),
		} as CslItem,
		citations: [],
		papers: [],
	}));
	const name = ({ author, title }: CslItem): string => title ?? author?.map(({ literal, family }) => literal ?? family).join('') ?? '-';
	return groupWorks(works, order)
		.map((group) => `${group.name || '*'} ${group.works.map(({ work }) => name(work)).join(' ')}`)
		.join(' | ');
}

const by = (family: string, given: string) => ({ author: [{ family, given }] });

describe('groupWorks', () => {
	it('should sort authors by the pinyin of the family name, under its initial', () => {
		expect(show('author', by('张', '林'), by('黄', '群慧'), by('贝尔', '丹尼尔'), by('王', '珏'))).toBe('B 贝尔 | H 黄 | W 王 | Z 张');
	});

	it('should sort Latin names among Chinese ones', () => {
		expect(show('author', by('张', '林'), by('Élias', 'N'), by('Krippner', 'Greta'), by('黄', '群慧'))).toBe(
			'E Élias | H 黄 | K Krippner | Z 张',
		);
	});

	it('should sort a work without author by its title, whatever marks it begins with', () => {
		expect(show('author', { title: '《资本论》导读' }, by('黄', '群慧'), { title: '“新质”' })).toBe('H 黄 | X “新质” | Z 《资本论》导读');
	});

	it('should put what begins with no letter, or has no name at all, last', () => {
		expect(show('author', {}, { title: '1978年' }, by('张', '林'))).toBe('Z 张 | * - 1978年');
	});

	it('should sort the works of an author by year, undated ones last', () => {
		const author = [{ literal: '某社' }];
		expect(show('author', { author, title: '丙' }, { author, title: '乙', year: 2011 }, { author, title: '甲', year: 2001 })).toBe(
			'M 甲 乙 丙',
		);
	});

	it('should group by year, the earliest first, the undated last, by author within', () => {
		expect(
			show(
				'year',
				{ title: '丁' },
				{ ...by('张', '林'), year: 2024 },
				{ ...by('任', '丽梅'), year: 2024 },
				{ ...by('李', '立勋'), year: 1997 },
			),
		).toBe('1997 李 | 2024 任 张 | * 丁');
	});

	it('should group by type, books first', () => {
		expect(show('type', { title: '丁', type: 'webpage' }, { title: '丙', type: 'article-journal' }, { title: '乙' }, { title: '甲' })).toBe(
			'book 甲 乙 | article-journal 丙 | webpage 丁',
		);
	});
});
