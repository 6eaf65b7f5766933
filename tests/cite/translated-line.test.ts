import { describe, expect, it } from 'vitest';
import { translatedLine } from '../../lib/cite/translated-line.ts';
import type { Woven } from '../../lib/model/row.ts';

const text = (value: string, concept?: string): Woven => ({ type: 'text', value, ...(concept && { concept }) });
const title = (value: string): Woven => ({ type: 'emphasis', children: [text(value)] });

const show = (nodes: readonly Woven[], options: { author?: string; locator?: string } = {}): string =>
	translatedLine(nodes, options)
		.map((piece) => (piece.type === 'link' ? piece.href : piece.type === 'title' ? `*${piece.value}*` : piece.value))
		.join('');

describe('translatedLine', () => {
	it('should leave out the Chinese in brackets and the cited page', () => {
		const nodes = [
			text('Huang, “China (Part 1)” (黄：《中国》（上）), '),
			title('Economics (Social Sciences)'),
			text(' (《经济 ( 社会科学版 )》), 2021, no. 11, p. 3.'),
		];
		expect(show(nodes, { locator: '3' })).toBe('Huang, “China (Part 1)”, *Economics (Social Sciences)*, 2021, no. 11.');
	});

	it('should keep the pages of the work itself', () => {
		expect(show([text('[1] Wang, “Growth” (王. 增长), 2014, no. 3, pp. 74–85.')])).toBe('Wang, “Growth”, 2014, no. 3, pp. 74–85.');
	});

	it('should see a bracket as one where a concept is named in it', () => {
		expect(show([text('Zhang, “'), text('Forces', 'forces'), text('” (张：《'), text('力', 'forces'), text('》), 2024.')])).toBe(
			'Zhang, “Forces”, 2024.',
		);
	});

	it('should leave out the address and words before the author', () => {
		expect(
			show([text('Data from Yang Lihong, “Aluminium” (杨立宏：《铝》), QQ (腾讯网), <https://qq.com/rain>.')], { author: 'Yang Lihong' }),
		).toBe('Yang Lihong, “Aluminium”, QQ.');
	});
});
