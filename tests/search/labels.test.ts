import { describe, expect, it } from 'vitest';
import { findsLabel, searchableLabels } from '../../lib/search/labels.ts';
import { conceptOf } from '../concept-fixtures.ts';

const green = searchableLabels({
	...conceptOf('green', { pinyin: 'lǜsè shēngchǎnlì', en: 'green productive forces' }),
	prefLabel: {
		'zh-Hans': '绿色生产力',
		'zh-Hant': '綠色生產力',
		'zh-Latn-pinyin': 'lǜsè shēngchǎnlì',
		en: 'green productive forces',
	},
	altLabel: { 'zh-Hans': ['绿色力量'], en: ['green-force'] },
});

describe('findsLabel', () => {
	it.each([
		['simplified characters', '绿色'],
		['traditional characters', '綠色生產'],
		['another name', '力量'],
		['pinyin without tones or blanks', 'lusesheng'],
		['pinyin with tones', 'shēngchǎnlì'],
		['pinyin with blanks elsewhere', 'lü se sheng chan li'],
		['pinyin with numbers for tones', 'sheng1chan3 li4'],
		['v for ü', 'lvse'],
		['English in any case', 'Green Prod'],
		['another English name, its hyphen a blank', 'green force'],
		['wide letters', 'ＧＲＥＥＮ'],
		['nothing typed', ''],
		['blanks alone', '  '],
	])('should find a concept by %s', (_, typed) => {
		expect(findsLabel(green, typed)).toBe(true);
	});

	it.each([['蓝色'], ['lanse'], ['greens'], ['生产力绿'], ['lise']])('should not find it by %s', (typed) => {
		expect(findsLabel(green, typed)).toBe(false);
	});

	it('should not find what begins in one label and ends in the next', () => {
		expect(findsLabel(green, '生产力綠')).toBe(false);
	});
});
