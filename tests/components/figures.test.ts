import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../components/concepts/figures.ts';
import messages from '../../lib/i18n/messages/en.json' with { type: 'json' };

const t = createTranslator({ locale: 'en', messages, namespace: 'concepts' });
const papers = Array.from({ length: 9 }, (_, index) => ({
	paper: {
		id: `p${index}`,
		record: { id: `p${index}`, type: 'article-journal' as const, language: 'zh-CN', custom: { 'author-en': `Author${index}, A.` } },
	},
}));
const figures = (counts: Record<string, number>): string => figuresOf(counts, { papers, locale: 'en', t });

describe('figuresOf', () => {
	it('should name each paper that has any, in the order of papers', () => {
		expect(figures({ p4: 2, p1: 3, p2: 0 })).toBe('Author1 3 · Author4 2');
		expect(figures({})).toBe('');
	});

	it('should say of many papers how many they are, and how often together', () => {
		const six = Object.fromEntries(papers.slice(0, 6).map(({ paper }) => [paper.id, 2]));
		expect(figures(six).split(' · ')).toHaveLength(6);
		expect(figures({ ...six, p8: 5 })).toBe('17 in 7 papers');
	});
});
