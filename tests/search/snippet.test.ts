import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippet } from '../../lib/search/snippet.ts';

const show = (pieces: ReturnType<typeof snippet>): string => pieces.map(({ text, lit }) => (lit ? `[${text}]` : text)).join('');
const rangeOf = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('snippet', () => {
	it('should show a short text whole, its hits lit', () => {
		const text = '新质生产力与生产力';
		expect(
			show(
				snippet(
					text,
					[
						{ start: 2, end: 5 },
						{ start: 6, end: 9 },
					],
					40,
				),
			),
		).toBe('新质[生产力]与[生产力]');
	});

	it('should leave out what is far from the first hit, and say so', () => {
		const text = `${'甲'.repeat(50)}生产力${'乙'.repeat(50)}`;
		expect(show(snippet(text, [rangeOf(text, '生产力')], 12))).toBe('…甲甲甲[生产力]乙乙乙乙乙乙…');
	});

	it('should not cut a Latin word', () => {
		const text = 'Productive forces of unprecedented characteristics change everything considerably.';
		const shown = show(snippet(text, [rangeOf(text, 'change')], 30));
		expect(shown).toContain('[change]');
		expect(
			shown
				.replaceAll(/[…[\]]/gu, '')
				.trim()
				.split(/\s+/u)
				.every((word) => text.split(' ').includes(word)),
		).toBe(true);
	});

	it('should show something of a text without hits', () => {
		expect(show(snippet('甲乙丙丁', [], 2))).toBe('甲乙…');
		expect(show(snippet('internationalisation of things', [], 6))).not.toBe('…');
	});

	// A stretch shorter than its first character should hold it whole, or nothing of it.
	it('should not cut a surrogate pair for want of length', () => {
		expect(show(snippet('𠮷a', [], 1))).not.toMatch(/[\ud800-\udfff]/u);
	});

	it('should light the first hit whole, light nothing but hits, and cut no character', () => {
		const unit = fc.constantFrom('a', 'b', ' ', '甲', '。', '𠮷', '1');
		const cuts = fc.array(fc.nat(60), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), cuts, fc.integer({ min: 2, max: 40 }), (chars, numbers, length) => {
				const text = chars.join('');
				const starts = [...new Set(numbers.map((number) => chars.slice(0, number).join('').length))].sort((a, b) => a - b);
				const ranges = starts.flatMap((start, index) =>
					index % 2 === 0 && starts[index + 1] !== undefined ? [{ start, end: starts[index + 1] ?? start }] : [],
				);
				const pieces = snippet(text, ranges, length).filter(
					({ text: shown, start }) => !(shown === '…' && (start < 0 || start === text.length)),
				);

				const [first] = ranges;
				if (first)
					expect(pieces.find(({ lit }) => lit)).toEqual({ text: text.slice(first.start, first.end), lit: true, start: first.start });
				let at = pieces[0]?.start ?? 0;
				for (const piece of pieces) {
					expect(piece.start).toBe(at);
					expect(text.startsWith(piece.text, at)).toBe(true);
					expect(piece.text).not.toMatch(/[\ud800-\udfff]/u);
					at += piece.text.length;
					if (piece.lit) expect(ranges).toContainEqual({ start: piece.start, end: at });
				}
			}),
			{ numRuns: 500 },
		);
	});
});
