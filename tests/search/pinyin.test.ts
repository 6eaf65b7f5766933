import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPinyin } from '../../lib/search/pinyin.ts';
import { realData } from './support.ts';

const real = realData();
const pinyin = createPinyin(real.pinyin);

describe('find', () => {
	it.each([
		'xinzhi shengchanli',
		'xinzhishengchanli',
		'xin zhi sheng chan li',
		'xīn zhì shēng chǎn lì',
		'Xīnzhì Shēngchǎnlì',
		'xin1zhi4 sheng1chan3li4',
		'xin1zhi4sheng1chan3li4',
		'xin-zhi shengchan-li',
		'xīnzhi shengchǎnli',
	])('should take %j for 新质生产力', (typed) => {
		expect(pinyin.find(typed)).toContain('新质生产力');
	});

	it.each([
		['quanyaosu shengchanlü', '全要素生产率'],
		['quanyaosu shengchanlv', '全要素生产率'],
		['quanyaosu shengchanlu:', '全要素生产率'],
		['quan2yao4su4 sheng1chan3lü4', '全要素生产率'],
		['gongtong fuyu', '共同富裕'],
		['Makesi', '马克思'],
		['chongsu', '重塑'],
		['chengguo', '成果'],
	])('should take %j for %s', (typed, word) => {
		expect(pinyin.find(typed)).toContain(word);
	});

	it('should heed a tone that is typed', () => {
		expect(pinyin.find('xīnzhǐ')).not.toContain('新质');
		expect(pinyin.find('xin1 zhi3')).not.toContain('新质');
		expect(pinyin.find('xīn zhi')).toContain('新质');
	});

	it.each(['', ' ', 'ren', 'cost disease', 'qwertz', '新质', '2020', 'asdfgh', 'xin%zhi', 'lü', '123', "''"])(
		'should take %j for nothing',
		(typed) => {
			expect(pinyin.find(typed)).toEqual([]);
		},
	);

	it('should take any text without failing', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('x', 'i', 'n', 'zh', 'ā', 'ü', '1', ' ', "'", '\u0304'), maxLength: 40 })),
				(typed) => {
					expect(pinyin.find(typed).length).toBeLessThanOrEqual(60);
				},
			),
		);
	});

	it('should find each word of the papers by its own pinyin', () => {
		const { words } = real.pinyin;
		const all = words.split(' ');
		expect(all.length).toBeGreaterThan(1000);
		// What a word is read is known from its characters; the readings of some are in the table.
		const lost = all.filter((word) => {
			const readings = pinyin.read(word) ?? [];
			const first = readings.map(([reading]) => reading).join(' ');
			return readings.every((own) => own.length === 1) && !pinyin.find(first).includes(word);
		});
		expect(lost).toEqual([]);
	});
});

describe('divide', () => {
	it('should cut Chinese into two words of the papers or more', () => {
		expect(pinyin.divide('资本劳动')).toEqual(['资本', '劳动']);
		expect(pinyin.divide('生产力与生产关系的辩证统一')).toEqual(['生产力', '生产', '关系', '辩证', '统一']);
		expect(pinyin.divide('资本')).toBeUndefined();
		expect(pinyin.divide('量子纠缠')).toBeUndefined();
	});
});
