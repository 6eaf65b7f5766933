import { describe, expect, it } from 'vitest';
import { allCards } from '../../app/share/cards.ts';
import { drawable } from '../../app/share/fonts.ts';
import { loadLibrary } from '../../lib/content/library.ts';

const cards = allCards();

describe('allCards', () => {
	it('should have one for each paper, section and concept, and one for the site', () => {
		const { papers, concepts } = loadLibrary();
		const sections = papers.flatMap(({ paper }) => paper.sections.filter(({ number }) => number !== undefined));
		expect(cards.length).toBe(1 + papers.length + sections.length + concepts.length);
		expect(new Set(cards.map(({ path }) => path)).size).toBe(cards.length);
	});

	it('should have a title in both scripts', () => {
		for (const { title } of cards) {
			expect(title['zh-Hans']).toMatch(/\p{Script=Han}/u);
			expect(title.en).toMatch(/\p{Script=Latin}/u);
			expect(title.en).not.toMatch(/\p{Script=Han}/u);
		}
		expect(cards.find(({ path }) => path === 'ren/2-1')?.title).toEqual({
			'zh-Hans': '（一）新质生产力理论内涵',
			en: '2.1 The content of the theory of new quality productive forces',
		});
	});
});

describe('drawable', () => {
	it('should leave every character of every card', () => {
		for (const { title, pinyin = '', corner, foot } of cards) {
			const text = [title['zh-Hans'], title.en, pinyin, corner['zh-Hans'], corner.en, foot['zh-Hans'], foot.en].join('');
			expect(drawable(text)).toBe(text);
		}
	});

	it('should put the mark of a missing sort where the font has nothing', () => {
		expect(drawable('汉𠀀字ǜ')).toBe('汉〓字ǜ');
		expect(drawable('鋁')).toBe('〓');
		expect(drawable('〓')).toBe('〓');
	});
});
