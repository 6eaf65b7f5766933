import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { IN_CONTEXT, READINGS } from '../../lib/han/own-words.ts';
import { toPinyin } from '../../lib/han/pinyin.ts';
import { joinSyllables, readPinyin } from '../../lib/han/ruby.ts';
import type { Sentence } from '../../lib/model/paper.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { CONTENT } from '../support.ts';

const { papers, concepts } = readLibrary(CONTENT).library;
const sentenceOf = (value: string): Sentence => ({ type: 'sentence', id: 'demo', children: [{ type: 'text', value }] });
const pinyinOf = (text: string): string | undefined => toPinyin([sentenceOf(text)], concepts).demo;

/** As a reader sees it: each word with its pinyin, everything else left out. */
const written = (text: string, pinyin: string): string =>
	readPinyin(text, pinyin)
		.map(({ syllables }) => joinSyllables(syllables))
		.join(' ');

const segments = papers.flatMap(({ paper }) => {
	const pinyins = toPinyin(sentencesOf(paper), concepts);
	return [...sentencesOf(paper)].map(({ id, children }) => ({ id, text: plainText(children), pinyin: pinyins[id] ?? '' }));
});
const readings = new Map(
	segments.flatMap(({ text, pinyin }) =>
		readPinyin(text, pinyin).map(({ start, lengths, syllables }): [string, string] => [
			text.slice(start, start + lengths.reduce((sum, length) => sum + length, 0)),
			joinSyllables(syllables),
		]),
	),
);

describe('toPinyin', () => {
	it('should give each Chinese character of both papers one syllable, and nothing else any', () => {
		for (const { id, text, pinyin } of segments) {
			const syllables = pinyin.split(/[ =-]/u).filter(Boolean);
			expect(syllables, id).toHaveLength(text.match(/\p{Script=Han}/gu)?.length ?? 0);
			for (const syllable of syllables) expect(syllable.normalize('NFD'), id).toMatch(/^[A-Za-z]\p{L}*\p{M}*/u);
		}
	});

	it('should divide words by blanks and syllables by hyphens', () => {
		expect(pinyinOf('发展新质生产力（AI 2.0）。')).toBe('fā-zhǎn xīn-zhì shēng-chǎn-lì');
		expect(pinyinOf('No. 1')).toBeUndefined();
	});

	it('should read a concept as its label says', () => {
		for (const { prefLabel } of concepts) {
			expect(written(prefLabel['zh-Hans'], pinyinOf(prefLabel['zh-Hans']) ?? '')).toBe(prefLabel['zh-Latn-pinyin']);
		}
	});

	it('should refuse the pinyin of a concept that does not fit its characters', () => {
		const [concept] = concepts;
		if (!concept) throw new Error('no concepts');
		const wrong = { ...concept, prefLabel: { ...concept.prefLabel, 'zh-Hans': '微笑', 'zh-Latn-pinyin': 'wēixiào qūxiàn' } };
		expect(() => toPinyin([sentenceOf('微笑')], [wrong])).toThrow('wēixiào qūxiàn does not fit 微笑');
	});

	it('should keep the tones of the dictionary', () => {
		expect(pinyinOf('不是一个')).toBe('bù shì yī gè');
	});

	it('should write a suffix with its word, and 着, 了, 过 with their verb', () => {
		expect(pinyinOf('实现了工业化')).toBe('shí-xiàn-le gōng-yè-huà');
		expect(pinyinOf('面临着困难')).toBe('miàn-lín-zhe kùn-nán');
	});

	it('should write names apart and with capitals, a hyphen after 第', () => {
		expect(pinyinOf('任丽梅')).toBe('Rén Lì-méi');
		expect(pinyinOf('第十一次')).toBe('dì=shí-yī cì');
	});

	it.each([
		['生产力', 'shēngchǎnlì'],
		['重要', 'zhòngyào'],
		['重新', 'chóngxīn'],
		['重构', 'chónggòu'],
		['行业', 'hángyè'],
		['践行', 'jiànxíng'],
		['发展', 'fāzhǎn'],
		['长期', 'chángqī'],
		['长子', 'zhǎngzǐ'],
		['增长', 'zēngzhǎng'],
		['调整', 'tiáozhěng'],
		['调配', 'diàopèi'],
		['强调', 'qiángdiào'],
		['空间', 'kōngjiān'],
		['为了', 'wèile'],
		['成为', 'chéngwéi'],
		['作为', 'zuòwéi'],
		['因为', 'yīnwèi'],
		['得到', 'dédào'],
		['使得', 'shǐde'],
		['还是', 'háishì'],
		['还有', 'háiyǒu'],
		['着力', 'zhuólì'],
		['着眼', 'zhuóyǎn'],
		['面临着', 'miànlínzhe'],
		['创造', 'chuàngzào'],
		['率先', 'shuàixiān'],
		['效率', 'xiàolǜ'],
		['目的', 'mùdì'],
		['模板', 'múbǎn'],
		['规模', 'guīmó'],
		['供给侧', 'gōngjǐcè'],
		['载体', 'zàitǐ'],
		['应对', 'yìngduì'],
		['应该', 'yīnggāi'],
		['切实', 'qièshí'],
		['参与', 'cānyù'],
		['差异', 'chāyì'],
		['掣肘', 'chèzhǒu'],
		['夯实', 'hāngshí'],
		['西安', 'Xī’ān'],
		['东莞', 'Dōngguǎn'],
		['恩格斯', 'Ēngésī'],
		['因地制宜', 'yīndì-zhìyí'],
	])('should read %s in the papers as %s', (word, pinyin) => {
		expect(readings.get(word)).toBe(pinyin);
	});

	it('should read 为 by what it does', () => {
		expect(pinyinOf('以科技创新为主导')).toMatch(/ wéi zhǔ-dǎo$/u);
		expect(pinyinOf('并为传统工业区')).toMatch(/^bìng wèi /u);
	});
});

describe('the tables of own readings', () => {
	const all = segments.map(({ text }) => text).join('\n');
	it.each(Object.keys(IN_CONTEXT))('should need %s', (context) => {
		expect(all).toContain(context.replace(/[[\]]/gu, ''));
	});
	it.each(Object.keys(READINGS).filter((word) => word.length > 1))('should need %s', (word) => {
		expect(readings.has(word) || [...readings.keys()].some((written) => written.startsWith(word))).toBe(true);
	});
});
