import { describe, expect, it } from 'vitest';
import { type CitedWork, citedWorks } from '../../lib/link/works.ts';
import { paperFrom } from '../support.ts';

/** A paper whose text calls each of these notes, in turn, in a section of its own. */
function paperCiting(id: string, ...notes: string[]) {
	const numerals = '一二三四五六七八九'.split('');
	const marks = '①②③④⑤⑥⑦⑧⑨'.split('');
	const sections = notes.map(
		(note, index) => `${numerals[index]}、第${numerals[index]}\n\n甲说了一句^${marks[0]}。\n\n${marks[0]} ${note}`,
	);
	return paperFrom(`论读书\n\n某人\n\n${sections.join('\n\n')}\n`, id);
}

const BOOK = '王某某：《书》，北京：某社，2001年，第3页。';
const LATER = '王某某：《书》，北京：某社，2011年，第3页。';
const ARTICLE = '李某某：《文》，《刊》2002年第2期，第5页。';

const addresses = (works: readonly CitedWork[]): string[][] => works.map((work) => work.addresses);

describe('citedWorks', () => {
	it('should give each work with the place that cites it and without the cited page', () => {
		const [work, ...others] = citedWorks([paperCiting('demo', BOOK)]);
		expect(others).toEqual([]);
		expect(work?.work).toMatchObject({ type: 'book', title: '书', issued: { 'date-parts': [[2001]] } });
		expect(work?.work.page).toBeUndefined();
		expect(work?.citations).toEqual([
			{ type: 'note', paper: 'demo', note: 'demo-fn1', label: '①', target: 'demo-fnref1', section: '1', locator: '3' },
		]);
		expect(work?.papers).toEqual(['demo']);
	});

	it('should give a work that many notes of a paper cite once, with every citation', () => {
		const works = citedWorks([paperCiting('demo', BOOK, ARTICLE, BOOK.replace('第3页', '第8页'))]);
		expect(addresses(works)).toEqual([['demo-work1'], ['demo-work2']]);
		expect(works[0]?.citations).toMatchObject([
			{ target: 'demo-fnref1', section: '1', locator: '3' },
			{ target: 'demo-fnref3', section: '3', locator: '8' },
		]);
	});

	it('should make one of the same work in two papers, with both addresses', () => {
		const works = citedWorks([paperCiting('one', ARTICLE, BOOK), paperCiting('two', BOOK)]);
		expect(addresses(works)).toEqual([['one-work1'], ['one-work2', 'two-work1']]);
		expect(works.map(({ papers }) => papers)).toEqual([['one'], ['one', 'two']]);
		expect(works[1]?.citations.map(({ target }) => target)).toEqual(['one-fnref2', 'two-fnref1']);
	});

	it('should keep editions of different years apart', () => {
		expect(addresses(citedWorks([paperCiting('one', BOOK), paperCiting('two', LATER)]))).toEqual([['one-work1'], ['two-work1']]);
	});

	it('should bring a note together with the entry of a list', () => {
		const list = paperFrom('# 论文\n\n文 / 某人\n\n### 1. 甲\n\n一。\n\n## 参考文献\n\n[1] 李某某. 文[J]. 刊, 2002(2):5-9.\n', 'two');
		const [work] = citedWorks([paperCiting('one', ARTICLE), list]);
		expect(work?.addresses).toEqual(['one-work1', 'two-ref1']);
		expect(work?.citations[1]).toEqual({ type: 'reference', paper: 'two', label: '[1]', target: 'two-ref1' });
	});

	it('should lead to the note itself when the text never calls it', () => {
		const paper = paperCiting('demo', BOOK);
		const footnotes = paper.footnotes.map((note) => ({ ...note, references: [] }));
		expect(citedWorks([{ ...paper, footnotes }])[0]?.citations).toEqual([
			{ type: 'note', paper: 'demo', note: 'demo-fn1', label: '①', target: 'demo-fn1', locator: '3' },
		]);
	});

	it('should leave the papers as they are', () => {
		const papers = [paperCiting('one', BOOK), paperCiting('two', BOOK)];
		const before = structuredClone(papers);
		citedWorks(papers);
		expect(papers).toEqual(before);
	});
});
