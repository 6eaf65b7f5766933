import { describe, expect, it } from 'vitest';
import { CONVENTIONS, detectConventions } from '../../lib/parse/conventions.ts';
import { parseSource } from './support.ts';

describe('detectConventions', () => {
	it('should tell the two papers apart', () => {
		expect(detectConventions(parseSource('ren').source)).toEqual(CONVENTIONS.cnki);
		expect(detectConventions(parseSource('wu').source)).toEqual(CONVENTIONS.markdown);
	});

	it.each([
		['## 1. 水', 'markdown'],
		['##水', 'markdown'],
		['**摘要：**水。', 'markdown'],
		['水 ## 渠', 'plain'],
		['水**渠**', 'plain'],
		['- 水', 'plain'],
	])('should take %s for %s', (text, markup) => {
		expect(detectConventions(text).markup).toBe(markup);
	});

	it.each([
		['一、水\n\n二、渠', 'chinese'],
		['## 1. 水\n\n## 2. 渠', 'decimal'],
		['１．１　水\n\n１．２　渠', 'decimal'],
		['## 一、水\n\n### 1. 渠\n\n## 二、田', 'chinese'],
		['一、水\n\n1.5 亿亩。', 'chinese'],
		['水渠修了三年。', 'chinese'],
		['# 水', 'decimal'],
	])('should find in “%s” %s numbers', (text, numbering) => {
		expect(detectConventions(text).numbering).toBe(numbering);
	});

	it.each([
		['水^①。\n\n^① 《渠》', 'page'],
		['水。\r\n  ① 《渠》\r\n', 'page'],
		['水^①。', 'none'],
		['水①，渠②。', 'none'],
	])('should find in “%s” notes of the kind %s', (text, notes) => {
		expect(detectConventions(text).notes).toBe(notes);
	});

	it('should detect each convention on its own', () => {
		expect(detectConventions('# 水\n\n## 一、渠\n\n田^①。\n\n^① 《树》')).toEqual({
			markup: 'markdown',
			numbering: 'chinese',
			notes: 'page',
		});
	});

	it('should take linear time over blank lines', () => {
		expect(detectConventions(`水${'\n'.repeat(2_000)}渠`)).toEqual({ markup: 'plain', numbering: 'chinese', notes: 'none' });
	}, 1000);
});
