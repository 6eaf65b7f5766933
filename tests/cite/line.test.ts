import { describe, expect, it } from 'vitest';
import { bibliographicLine } from '../../lib/cite/line.ts';
import type { CslItem } from '../../lib/model/csl.ts';

/** Titles between asterisks, links between angle brackets. */
const show = (fields: Partial<CslItem>): string =>
	bibliographicLine({ id: 'demo-work1', type: 'book', language: 'zh-Hans', ...fields })
		.map((piece) => (piece.type === 'link' ? `<${piece.href}>` : piece.type === 'title' ? `*${piece.value}*` : piece.value))
		.join('');

const issued = (...parts: number[]) => ({ 'date-parts': [parts] as [number[]] });

describe('bibliographicLine in Chinese', () => {
	it('should set an article with its journal, year, issue and pages', () => {
		expect(
			show({
				type: 'article-journal',
				title: '文',
				author: [
					{ family: '任', given: '保平' },
					{ family: '豆', given: '渊博' },
				],
				'container-title': '刊',
				issued: issued(2025),
				issue: '02',
				page: '52-57',
			}),
		).toBe('任保平、豆渊博：《文》，《刊》2025年第2期，第52–57页。');
	});

	it('should set a newspaper with the day and the page', () => {
		expect(show({ type: 'article-newspaper', title: '文', 'container-title': '日报', issued: issued(2024, 3, 21), page: '01' })).toBe(
			'《文》，《日报》2024年3月21日，01版。',
		);
	});

	it('should set a volume of a book with place and publisher', () => {
		expect(show({ title: '文集', volume: '8', 'publisher-place': '北京', publisher: '某社', issued: issued(2009) })).toBe(
			'《文集》第8卷，北京：某社，2009年。',
		);
	});

	it('should name translator, reviser and others as printed', () => {
		expect(
			show({
				title: '文',
				author: [{ family: '贝尔', given: '丹尼尔' }],
				translator: [{ family: '王', given: '建民' }],
				custom: { reviser: '李绍明', 'author-et-al': '等' },
			}),
		).toBe('丹尼尔·贝尔等：《文》，王建民译，李绍明校。');
	});

	it('should turn the brackets of a title within a title', () => {
		expect(show({ title: '《资本论》要略' })).toBe('《〈资本论〉要略》。');
	});

	it('should link a web page, its site without brackets, and say when it was read', () => {
		expect(
			show({ type: 'webpage', title: '新质', 'container-title': '百科', URL: 'https://example.org/a', accessed: issued(2025, 3, 17) }),
		).toBe('《新质》，百科，<https://example.org/a>（2025年3月17日访问）。');
	});

	it('should leave out what is not known', () => {
		expect(show({ type: 'article-journal', title: '文' })).toBe('《文》。');
		expect(show({ type: 'article-journal', 'container-title': '刊', page: '3' })).toBe('《刊》，第3页。');
	});
});

describe('bibliographicLine in English', () => {
	it('should quote an article and set its journal in italics', () => {
		expect(
			show({
				language: 'en',
				type: 'article-journal',
				title: 'On Reading',
				author: [{ family: 'Bell', given: 'Daniel' }],
				'container-title': 'Letters',
				volume: '3',
				issue: '02',
				issued: issued(2003, 5),
				page: '50-60',
			}),
		).toBe('Daniel Bell, “On Reading”, *Letters*, vol. 3, May 2003, no. 2, pp. 50–60.');
	});

	it('should set a book in italics', () => {
		expect(show({ language: 'en', title: 'Capital', 'publisher-place': 'London', publisher: 'Penguin', issued: issued(1976) })).toBe(
			'*Capital*, London: Penguin, 1976.',
		);
	});
});
