import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { toTraditional } from '../../lib/han/traditional.ts';
import { CORRECTIONS, toTraditionalTable } from '../../lib/han/traditional-table.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { CONTENT } from '../support.ts';

const { papers, concepts } = readLibrary(CONTENT).library;
const texts = papers.flatMap(({ paper }) => [...sentencesOf(paper)].map(({ children }) => plainText(children)));
const table = toTraditionalTable(texts);
const openCC = Converter({ from: 'cn', to: 'tw' });

/** OpenCC's own output with what is corrected put right. */
function expected(text: string): string {
	let converted = openCC(text);
	for (const [simplified, traditional] of Object.entries(CORRECTIONS)) {
		for (const { index } of text.matchAll(new RegExp(simplified, 'gu'))) {
			converted = converted.slice(0, index) + traditional + converted.slice(index + traditional.length);
		}
	}
	return converted;
}

describe('toTraditional', () => {
	it('should let the longest phrase win, then the character, and keep the rest', () => {
		const small = { characters: { 发: '發', 头: '頭' }, phrases: { 头发: '頭髮', 发展: '發展' } };
		expect(toTraditional('头发发展，AI 发𠮷头', small)).toBe('頭髮發展，AI 發𠮷頭');
	});

	it('should tell the characters apart that simplification made one', () => {
		const both = (text: string): string => toTraditional(text, toTraditionalTable([text]));
		expect(both('后工业与皇后')).toBe('後工業與皇后');
		expect(both('发展，头发')).toBe('發展，頭髮');
		expect(both('制度，制造')).toBe('制度，製造');
		expect(both('里程碑，心里')).toBe('里程碑，心裡');
		expect(both('只有，一只')).toBe('只有，一隻');
		expect(both('系统，关系，联系')).toBe('系統，關係，聯繫');
		expect(both('干部，干净，干涉')).toBe('幹部，乾淨，干涉');
		expect(both('全面，面粉')).toBe('全面，麵粉');
		expect(both('特征，征服')).toBe('特徵，征服');
		expect(both('为了')).toBe('為了');
	});

	it('should give what OpenCC gives for every segment of the papers, but for the corrections', () => {
		for (const text of texts) expect(toTraditional(text, table)).toBe(expected(text));
	});

	it('should agree with the traditional labels of the concepts', () => {
		for (const { prefLabel } of concepts) expect(toTraditional(prefLabel['zh-Hans'], table)).toBe(prefLabel['zh-Hant']);
	});
});

describe('toTraditionalTable', () => {
	it('should have no correction that is not needed', () => {
		for (const [simplified, traditional] of Object.entries(CORRECTIONS)) {
			expect(
				texts.some((text) => text.includes(simplified) && openCC(text) !== expected(text)),
				simplified,
			).toBe(true);
			expect(traditional).toHaveLength(simplified.length);
		}
	});

	it('should keep every text as long as it was', () => {
		for (const text of texts) expect(toTraditional(text, table)).toHaveLength(text.length);
	});

	it('should refuse what becomes longer, and say what to do', () => {
		expect(() => toTraditionalTable(['网络'], (text) => text.replace('网', '網際'))).toThrow(
			/^网 becomes 網際, of another length; .* Put it among the corrections\.$/u,
		);
	});

	it('should make the same bytes from the same texts in any order', () => {
		expect(JSON.stringify(toTraditionalTable([...texts].reverse()))).toBe(JSON.stringify(table));
	});
});
