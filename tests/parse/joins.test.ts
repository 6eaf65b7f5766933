import { describe, expect, it } from 'vitest';
import { headingsOf, parseCnki, parseMarkdown, rulesOf, textOf } from './support.ts';

describe('joinParagraphs', () => {
	it('should rejoin a paragraph cut by page notes and mark the page', () => {
		const { paper } = parseCnki('各地的做法并不一样，有的先走^①\n\n^① 《甲》，第1页。\n\n一步，有的后来居上。\n');
		expect(textOf(paper)).toEqual([['各地的做法并不一样，有的先走[1]|2|一步，有的后来居上。']]);
		expect(paper.joins).toEqual([{ id: 'x-1-p1', lines: [7, 11] }]);
	});

	it('should rejoin a paragraph cut where there are no notes', () => {
		const { paper } = parseMarkdown('各地的做法并不一样，有的先走\n\n一步，有的后来居上。\n\n另一段。\n');
		expect(textOf(paper)).toEqual([['各地的做法并不一样，有的先走一步，有的后来居上。'], ['另一段。']]);
		expect(paper.joins).toEqual([{ id: 'x-0-p1', lines: [7, 9] }]);
	});

	it('should rejoin one that was cut twice', () => {
		const { paper } = parseMarkdown('先修渠，再\n\n种树，然后\n\n养鱼。\n');
		expect(textOf(paper)).toEqual([['先修渠，再种树，然后养鱼。']]);
		expect(paper.joins.map(({ lines }) => lines)).toEqual([
			[7, 9],
			[9, 11],
		]);
	});

	it.each(['他说：“好。”', '（见前文。）', '真的？', '想了很久……', '见 Smith et al.'])(
		'should keep %s apart from what follows',
		(closed) => {
			const { paper } = parseMarkdown(`${closed}\n\n另一段。\n`);
			expect(textOf(paper)).toHaveLength(2);
			expect(paper.joins).toEqual([]);
		},
	);

	it('should go on after “新材料” though it ends in a quotation mark', () => {
		expect(textOf(parseMarkdown('先有水渠，还有“新材料”\n\n的闸门。\n').paper)).toEqual([['先有水渠，还有“新材料”的闸门。']]);
	});

	it('should keep the items of a list apart', () => {
		const { paper, messages } = parseMarkdown('有三点：\n\n（1）修渠；\n\n（2）种树；\n\n第三，养鱼。\n');
		expect(textOf(paper)).toHaveLength(4);
		expect(messages).toEqual([]);
	});

	it('should open a paragraph for each bullet', () => {
		expect(textOf(parseMarkdown('有两点。\n\n- 修渠。\n- 种树。\n').paper)).toEqual([['有两点。'], ['修渠。'], ['种树。']]);
	});

	it('should put a blank between Latin words at a seam and none between Chinese ones', () => {
		const { paper } = parseMarkdown('所谓生产率，即 total factor\n\nproductivity 的提高，\n不难。\n');
		expect(textOf(paper)).toEqual([['所谓生产率，即 total factor productivity 的提高，不难。']]);
	});

	it('should report a paragraph that stops before a heading', () => {
		const { paper, messages } = parseMarkdown('渠水流到\n\n### 结语\n\n田里。\n');
		expect(headingsOf(paper)).toEqual(['x-0 引言', 'x-1 结语']);
		expect(rulesOf(messages)).toEqual(['7 paragraph-is-closed']);
	});

	it('should not take a half before page notes for a heading', () => {
		const { paper, messages } = parseCnki('渠水的分配办法^①\n\n^① 《甲》，第1页。\n\n各村不同。\n');
		expect(textOf(paper)).toEqual([['渠水的分配办法[1]|2|各村不同。']]);
		expect(messages).toEqual([]);
	});
});
