import fc from 'fast-check';

const pieceOf = fc.constantFrom(...'水渠田树鱼，、；：。！？…“”‘’（）《》「」 　^①②㉑ab.12[]*#-'.split(''));
export const prose = fc.array(pieceOf, { maxLength: 40, size: 'max' }).map((chars) => chars.join(''));
/** A line as papers have it, or nearly. */
export const line = fc.oneof(
	prose,
	fc.constantFrom('', '', '', ' ', '　　'),
	fc.constantFrom('# 题目', '## 1. 水', '### 1.1 渠', '### 2、树', '#', '##', '# **', '**', '****', '- ', '-', '- 要点。'),
	fc.constantFrom('一、水', '（一）渠', '二、田', '第一章 树', '１．１　鱼', '引言', '结语', '用水的规矩', '参考文献：', '### 参考文献'),
	fc.constantFrom('^① 王一：《水》，《渠》2021年第1期，第3页。', '① 《田》第2卷', '^② 同上', '^㉑ 《树》，第', '页。', '^①', '②'),
	fc.constantFrom('[1] 王一. 水[J]. 渠, 2014(3):1-2', '- [2] 田[M]', '［３］ 树'),
	fc.constantFrom(
		'【摘要】 水。',
		'**摘要：**',
		'**关键词**：水；渠',
		'Abstract: Water. Canal.',
		'Key words: a; b',
		'（作者：王一，',
		'题目：水',
		'网络首发：水',
		'收稿日期：2024',
		'Rules of Water',
		'Wang Yi',
	),
);
export const source = fc.array(line, { minLength: 1, maxLength: 40, size: 'max' }).map((lines) => `题\n${lines.join('\n')}`);
