import { describe, expect, it } from 'vitest';
import { sentenceEnds } from '../../lib/parse/sentences.ts';

function split(text: string, lang = 'zh-Hans'): string[] {
	const ends = sentenceEnds(text, lang);
	return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

describe('sentenceEnds', () => {
	it.each([
		['。', '稻田连着水渠。渠水很清。', ['稻田连着水渠。', '渠水很清。']],
		['！ and ？', '真的吗？真的！好。', ['真的吗？', '真的！', '好。']],
		['……', '他想了很久……天亮了。', ['他想了很久……', '天亮了。']],
		['several marks', '怎么会呢？！算了。', ['怎么会呢？！', '算了。']],
		['half-width marks after Chinese', '好吗?好!行。', ['好吗?', '好!', '行。']],
	])('should end a sentence after %s', (_, text, sentences) => {
		expect(split(text)).toEqual(sentences);
	});

	it.each([
		['；', '一是修渠；二是种树。'],
		['one …', '甲…乙。'],
		['a decimal point', '增长 3.5 个百分点。'],
		['a mark after a Latin letter', '看 Yahoo! 网站和 a?b 参数。'],
		['a colon', '他说：好。'],
	])('should not end a sentence after %s', (_, text) => {
		expect(split(text)).toEqual([text]);
	});

	it('should keep closing quotation marks and brackets with their sentence', () => {
		expect(split('他说：“修渠。”（见前文。）然后走了。')).toEqual(['他说：“修渠。”', '（见前文。）', '然后走了。']);
		expect(split('《问渠那得清如许？》这首诗。')).toEqual(['《问渠那得清如许？》', '这首诗。']);
	});

	it('should not end inside a quotation or bracket that is closed later', () => {
		expect(split('“修渠。种树。”他说。')).toEqual(['“修渠。种树。”', '他说。']);
		expect(split('合作（先易。后难。）的经验。')).toEqual(['合作（先易。后难。）的经验。']);
		expect(split('“外层‘内层。还在内层。’回到外层。”完。')).toEqual(['“外层‘内层。还在内层。’回到外层。”', '完。']);
	});

	it('should go on after a quotation that is part of a longer sentence', () => {
		expect(split('所谓“不患寡。”，是古训。')).toEqual(['所谓“不患寡。”，是古训。']);
		expect(split('“不患寡。”的古训。')).toEqual(['“不患寡。”的古训。']);
	});

	it('should let a quotation that is never closed open nothing', () => {
		expect(split('他说：“修渠。种树。')).toEqual(['他说：“修渠。', '种树。']);
		expect(split('“甲。（乙。”丙。丁）戊。')).toEqual(['“甲。（乙。”', '丙。', '丁）戊。']);
	});

	it('should leave blanks between sentences to the next and end at the length of the text', () => {
		expect(sentenceEnds('甲。 乙。', 'zh-Hans')).toEqual([2, 5]);
		expect(sentenceEnds('甲。乙', 'zh-Hans')).toEqual([2, 3]);
		expect(sentenceEnds('甲。 ', 'zh-Hans')).toEqual([3]);
		expect(sentenceEnds('', 'zh-Hans')).toEqual([]);
	});

	it('should end an English sentence before a blank and a capital', () => {
		expect(split('Rice grows. It needs water! Does it? “Yes.” Fine.', 'en').map((text) => text.trim())).toEqual([
			'Rice grows.',
			'It needs water!',
			'Does it?',
			'“Yes.”',
			'Fine.',
		]);
	});

	it.each([
		'See Dr. Wang and vol. 3 of it.',
		'The U.S. Senate met.',
		'It rose by 3.5 Percent.',
		'The so-called e.g. Case.',
		'rice. and water.',
	])('should not cut “%s”', (text) => {
		expect(split(text, 'en')).toEqual([text]);
	});
});
