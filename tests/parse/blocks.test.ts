import { describe, expect, it } from 'vitest';
import { type Block, toBlocks } from '../../lib/parse/blocks.ts';
import { CONVENTIONS } from '../../lib/parse/conventions.ts';

const markdown = (text: string) => toBlocks(text, CONVENTIONS.markdown);
const cnki = (text: string) => toBlocks(text, CONVENTIONS.cnki);
const kindsOf = ({ blocks }: { blocks: Block[] }): string[] =>
	blocks.map((block) => `${block.kind} ${block.runs.map(({ value }) => value).join('')}`);

describe('toBlocks', () => {
	it('should join the lines of a block and part blocks at blank lines', () => {
		expect(kindsOf(cnki('水\n渠。\n\n田。\n \n树。'))).toEqual(['text 水渠。', 'text 田。', 'text 树。']);
	});

	it('should open a block at a heading, a note, a label and an entry without a blank line', () => {
		expect(kindsOf(cnki('水。\n一、渠\n田。\n^① 树\n林。\n【摘要】 鱼。\n参考文献\n[1] 桥\n[2] 路'))).toEqual([
			...['text 水。', 'heading 一、渠', 'text 田。', 'note 树林。', 'label 鱼。'],
			...['heading 参考文献', 'entry [1] 桥', 'entry [2] 路'],
		]);
	});

	it('should number lines from 1 and offsets from 0, blanks at the ends of a line left out', () => {
		const [, block] = cnki('水。\r\n\r\n　　渠\r\n田。  \r\n').blocks;
		expect(block).toEqual({
			kind: 'text',
			firstLine: 3,
			lastLine: 4,
			start: 8,
			runs: [
				{ type: 'text', value: '渠', start: 8 },
				{ type: 'text', value: '田。', start: 11 },
			],
		});
	});

	it('should take off marks of Markdown and list them', () => {
		const { blocks, dropped } = markdown('## 1. 水\n\n**渠**与田。\n\n- 树。');
		expect(kindsOf({ blocks })).toEqual(['heading 1. 水', 'text 渠与田。', 'text 树。']);
		expect(dropped).toEqual([
			{ rule: 'heading-mark', start: 0, length: 2 },
			{ rule: 'bold-mark', start: 9, length: 2 },
			{ rule: 'bold-mark', start: 12, length: 2 },
			{ rule: 'list-mark', start: 19, length: 1 },
		]);
	});

	it('should leave the same marks alone in plain text', () => {
		const { blocks, dropped } = cnki('## 水\n\n**渠**\n\n- 树。');
		expect(kindsOf({ blocks })).toEqual(['text ## 水', 'text **渠**', 'text - 树。']);
		expect(dropped).toEqual([]);
	});

	it.each(['系数为0.31**，显著。', '系数为0.31***。', '2**3 等于 8。'])('should keep the stars of “%s”, which close nothing', (text) => {
		expect(kindsOf(markdown(text))).toEqual([`text ${text}`]);
	});

	it('should not take prose that begins with a number for a heading', () => {
		expect(kindsOf(markdown('20 余年来，水多了。'))).toEqual(['text 20 余年来，水多了。']);
		expect(kindsOf(cnki('1. 先修渠，再种树。'))).toEqual(['text 1. 先修渠，再种树。']);
	});
});
