import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkTranslation, type Exception } from '../../lib/check/translation.ts';
import type { Phrasing } from '../../lib/model/paper.ts';
import type { Term } from '../../lib/model/rendering.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { paperFrom } from '../support.ts';

interface Case {
	/** The only sentence of the paper. */
	printed: string;
	english: string | Phrasing[];
	heading?: [string, string];
	terms?: Term[];
	exceptions?: Exception[];
}

const segment = 'demo-1-p1-s1';

function check({ printed, english, heading = ['起点', 'Start'], terms = [], exceptions = [] }: Case) {
	const paper = paperFrom(`论文\n\n某人\n\n一、${heading[0]}\n\n${printed}\n`);
	const texts = new Map([...sentencesOf(paper)].map(({ id, children }) => [id, plainText(children)]));
	expect(texts.get(segment)).toBe(printed);
	const nodes = typeof english === 'string' ? [{ type: 'text' as const, value: english }] : english;
	const segments = new Map<string, Phrasing[]>([
		[segment, nodes],
		['demo-1', [{ type: 'text', value: `1. ${heading[1]}` }]],
	]);
	const file = new VFile({ path: 'en.md' });
	const exceptionsFile = new VFile({
		path: 'en.exceptions.yaml',
		value: exceptions.map((exception) => `- segment: ${exception.segment}\n`).join(''),
	});
	const record = {
		lang: 'en',
		role: 'translation' as const,
		by: 'A',
		method: { en: 'B', 'zh-Hans': '乙' },
		version: '1',
		scope: 'partial' as const,
		status: 'draft' as const,
		sections: {},
	};
	const lineOf = (id: string): number => (id === segment ? 7 : 5);
	checkTranslation({ paper, layer: { record, segments }, terms, exceptions, file, exceptionsFile, lineOf });
	const all = [...file.messages, ...exceptionsFile.messages];
	expect(all.every(({ fatal }) => fatal)).toBe(true);
	return {
		rules: file.messages.map(({ line, ruleId }) => `${line}: ${ruleId}`),
		messages: all.map(String),
		unused: exceptionsFile.messages.map(String),
	};
}

const rulesFor = (printed: string, english: string | Phrasing[]): string[] => check({ printed, english }).rules;

describe('terms', () => {
	const terms: Term[] = [
		{ labels: ['生产力'], renderings: ['productive force'] },
		{ labels: ['新质生产力', '新质'], renderings: ['new quality productive force', 'NQPF'] },
		{ labels: ['扬弃'], renderings: ['sublate'] },
	];

	it.each([
		['生产力发展。', 'Productive forces develop.'],
		['扬弃资本。', 'Sublating capital.'],
		['扬弃资本。', 'Capital is Sublated.'],
		['新质生产力。', 'NQPF.'],
		['别的事情。', 'Productive forces.'],
	])('should be content with %j as %j', (printed, english) => {
		expect(check({ printed, english, terms }).messages).toEqual([]);
	});

	it('should name the segment, the term and its renderings when none of them stands there', () => {
		expect(check({ printed: '发展新质生产力。', english: 'Develop new productivity.', terms }).messages).toEqual([
			`en.md:7:1: ${segment} names 新质生产力, and its line has none of its renderings; expected “new quality productive force” or “NQPF”. Is the line shifted? Else mend it, or state an exception.`,
		]);
	});

	it('should take the longest label, so that a shorter one within it asks for nothing', () => {
		expect(check({ printed: '发展新质生产力。', english: 'Develop NQPF.', terms }).messages).toEqual([]);
		expect(check({ printed: '新质生产力是生产力。', english: 'NQPF is productivity.', terms }).messages).toEqual([
			expect.stringContaining(`${segment} names 生产力,`),
		]);
	});

	it('should ask for nothing where a label stands within words that are excepted', () => {
		const marx: Term[] = [{ labels: ['马克思'], except: ['马克思主义'], renderings: ['Marx'] }];
		expect(check({ printed: '马克思主义。', english: 'The doctrine.', terms: marx }).messages).toEqual([]);
		expect(check({ printed: '马克思主义和马克思。', english: 'The doctrine.', terms: marx }).messages).toEqual([
			expect.stringContaining(`${segment} names 马克思,`),
		]);
	});

	it('should ask for a term by each of its labels', () => {
		expect(check({ printed: '讲新质。', english: 'On quality.', terms }).messages).toEqual([expect.stringContaining('names 新质,')]);
	});

	it('should find the term in emphasis and across a note reference', () => {
		const english: Phrasing[] = [
			{ type: 'text', value: 'The productive' },
			{ type: 'footnoteReference', identifier: '1', label: '①', id: 'demo-fnref1' },
			{ type: 'emphasis', children: [{ type: 'text', value: ' forces' }] },
		];
		expect(check({ printed: '讲生产力。', english, terms }).messages).toEqual([]);
	});

	it('should check a heading, at its line', () => {
		expect(check({ printed: '甲。', english: 'A.', heading: ['扬弃', 'Overcoming'], terms }).messages).toEqual([
			expect.stringContaining('en.md:5:1: demo-1 names 扬弃,'),
		]);
	});

	it('should leave a segment alone that has no translation', () => {
		const paper = paperFrom('论扬弃\n\n某人\n\n一、扬弃\n\n扬弃。\n');
		const [file, exceptionsFile] = [new VFile(), new VFile()];
		const layer = { record: {} as never, segments: new Map() };
		checkTranslation({ paper, layer, terms, exceptions: [], file, exceptionsFile, lineOf: () => 1 });
		expect(file.messages).toEqual([]);
	});

	// The first of two entries takes the word away, so the second one's renderings never count.
	it('should accept the renderings of every entry that has the label', () => {
		const twice = [...terms, { labels: ['扬弃'], renderings: ['overcome'] }];
		expect(check({ printed: '扬弃资本。', english: 'Overcome capital.', terms: twice }).messages).toEqual([]);
	});
});

