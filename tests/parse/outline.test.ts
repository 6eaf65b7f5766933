import { describe, expect, it } from 'vitest';
import { headingsOf, idsOf, parseCnki, parseMarkdown, rulesOf } from './support.ts';

const markdown = (headings: string[]): ReturnType<typeof parseMarkdown> =>
	parseMarkdown(`水。\n\n${headings.map((heading) => `${heading}\n\n水。`).join('\n\n')}\n`);
const cnki = (headings: string[]): ReturnType<typeof parseCnki> =>
	parseCnki(`水。\n\n${headings.map((heading) => `${heading}\n\n水。`).join('\n\n')}\n`);
const idsIn = ({ paper }: ReturnType<typeof parseMarkdown>): string[] => paper.sections.map(({ id }) => id);

describe('toSections', () => {
	it('should take number and depth from the printed number, whatever the # marks say', () => {
		const { paper, messages } = markdown(['### 1. 水', '#### 1.1 渠', '### 1.2 田', '## 2. 树', '#### 结语']);
		expect(headingsOf(paper)).toEqual(['x-0 引言', 'x-1 1. 水', 'x-1-1 1.1 渠', 'x-1-2 1.2 田', 'x-2 2. 树', 'x-3 结语']);
		expect(paper.sections.map(({ depth }) => depth)).toEqual([1, 1, 2, 2, 1, 1]);
		expect(messages).toEqual([]);
	});

	it('should nest Chinese numbers under the ones before them', () => {
		const { paper, messages } = cnki(['（一）水', '（二）渠', '1. 闸', '二、树', '（一）林']);
		expect(paper.sections.map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
		expect(messages).toEqual([]);
	});

	it('should put text before the first heading into section 0', () => {
		const { paper } = parseMarkdown('水。\n');
		expect(headingsOf(paper)).toEqual(['x-0 引言']);
	});

	it('should give an unnumbered heading in the middle a letter when its number is printed further on', () => {
		const parsed = markdown(['## 1. 水', '## 用水的规矩', '## 2. 树']);
		expect(idsIn(parsed)).toEqual(['x-0', 'x-1', 'x-1b', 'x-2']);
		expect(rulesOf(parsed.messages)).toEqual(['13 heading-has-number']);
	});

	it('should give the next letter to a second one', () => {
		expect(idsIn(markdown(['## 1. 水', '## 规矩', '## 习惯', '## 2. 树']))).toEqual(['x-0', 'x-1', 'x-1b', 'x-1c', 'x-2']);
	});

	it('should nest （一） under an unnumbered heading', () => {
		expect(idsIn(cnki(['二、水', '结语', '（一）渠', '（二）田']))).toEqual(['x-1', 'x-2', 'x-3', 'x-3-1', 'x-3-2']);
	});

	it('should report a number that is left out and keep the printed one', () => {
		const parsed = markdown(['## 1. 水', '## 3. 树']);
		expect(idsIn(parsed)).toEqual(['x-0', 'x-1', 'x-3']);
		expect(parsed.messages.map(({ line, ruleId, actual, expected }) => [line, ruleId, actual, expected])).toEqual([
			[13, 'heading-number-follows', '3', ['2']],
		]);
	});

	it('should report a number that comes twice and tell the addresses apart', () => {
		const parsed = markdown(['## 1. 水', '## 1. 树', '## 1. 鱼']);
		expect(idsIn(parsed)).toEqual(['x-0', 'x-1', 'x-1b', 'x-1c']);
		expect(rulesOf(parsed.messages)).toEqual(['13 heading-number-is-unique', '17 heading-number-is-unique']);
	});

	it('should keep ids apart when there are two lists of references', () => {
		const { paper } = parseMarkdown(
			'水。\n\n### 参考文献\n\n[1] 王一. 水[J]. 渠, 2014(3):1-2\n\n### 参考文献\n\n[1] 王一. 水[J]. 渠, 2014(3):1-2\n',
		);
		const ids = idsOf(paper);
		expect(ids).toEqual([...new Set(ids)]);
	});

	it('should take an unnumbered line before （一） for a heading', () => {
		expect(headingsOf(parseCnki('水。\n\n用水的规矩\n\n（一）渠\n\n水。\n').paper)).toContain('x-2 用水的规矩');
	});
});
