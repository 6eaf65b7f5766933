import { describe, expect, it } from 'vitest';
import { nameOfPassage, type PlaceForm } from '../../lib/cite/place.ts';
import { parseJump } from '../../lib/link/jump.ts';

const FORMS: PlaceForm[] = ['zh', 'apa', 'chicago', 'mla'];
const names = (first: string, last = first, numbering: 'chinese' | 'decimal' = 'decimal') =>
	FORMS.map((form) => nameOfPassage({ first, last }, form, numbering));

describe('nameOfPassage', () => {
	it('should name a section as each style does', () => {
		expect(names('wu-2-1')).toEqual(['第2.1节', 'Section 2.1', 'sec. 2.1', 'sec. 2.1']);
	});

	it('should name the paragraph of a sentence', () => {
		expect(names('wu-2-1-p3-s2')).toEqual(['第2.1节第3段', 'Section 2.1, para. 3', 'sec. 2.1, para. 3', 'sec. 2.1, par. 3']);
	});

	it('should number parts as a paper with Chinese numbers does', () => {
		expect(nameOfPassage({ first: 'ren-2-1-p3' }, 'zh', 'chinese')).toBe('第二部分（一）第3段');
		expect(nameOfPassage({ first: 'ren-12-p3' }, 'zh', 'chinese')).toBe('第十二部分第3段');
	});

	it('should name a range once where both ends are in one section', () => {
		expect(names('wu-2-1-p3', 'wu-2-1-p5-s1')).toEqual([
			'第2.1节第3—5段',
			'Section 2.1, paras. 3–5',
			'sec. 2.1, paras. 3–5',
			'sec. 2.1, pars. 3–5',
		]);
		expect(names('wu-2-1-p3-s1', 'wu-2-1-p3-s4')[1]).toBe('Section 2.1, para. 3');
	});

	it('should name both ends where they are not', () => {
		expect(names('wu-2-1-p3', 'wu-2-2-p1').slice(0, 2)).toEqual(['第2.1节第3段—第2.2节第1段', 'Section 2.1, para. 3–Section 2.2, para. 1']);
	});

	it('should take the words of a heading that has no number', () => {
		const headings = { 'wu-0': { 'zh-Hans': '引言', en: 'Introduction' } };
		expect(FORMS.slice(0, 2).map((form) => nameOfPassage({ first: 'wu-0-p1', headings }, form, 'decimal'))).toEqual([
			'引言第1段',
			'Introduction, para. 1',
		]);
	});

	it('should name text before the first heading, the abstract, notes and references', () => {
		expect(names('ren-0-p1').slice(0, 2)).toEqual(['篇首第1段', 'opening, para. 1']);
		expect(names('ren-abstract-p1-s2').slice(0, 2)).toEqual(['摘要', 'abstract']);
		expect(names('ren-fn7-s1')).toEqual(['注7', 'note 7', 'n. 7', 'note 7']);
		expect(names('wu-ref3').slice(0, 2)).toEqual(['参考文献[3]', 'reference 3']);
	});

	it('should fall back on the address', () => {
		expect(names('ren-cover-p2')[0]).toBe('ren-cover-p2');
	});

	it('should be found again by who pastes it', () => {
		for (const id of ['ren-2-1', 'ren-2-1-p3', 'ren-4-3-p12', 'ren-fn7']) {
			const written = [...names(id), nameOfPassage({ first: id }, 'zh', 'chinese')];
			expect(written.map((name) => parseJump(name, 'ren', ['ren', 'wu']))).toEqual(Array(5).fill(id));
		}
	});
});
