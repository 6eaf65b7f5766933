import { describe, expect, it } from 'vitest';
import { isComplete } from '../../lib/parse/coverage.ts';
import { headingsOf, idsOf, parseSource, rulesOf, show } from './support.ts';

const ren = parseSource('ren');
const wu = parseSource('wu');

const numbersOf = ({ paper }: typeof ren) => paper.sections.map(({ number }) => number);
const wordsIn = ({ paper }: typeof ren, name: string) =>
	paper.parts.find((part) => part.name === name)?.paragraphs.map(({ sentences }) => sentences.map(show).join(''));

describe('parsePaper on ren', () => {
	const { paper, messages } = ren;

	it('should find 15 headings in 16 sections', () => {
		expect(paper.sections.filter(({ heading }) => heading)).toHaveLength(15);
		expect(numbersOf(ren)).toEqual(['0', '1', '1.1', '1.2', '2', '2.1', '2.2', '3', '3.1', '3.2', '3.3', '4', '4.1', '4.2', '4.3', '5']);
		expect(headingsOf(paper)[10]).toBe('ren-3-3 (三) 赋予生产力发展以新的时代价值诉求,明确了共同富裕的基本目标');
	});

	it('should find 29 footnotes of 25 works, each called once', () => {
		expect(paper.footnotes).toHaveLength(29);
		expect(new Set(paper.footnotes.flatMap(({ works }) => works.map(({ id }) => id))).size).toBe(25);
		expect(paper.footnotes.map(({ references }) => references)).toEqual(
			paper.footnotes.map(({ identifier }) => [`ren-fnref${identifier}`]),
		);
	});

	it('should know the printed page of each note', () => {
		const pages = paper.footnotes.map(({ page }) => page);
		expect(pages).toEqual([1, 2, 2, 2, 2, 2, 4, 4, 5, 5, 5, 5, 5, 5, 6, 7, 7, 8, 9, 9, 9, 10, 10, 11, 11, 12, 12, 12, 13]);
		const breaks = paper.sections
			.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.flatMap(({ sentences }) => sentences)])
			.flatMap((sentence) => sentence?.children ?? []);
		expect(breaks.flatMap((node) => (node.type === 'pageBreak' ? [node.id] : []))).toEqual(
			[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((page) => `ren-page${page}`),
		);
	});

	it('should rejoin 9 paragraphs and a footnote', () => {
		expect(paper.joins.map(({ id, lines }) => [id, ...lines])).toEqual([
			['ren-0-p1', 36, 40],
			['ren-1-1-p3', 52, 64],
			['ren-1-2-p1', 70, 72],
			['ren-2-1-p3', 92, 106],
			['ren-3-1-p3', 126, 132],
			['ren-3-2-p3', 140, 144],
			['ren-4-1-p1', 168, 176],
			['ren-4-3-p1', 184, 190],
			['ren-5-p1', 196, 204],
			['ren-fn21', 156, 170],
		]);
	});

	it('should read front and back matter, each part once', () => {
		expect(paper.parts.map(({ name }) => name)).toEqual([
			...['cover', 'title', 'author', 'affiliation', 'abstract', 'keywords', 'funding'],
			...['author-note', 'title-en', 'author-en', 'abstract-en', 'keywords-en'],
		]);
		expect(wordsIn(ren, 'funding')).toEqual(['国家社会科学基金后期资助项目“科技意识形态竞争”（项目编号：21FKSB017）']);
		expect(wordsIn(ren, 'title-en')).toEqual([
			'New qualitative productivity theory——leads the ideological revolution of new industrialization in the future',
		]);
		expect(wordsIn(ren, 'keywords')).toEqual(['质态；新质生产力理论；后工业社会；新型工业化；数据要素']);
	});

	it('should take the ISSN of the journal, not that of the platform on the cover', () => {
		expect(paper.record).toMatchObject({
			type: 'article-journal',
			title: '新质生产力理论：引领未来新型工业化的思想革命',
			author: [{ family: '任', given: '丽梅' }],
			'container-title': '中国矿业大学学报(社会科学版)',
			ISSN: '1009-105X',
			issued: { 'date-parts': [[2024, 5, 7]] },
			URL: 'https://link.cnki.net/urlid/32.1593.C.20240507.1152.004',
			custom: { CN: '32-1593/C', affiliation: '中国社会科学院马克思主义研究院' },
		});
		expect(wordsIn(ren, 'cover')?.join()).toContain('ISSN 2096-4188');
		expect(JSON.stringify(paper.record)).not.toContain('2096-4188');
	});

	it('should have nothing to report', () => {
		expect(rulesOf(messages)).toEqual([]);
	});
});

describe('parsePaper on wu', () => {
	const { paper, messages } = wu;

	it('should find 13 headings and their numbers', () => {
		expect(paper.sections.filter(({ heading }) => heading)).toHaveLength(13);
		expect(numbersOf(wu)).toEqual(['0', '1', '1.1', '1.2', '1.3', '2', '2.1', '2.2', '3', '3.1', '3.2', '4', undefined]);
		expect(headingsOf(paper).at(-1)).toBe('wu-references 参考文献：');
	});

	it('should find 6 references and no footnotes', () => {
		expect(paper.references.map(({ id, label, work }) => [id, label, work.author?.[0]?.family])).toEqual([
			['wu-ref1', '[1]', '王'],
			['wu-ref2', '[2]', '何'],
			['wu-ref3', '[3]', '时'],
			['wu-ref4', '[4]', '张'],
			['wu-ref5', '[5]', '蓝'],
			['wu-ref6', '[6]', '吴'],
		]);
		expect(paper.footnotes).toEqual([]);
	});

	it('should rejoin 5 paragraphs', () => {
		expect(paper.joins.map(({ id, lines }) => [id, ...lines])).toEqual([
			['wu-1-1-p1', 25, 27],
			['wu-1-1-p2', 29, 31],
			['wu-1-3-p2', 43, 45],
			['wu-2-2-p3', 61, 63],
			['wu-3-2-p1', 75, 77],
		]);
	});

	it('should read only the record that is printed: no journal, no date', () => {
		expect(paper.parts.map(({ name }) => name)).toEqual([
			'title',
			'author',
			'abstract',
			'keywords',
			'title-en',
			'author-en',
			'abstract-en',
			'author-note',
			'editor',
		]);
		expect(Object.keys(paper.record).sort()).toEqual(['author', 'custom', 'id', 'keyword', 'language', 'title', 'type']);
		expect(paper.record).toMatchObject({
			type: 'document',
			author: [{ family: '武', given: '扬波' }],
			custom: { editor: '李雪威', 'author-en': 'WuYangbo' },
		});
	});

	it('should have nothing to report', () => {
		expect(rulesOf(messages)).toEqual([]);
	});
});

describe.each([
	['ren', ren],
	['wu', wu],
])('parsePaper on %s', (_, { paper }) => {
	it('should give every id once', () => {
		const ids = idsOf(paper);
		expect(ids).toEqual([...new Set(ids)]);
	});

	it('should be complete', () => {
		expect(isComplete(paper.coverage)).toBe(true);
	});
});
