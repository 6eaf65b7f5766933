import { describe, expect, it } from 'vitest';
import { parseNoteCitations } from '../../../lib/parse/works/note-citation.ts';

const read = (note: string) => parseNoteCitations(note)[0];

describe('parseNoteCitations', () => {
	it('should read an article in a journal', () => {
		expect(read('王小明、李大山等：《村社的水——以某县为例》，《经济评论》2021 年第 11 期，第 3 页。')).toEqual({
			work: {
				type: 'article-journal',
				language: 'zh-Hans',
				title: '村社的水——以某县为例',
				author: [
					{ family: '王', given: '小明' },
					{ family: '李', given: '大山' },
				],
				'container-title': '经济评论',
				issued: { 'date-parts': [[2021]] },
				issue: '11',
				custom: { 'author-et-al': '等' },
			},
			locator: '3',
		});
	});

	it('should read a newspaper, whose page belongs to the work', () => {
		expect(read('《水的规矩》，《人民日报》2024年2月2日，01版。')).toEqual({
			work: {
				type: 'article-newspaper',
				language: 'zh-Hans',
				title: '水的规矩',
				'container-title': '人民日报',
				issued: { 'date-parts': [[2024, 2, 2]] },
				page: '01',
			},
		});
	});

	it('should read a book with volume, place and publisher', () => {
		expect(read('费孝通：《乡土中国》第３卷，北京：人民出版社 2020 年版，第12-14页。')).toMatchObject({
			work: {
				type: 'book',
				title: '乡土中国',
				volume: '3',
				'publisher-place': '北京',
				publisher: '人民出版社',
				issued: { 'date-parts': [[2020]] },
			},
			locator: '12-14',
		});
	});

	it('should read translators, a reviser and a suffix of the title', () => {
		expect(read('丹尼尔·贝尔：《论水》（上），王建民译，李绍明校，《世界问题》2003年第2期，第50页。')?.work).toMatchObject({
			title: '论水（上）',
			translator: [{ family: '王', given: '建民' }],
			custom: { reviser: '李绍明' },
			'container-title': '世界问题',
		});
	});

	it('should read a thesis and a web page', () => {
		expect(read('张国庆：《水渠研究》，南开大学，2011 年，第 1 页。')?.work).toMatchObject({ type: 'thesis', publisher: '南开大学' });
		expect(read('数据源自：杨立宏：《水价报告》，腾讯网，<https://example.org/a?b=1>。')?.work).toMatchObject({
			type: 'webpage',
			'container-title': '腾讯网',
			URL: 'https://example.org/a?b=1',
			custom: { note: '数据源自' },
		});
		expect(read('百度百科：水渠，https://example.org/a%E6')?.work).toMatchObject({
			type: 'webpage',
			title: '水渠',
			'container-title': '百度百科',
		});
	});

	it('should keep titles within a title', () => {
		expect(read('雪苇：《《水经注》要略》，人民出版社，1985年，第36页。')?.work.title).toBe('《水经注》要略');
		expect(read('王小明：《论<水经注>》，《历史》2001年第2期。')?.work.title).toBe('论<水经注>');
	});

	it('should read full-width digits', () => {
		expect(read('王小明：《水》，《历史》２０２４年第１期，第５页。')).toMatchObject({
			work: { issued: { 'date-parts': [[2024]] }, issue: '1' },
			locator: '5',
		});
	});

	it('should read two works divided by ；, but not one title with a ；', () => {
		expect(
			parseNoteCitations('参见王小明：《水》，《历史》2001年第2期；李大山：《渠》，《历史》2002年第3期。').map(({ work }) => [
				work.title,
				work.custom,
			]),
		).toEqual([
			['水', { note: '参见' }],
			['渠', undefined],
		]);
		expect(parseNoteCitations('《水；渠》，人民出版社，1999年。').map(({ work }) => work.title)).toEqual(['水；渠']);
	});

	it.each(['同上。', '笔者访谈，2024年3月。', '见前文第3页。', ''])('should find no work in “%s”', (note) => {
		expect(parseNoteCitations(note)).toEqual([]);
	});

	it.each(['《', '《水', '水》', '《》', '《水》', '：《水》，《', '；；；'])('should not fall over “%s”', (note) => {
		expect(() => parseNoteCitations(note)).not.toThrow();
	});
});