describe('exceptions', () => {
	const terms: Term[] = [
		{ labels: ['生产力'], renderings: ['productive force'] },
		{ labels: ['扬弃'], renderings: ['sublate'] },
	];
	const excuse: Exception = { segment, ruleId: 'translation-keeps-terms', term: '扬弃', reason: 'Said in other words.' };

	it('should silence the term they name, and no other', () => {
		const { messages } = check({ printed: '扬弃生产力。', english: 'Overcome it.', terms, exceptions: [excuse] });
		expect(messages).toEqual([expect.stringContaining('names 生产力,')]);
	});

	it('should silence the rule they name, and no other', () => {
		const exceptions: Exception[] = [excuse, { segment, ruleId: 'translation-keeps-numbers', reason: 'The year is told.' }];
		expect(check({ printed: '2020年扬弃。', english: 'Then “overcome.', terms, exceptions }).rules).toEqual([
			'7: quotation-marks-are-paired',
		]);
	});

	it('should silence the segment they name, and no other', () => {
		const { rules } = check({ printed: '扬弃它。', english: 'Go.', heading: ['扬弃', 'Go'], terms, exceptions: [excuse] });
		expect(rules).toEqual(['5: translation-keeps-terms']);
	});

	it.each([
		['another segment', { ...excuse, segment: 'demo-9' }],
		['another term', { ...excuse, term: '生产力' }],
		['no term', { segment, ruleId: 'translation-keeps-terms', reason: 'Why.' } satisfies Exception],
		['another rule', { segment, ruleId: 'translation-length-is-usual', reason: 'Why.' } satisfies Exception],
	])('should not silence a term when they name %s', (_, exception) => {
		const { rules, unused } = check({ printed: '扬弃它。', english: 'Go.', terms, exceptions: [exception] });
		expect(rules).toEqual(['7: translation-keeps-terms']);
		expect(unused).toHaveLength(1);
	});

	it('should be refused where nothing needs them, in their own file', () => {
		const exceptions: Exception[] = [{ ...excuse, segment: 'demo-1' }, excuse];
		expect(check({ printed: '扬弃它。', english: 'Sublate it.', heading: ['扬弃', 'Go'], terms, exceptions }).messages).toEqual([
			`en.exceptions.yaml:2:1: ${segment} has an exception from translation-keeps-terms for 扬弃, and keeps the rule without it; expected none. Delete it.`,
		]);
	});

	it('should be refused when they stand twice', () => {
		const { rules, unused } = check({ printed: '扬弃它。', english: 'Go.', terms, exceptions: [excuse, { ...excuse }] });
		expect([rules, unused.length]).toEqual([[], 1]);
	});

	// demo-1-p1-s1 is found in demo-1-p1-s10, so the message points at the wrong line.
	it('should be refused at their own line, though a longer id stands above', () => {
		const exceptions: Exception[] = [{ ...excuse, segment: `${segment}0` }, excuse];
		const { unused } = check({ printed: '别的。', english: 'Else.', terms, exceptions });
		expect(unused.map((message) => message.split(':')[1])).toEqual(['1', '2']);
	});
});

