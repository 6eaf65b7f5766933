import { describe, expect, it } from 'vitest';
import { type Asked, LONGEST, NOTHING_ASKED, readAsked, writeAsked } from '../../components/search/address.ts';

describe('writeAsked', () => {
	it('should leave out what is as it always is', () => {
		expect(writeAsked(NOTHING_ASKED)).toBe('');
		expect(writeAsked({ ...NOTHING_ASKED, query: ' 微笑曲线 ' })).toBe(`?q=${encodeURIComponent('微笑曲线')}`);
	});

	it.each<Partial<Asked>>([
		{ query: '"a & b" -c+d #1 100%' },
		{ query: '数据', view: 'concordance', sort: 'before' },
		{ query: '数据', order: 'reading', loose: true, most: 150 },
		{ query: '𠮷 שלום' },
	])('should write %o so that it is read again', (asked) => {
		const whole = { ...NOTHING_ASKED, ...asked };
		expect(readAsked(writeAsked(whole))).toEqual(whole);
	});

	it('should write half a character, which no address can hold, as a replacement', () => {
		expect(readAsked(writeAsked({ ...NOTHING_ASKED, query: 'a\ud842' })).query).toBe('a\ufffd');
	});
});

describe('readAsked', () => {
	it('should leave aside what it does not know', () => {
		expect(readAsked('?q=a&view=zh&order=random&sort=&loose=yes&show=-5&page=9')).toEqual({ ...NOTHING_ASKED, query: 'a' });
	});

	it('should show whole steps', () => {
		expect(readAsked('?q=a&show=60').most).toBe(100);
		expect(readAsked('?q=a&show=1e9x').most).toBe(50);
	});

	it('should cut a query that is too long, between characters', () => {
		const { query } = readAsked(`?q=${encodeURIComponent('𠮷'.repeat(LONGEST))}`);
		expect(query).toBe('𠮷'.repeat(LONGEST / 2));
		expect(readAsked(`?q=a${encodeURIComponent('𠮷'.repeat(LONGEST))}`).query).toBe(`a${'𠮷'.repeat(LONGEST / 2 - 1)}`);
	});
});
