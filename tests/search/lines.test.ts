import { describe, expect, it } from 'vitest';
import { createSearch } from '../../lib/search/index.ts';
import { type HitLine, type LineOrder, sortLines, toLines } from '../../lib/search/lines.ts';
import { dataOf, recordOf } from './support.ts';

async function linesOf(sentences: Record<string, string[]>, typed: string): Promise<HitLine[]> {
	const search = createSearch(dataOf([recordOf(sentences)]));
	const { results } = await search.ask(typed, { order: 'reading' });
	return toLines(await search.show(results));
}

describe('toLines', () => {
	it('should make a line of every hit, in each language', async () => {
		const lines = await linesOf({ 'zh-Hans': ['AI 与 AI。'], en: ['More AI.'] }, 'AI');
		expect(lines.map(({ lang, before, hit, after }) => [lang, before, hit, after])).toEqual([
			['zh-Hans', '', 'AI', ' 与 AI。'],
			['zh-Hans', 'AI 与 ', 'AI', '。'],
			['en', 'More ', 'AI', '.'],
		]);
	});

	it('should keep every character of the sentence, beyond the basic plane too', async () => {
		const sentence = '𠮷野家的数据𝒳与数据。';
		for (const { before, hit, after } of await linesOf({ 'zh-Hans': [sentence] }, '数据')) expect(before + hit + after).toBe(sentence);
	});
});

describe('sortLines', () => {
	const sorted = async (order: LineOrder, ...sentences: string[]): Promise<string[]> =>
		sortLines(await linesOf({ en: sentences }, 'word'), order).map(({ before, after }) => `${before}|${after}`);

	it('should sort by what follows, marks aside', async () => {
		expect(await sorted('after', 'A word zoo.', 'B word, apple.', 'C word “moon”.')).toEqual(['B |, apple.', 'C | “moon”.', 'A | zoo.']);
	});

	it('should sort by the word before, then by the one before that', async () => {
		expect(await sorted('before', 'Zoo of word.', 'An old word.', 'Apple of word.')).toEqual(['Apple of |.', 'Zoo of |.', 'An old |.']);
	});

	it('should compare Chinese from the hit backwards, by pinyin', async () => {
		const lines = await linesOf({ 'zh-Hans': ['中甲词。', '大乙词。', '安甲词。'] }, '词');
		expect(sortLines(lines, 'before').map(({ before }) => before)).toEqual(['安甲', '中甲', '大乙']);
	});

	it('should keep languages apart and tiers in their order', async () => {
		const [line] = await linesOf({ en: ['One word.'] }, 'word');
		if (!line) throw new Error('There is no line.');
		const some: HitLine[] = [
			{ ...line, tier: 'exact', lang: 'zh-Hans', after: 'b' },
			{ ...line, tier: 'slip', lang: 'zh-Hans', after: 'a' },
			{ ...line, tier: 'exact', lang: 'en', after: 'a' },
			{ ...line, tier: 'exact', lang: 'zh-Hans', after: 'a' },
		];
		expect(sortLines(some, 'after').map(({ tier, lang, after }) => `${tier} ${lang} ${after}`)).toEqual([
			'exact zh-Hans a',
			'exact zh-Hans b',
			'exact en a',
			'slip zh-Hans a',
		]);
		expect(sortLines(some, 'reading')).toEqual(some);
	});
});