describe('numbers', () => {
	it.each([
		['产值12亿元。', 'Output was 1.2 billion yuan.'],
		['产值2.79万亿元。', 'Output was 2.79 trillion yuan.'],
		['产量4021万吨。', 'Output was 40.21 million tonnes.'],
		['产量 800 万吨。', 'Output was 8 million tonnes.'],
		['20 世纪 90 年代。', 'This was in the 1990s.'],
		['上世纪八九十年代。', 'The 1980s and 1990s.'],
		['2024 年 9 月。', 'September 2024.'],
		['2024 年 9 月。', '2024-9'],
		['增长5.2%。', 'Growth of 5.2 per cent.'],
		['增长５％。', 'Growth of 5%.'],
		['百分之五十。', '50 per cent.'],
		['十一届。', 'The 11th.'],
		['21世纪。', 'The 21st century.'],
		['三个方面。', 'Three aspects.'],
		['《文集》（下）。', 'Works, vol. 2.'],
	])('should be content with %j as %j', (printed, english) => {
		expect(check({ printed, english }).messages).toEqual([]);
	});

	it.each([
		['产值12亿元。', 'Output was 12 billion yuan.', 'lacks 1200000000 and has 12000000000 besides'],
		['产量4021万吨。', 'Output was 4,021 tonnes.', 'lacks 40210000 and has 4021 besides'],
		['20 世纪 90 年代。', 'This was in the 1980s.', 'lacks 1990 and has 1980 besides'],
		['上世纪八九十年代。', 'The 1970s.', 'has 1970 besides'],
		['9 月。', 'In October.', 'lacks 9'],
		['增长5.2%。', 'Growth of 5.3 per cent.', 'lacks 5.2 and has 5.3 besides'],
		['去年增长。', 'Growth in 2023.', 'has 2023 besides'],
		['2020年增长。', 'Growth that year.', 'lacks 2020'],
		['2020年和2021年。', 'In 2020 and the year after.', 'lacks 2021'],
	])('should refuse %j as %j', (printed, english, reason) => {
		const { rules, messages } = check({ printed, english });
		expect(rules).toEqual(['7: translation-keeps-numbers']);
		expect(messages.join()).toContain(`The line of ${segment} ${reason}; expected the numbers printed: `);
	});

	// The original in brackets holds the number printed, and so hides that the English has another.
	it('should not count what stands in the Chinese original', () => {
		expect(rulesFor('2020年、2021年见《2020年的工业》。', 'In 2021 and 2021 see Industry (《2020年的工业》).')).toEqual([
			'7: translation-keeps-numbers',
		]);
	});

	it('should not take the number of a heading for a number of its words', () => {
		expect(check({ printed: '甲。', english: 'A.', heading: ['三点', 'Three points'] }).messages).toEqual([]);
		expect(check({ printed: '甲。', english: 'A.', heading: ['2020年', 'The year'] }).rules).toEqual(['5: translation-keeps-numbers']);
	});
});

describe('quotation marks', () => {
	it.each(['A “cost disease”.', 'The worker’s ‘own’.', '“A” and “B “c””.'])('should be content with %j', (english) => {
		expect(rulesFor('甲说了一句。', english)).toEqual([]);
	});

	it.each(['A “cost disease.', 'A cost disease”.', 'A "cost disease".', 'A “b” c”.'])('should refuse %j', (english) => {
		expect(rulesFor('甲说了一句。', english)).toEqual(['7: quotation-marks-are-paired']);
	});

	it('should say what was found', () => {
		expect(check({ printed: '甲说了一句。', english: 'A “cost "disease".' }).messages).toEqual([
			`en.md:7:1: The line of ${segment} has 1 “ and 0 ” and straight quotation marks; expected pairs of “ and ”.`,
		]);
	});

	it('should count within emphasis', () => {
		const title: Phrasing[] = [
			{ type: 'text', value: 'See “' },
			{ type: 'emphasis', children: [{ type: 'text', value: 'A” b' }] },
		];
		expect(rulesFor('甲说了一句。', title)).toEqual([]);
	});
});

describe('leftover Chinese', () => {
	it.each(['A common term (共同富裕).', 'See (Huang: 《书》 (上)).', 'Nothing.'])('should be content with %j', (english) => {
		expect(rulesFor('甲说了一句。', english)).toEqual([]);
	});

	it.each(['A common term 共同富裕.', '甲 said.', 'A (共同) 富裕.', 'A （共同富裕）.', 'A (共同富裕.'])('should refuse %j', (english) => {
		expect(rulesFor('甲说了一句。', english)).toEqual(['7: translation-is-translated']);
	});

	it('should name what is left', () => {
		expect(check({ printed: '甲说了一句。', english: 'A (甲) said 一句 so.' }).messages).toEqual([
			`en.md:7:1: The line of ${segment} still has 一句; expected Chinese only in round brackets, as the original of what stands before.`,
		]);
	});
});

describe('length', () => {
	const printed = `${'甲'.repeat(19)}。`;

	it.each([30, 60, 120])('should be content with %i letters for 20 characters', (length) => {
		expect(rulesFor(printed, 'a'.repeat(length))).toEqual([]);
	});

	it.each([29, 121])('should refuse %i letters for 20 characters', (length) => {
		const { rules, messages } = check({ printed, english: 'a'.repeat(length) });
		expect(rules).toEqual(['7: translation-length-is-usual']);
		expect(messages.join()).toContain(`has ${length} letters for 20 Chinese characters (${(length / 20).toFixed(1)}); expected 1.5 to 6.`);
	});

	it('should let short lines vary', () => {
		expect(rulesFor(`${'甲'.repeat(10)}。`, 'a'.repeat(200))).toEqual([]);
		expect(rulesFor(`${'甲'.repeat(11)}。`, 'a'.repeat(200))).toEqual(['7: translation-length-is-usual']);
	});

	it('should be silenced by an exception', () => {
		const exceptions: Exception[] = [{ segment, ruleId: 'translation-length-is-usual', reason: 'A web address.' }];
		expect(check({ printed, english: 'a'.repeat(200), exceptions }).messages).toEqual([]);
	});
});
