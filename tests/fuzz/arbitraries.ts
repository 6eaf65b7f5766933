import fc from 'fast-check';
import { line } from '../parse/arbitraries.ts';
import { ATTACKS } from './hostile.ts';

/** Marks that mean something to one of the readers, or to a browser. */
const mark = fc.constantFrom(
	...'"“”‘’\'「」『』（）()[]【】《》〈〉<>{}&;:：,，.。、！？…—–-_*#`~^|\\/@=+%$'.split(''),
	...[
		'\t',
		'\n',
		' ',
		'　',
		'\u00a0',
		'\u2028',
		'\u200b',
		'\u00ad',
		'\u0301',
		'\ufe0f',
		'\ufffd',
		'𠮷',
		'👩‍🔬',
		'①',
		'㊿',
		'§',
		'¶',
		'第',
		'页',
		'等',
	],
	...[
		'[^1]',
		'^①',
		'1.1',
		'2024',
		'一、',
		'（一）',
		'第3页',
		'《书》',
		'http://',
		'https://a.example/',
		'10.1234/a}b{',
		'[J]',
		'[EB/OL]',
		'. ',
		'...',
	],
	...[
		'ren',
		'ren-1-1-p2',
		'-p3',
		'-s1',
		'near',
		'near:5',
		'paper:ren',
		'in:notes',
		'xīn',
		'zhi4',
		'constructor',
		'__proto__',
		'NaN',
		'1e999',
	],
);

const word = fc.constantFrom('水', '渠', '新质生产力', '任丽梅', '王', 'water', 'Canal', 'Lin Y', 'a', '1978', '12-14');

/** A text that nobody wrote in good faith: characters of all kinds, marks in any order, words that attack, long runs. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
	{ weight: 4, arbitrary: fc.array(fc.oneof(mark, mark, word), { maxLength: 30 }).map((pieces) => pieces.join('')) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
	{ weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom(...ATTACKS), word), { maxLength: 4 }).map((pieces) => pieces.join('')) },
	{ weight: 1, arbitrary: fc.tuple(mark, fc.integer({ min: 1, max: 300 })).map(([own, times]) => own.repeat(times)) },
);

/** The same as it may stand in content that is in order: what is hidden or no character is refused before. */
export const visible = hostile.map((text) =>
	text.replaceAll(/\p{Surrogate}|\p{Noncharacter_Code_Point}|\p{Cc}|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu, ''),
);

/** A source of a paper in which any line may be hostile. */
export const hostileSource = fc
	.array(fc.oneof({ weight: 2, arbitrary: line }, { weight: 1, arbitrary: hostile }), { minLength: 1, maxLength: 25 })
	.map((lines) => `题\n${lines.join('\n')}`);

/** Lines of Markdown, in the text format or not. */
export const markdown = fc
	.array(
		fc.oneof(
			hostile,
			fc.constantFrom(
				'',
				'',
				'# 题',
				'## 一、起',
				'### a',
				'<!-- demo-abstract -->',
				'<!-- demo-1 -->',
				'[^1]: 水',
				'    [^2]: a',
				'- a',
				'> b',
				'---',
				'```',
				'| a |',
				'a[^1]。',
			),
		),
		{ maxLength: 12 },
	)
	.map((lines) => lines.join('\n'));
