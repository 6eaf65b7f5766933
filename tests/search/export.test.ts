import { describe, expect, it } from 'vitest';
import { toCells, writeTable } from '../../lib/search/export.ts';

describe('toCells', () => {
	it('should say where a result stands, what it says in both languages, and how to cite it', () => {
		const texts = [
			{ lang: 'zh-Hans', text: '甲。', hits: [], counterpart: [] },
			{ lang: 'en', text: 'One.', hits: [], counterpart: [] },
		];
		const names = { paper: 'Ren', section: '1.1', citation: 'Ren (2024)' };
		expect(toCells({ address: 'ren-1-p1-s1', texts }, names)).toEqual(['ren-1-p1-s1', 'Ren', '1.1', '甲。', 'One.', 'Ren (2024)']);
		expect(toCells({ address: 'ren-title-en-p1-s1', texts: texts.slice(1) }, names)[3]).toBe('');
	});
});

describe('writeTable', () => {
	it('should quote what would divide cells or rows', () => {
		expect(
			writeTable(
				[
					['a', 'b'],
					['x, "y"', 'two\nlines'],
				],
				'csv',
			),
		).toBe('a,b\r\n"x, ""y""","two\nlines"\r\n');
		expect(writeTable([['x, y', 'a\tb', '"q"']], 'tsv')).toBe('x, y\t"a\tb"\t"""q"""\r\n');
	});

	it.each(['=1+1', '+86', '-1', '@SUM(A1)', '＝1', '\tx', '\r=1'])('should keep %j from being a formula', (cell) => {
		expect(
			writeTable([[cell]], 'csv')
				.replaceAll('"', '')
				.startsWith(`'${cell.slice(0, 1)}`),
		).toBe(true);
	});

	it('should leave what only holds such marks', () => {
		expect(writeTable([['1978-2012', 'a=b', '176%']], 'csv')).toBe('1978-2012,a=b,176%\r\n');
	});
});
