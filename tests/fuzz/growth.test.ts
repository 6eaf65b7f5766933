import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, IS_LONG, SEED } from './support.ts';
import { TAKERS } from './takers.ts';

const UNITS = [
	...[' ', '　', '\t', '\n', '\u2028', '1', 'a', 'A.', '水', '。', '.', ',', '，', ';', '；', ':', '：', '-', '–', '——', '…'],
	...[
		'(',
		')',
		'()',
		'（',
		'）',
		'[',
		']',
		'[1]',
		'【',
		'《',
		'》',
		'《》',
		'“',
		'”',
		'"',
		'‘',
		"'",
		'「',
		'<',
		'>',
		'*',
		'**',
		'**水',
		'_',
		'#',
		'# ',
	],
	...[
		'^',
		'^①',
		'①',
		'^ ',
		'/',
		'\\',
		'|',
		'@',
		'&',
		'第',
		'第1',
		'十',
		'页',
		'译',
		'，校',
		'等',
		'2020',
		'20世纪80年代',
		'1,234',
		'年',
		'http://',
		'https://a ',
	],
	...[
		'a ',
		' a',
		'水 ',
		' 水',
		'- ',
		'1. ',
		'> ',
		'\u200b',
		'\u0301',
		'-p',
		'p1 ',
		'near ',
		'"a ',
		'“a ',
		'-"',
		'paper:',
		'xi',
		"xi'",
		'x1',
		'water canal ',
		'a b ',
	],
];

/** Mixtures of them: what goes wrong with two kinds of marks may go right with each. */
const mixtures = fc.sample(fc.array(fc.constantFrom(...UNITS), { minLength: 3, maxLength: 6 }), { seed: SEED, numRuns: 80 });

/** What is repeated, with something before and behind it. */
const SHAPES: ((times: number) => string)[] = [
	...UNITS.flatMap((unit) => [
		(times: number) => unit.repeat(times),
		(times: number) => `x${unit.repeat(times)}x`,
		(times: number) => `水${unit.repeat(times)}\n${unit.repeat(times)}水`,
	]),
	...mixtures.map(
		([before = '', behind = '', ...unit]) =>
			(times: number) =>
				before + unit.join('').repeat(Math.ceil(times / unit.length)) + behind,
	),
];

const cpu = (run: () => unknown): number => {
	const begun = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(begun);
	return (user + system) / 1000;
};

/** Milliseconds of the processor, the least of three tries. */
const least = (run: () => unknown): number => Math.min(cpu(run), cpu(run), cpu(run));

const SMALL = 2500;

// Takes minutes, and times are no matter of every day's tests.
describe.runIf(IS_LONG)('time', () => {
	it.each(Object.keys(TAKERS))('should grow with the length of a text, whatever it is made of: %s', (name) => {
		const take = TAKERS[name] ?? (() => undefined);
		const slow: string[] = [];
		for (const textOf of SHAPES) {
			count(1);
			const large = cpu(() => take(textOf(SMALL * 4)));
			// Four times as long takes four times as long; sixteen times would be the square.
			if (large < 60) continue;
			const [small, again] = [least(() => take(textOf(SMALL))), least(() => take(textOf(SMALL * 4)))];
			if (again > 9 * small + 40) slow.push(`${JSON.stringify(textOf(2)).slice(0, 40)}: ${small.toFixed(0)} → ${again.toFixed(0)} ms`);
		}
		expect(slow).toEqual([]);
	});
});
