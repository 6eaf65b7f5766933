import { describe, expect, it } from 'vitest';
import { matchLabel, matchParenthesizedNote } from '../../lib/parse/labels.ts';

function cut(line: string): [name: string, label: string, content: string] | undefined {
	const match = matchLabel(line);
	return match && [match.name, line.slice(match.label.start, match.label.end), line.slice(match.length)];
}

describe('matchLabel', () => {
	it.each([
		['【摘要】 先修渠。', ['abstract', '【摘要】 ', '先修渠。']],
		['【摘　要】先修渠。', ['abstract', '【摘　要】', '先修渠。']],
		['［关键词］：水；渠', ['keywords', '［关键词］：', '水；渠']],
		['[Abstract] First.', ['abstract-en', '[Abstract] ', 'First.']],
		['【Key words】 canal', ['keywords-en', '【Key words】 ', 'canal']],
		['**摘要：**先修渠。', ['abstract', '摘要：', '先修渠。']],
		['** 关键词: ** 水', ['keywords', '关键词: ', '水']],
		['摘  要：先修渠。', ['abstract', '摘  要：', '先修渠。']],
		['ＤＯＩ：10.1000/1', ['doi', 'ＤＯＩ：', '10.1000/1']],
		['中图分类号：F320', ['classification', '中图分类号：', 'F320']],
	])('should find the label of %s', (line, [name, label, content]) => {
		const found = cut(line);
		expect(found?.map((piece) => piece.trim())).toEqual([name, label?.trim(), content]);
	});

	it('should name the offsets of bold marks', () => {
		expect(matchLabel('**摘要：**先修渠。')?.bold).toEqual([0, 5]);
		expect(matchLabel('**摘要**：先修渠。')?.bold).toEqual([0, 4]);
		expect(matchLabel('【摘要】')?.bold).toEqual([]);
	});

	it.each(['摘要如下。', '他说：先修渠。', '【案例】 某县', '**重点：**先修渠', '摘要与全文：不同', 'constructor: x', '', '本文摘要：先'])(
		'should find none in “%s”',
		(line) => {
			expect(matchLabel(line)).toBeUndefined();
		},
	);
});

describe('matchParenthesizedNote', () => {
	it.each([
		['（作者：王小明，某大学）', 'author-note'],
		['(作者简介：王小明)', 'author-note'],
		['（责任编辑 ：李大山）', 'editor'],
		['（收稿日期：2024-01-02）', 'received'],
	])('should know %s', (line, name) => {
		expect(matchParenthesizedNote(line)).toBe(name);
	});

	it.each(['（见前文）', '（注：略）', '作者：王小明', '（作者的话）'])('should not know %s', (line) => {
		expect(matchParenthesizedNote(line)).toBeUndefined();
	});
});
