import { describe, expect, it } from 'vitest';
import { parseReferenceEntry } from '../../../lib/parse/works/reference-entry.ts';

describe('parseReferenceEntry', () => {
	it('should read an article in a journal', () => {
		expect(parseReferenceEntry('[1] 王小明, 李大山, 等. 村社的水：1978～2012[J]. 经济评论, 2014, 35(3): 74-85.')).toEqual({
			type: 'article-journal',
			language: 'zh-Hans',
			title: '村社的水：1978～2012',
			author: [
				{ family: '王', given: '小明' },
				{ family: '李', given: '大山' },
			],
			'container-title': '经济评论',
			issued: { 'date-parts': [[2014]] },
			volume: '35',
			issue: '3',
			page: '74-85',
			custom: { 'author-et-al': '等', 'type-code': 'J' },
		});
	});

	it('should read full width as half width and keep the printed form', () => {
		expect(parseReferenceEntry('［１２］王小明．水价改革［Ｊ］．经济评论，２０１４（３）：７４－８５')).toMatchObject({
			type: 'article-journal',
			title: '水价改革',
			'container-title': '经济评论',
			issued: { 'date-parts': [[2014]] },
			issue: '3',
			page: '74-85',
		});
	});

	it.each([
		['王小明. 水[M]. 北京: 人民出版社, 2001: 12.', { type: 'book', 'publisher-place': '北京', publisher: '人民出版社', page: '12' }],
		['王小明. 水[D]. 武汉: 武汉大学, 2011.', { type: 'thesis', publisher: '武汉大学' }],
		['王小明. 水[N]. 人民日报, 2024-02-02(1).', { type: 'article-newspaper', 'container-title': '人民日报' }],
		[
			'王小明. 水[EB/OL]. (2024-01-02)[2025-03-17]. https://example.org/a.',
			{ type: 'webpage', URL: 'https://example.org/a', accessed: { 'date-parts': [[2025, 3, 17]] } },
		],
		[
			'王小明. 水[J/OL]. 学报 ( 社会科学版 ), 1-9[2025-03-17].',
			{ 'container-title': '学报 ( 社会科学版 )', page: '1-9', accessed: { 'date-parts': [[2025, 3, 17]] } },
		],
		['王小明. 水[J]. 学报, 2025,(01).', { issued: { 'date-parts': [[2025]] }, issue: '01' }],
		['Smith J. Water rights[J]. Review, 2014, 3(2): 1-9. DOI: 10.1000/abc.1.', { language: 'en', DOI: '10.1000/abc.1', volume: '3' }],
	])('should read %s', (entry, fields) => {
		expect(parseReferenceEntry(entry)).toMatchObject(fields);
	});

	it('should keep a date that can’t be one as printed', () => {
		expect(parseReferenceEntry('[2] 何大山. 水的变革 [J] 宏观经济, 2022-5-89:1-4.')).toMatchObject({
			'container-title': '宏观经济',
			issued: { 'date-parts': [[2022]] },
			page: '1-4',
			custom: { 'issued-as-printed': '2022-5-89' },
		});
	});

	it('should keep an entry without a type code whole', () => {
		expect(parseReferenceEntry('[3] 王小明. 水的规矩，未刊稿')).toMatchObject({
			type: 'document',
			title: '水的规矩，未刊稿',
			custom: { printed: '王小明. 水的规矩，未刊稿' },
		});
	});

	it.each(['', '[1]', '[1] ', '[J]', '[1] [J].', '...', '王小明', '[1] 王小明. [M]'])('should not fall over “%s”', (entry) => {
		expect(() => parseReferenceEntry(entry)).not.toThrow();
	});

	it('should not take a year in the title for the year of the work', () => {
		expect(parseReferenceEntry('[1] 王小明. 1998年的水[J]. 经济评论').issued).toBeUndefined();
	});
});
