import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { createMentionFinder, type Mention } from '../../lib/link/mentions.ts';
import { rowsOf } from '../../lib/link/occurrences.ts';
import type { Concept } from '../../lib/model/concept.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { CONTENT } from '../support.ts';

const root = { type: 'root' as const, children: [] };

const concept = (id: string, en: string[], zh: string[] = ['无此词']): Concept => ({
	id,
	prefLabel: { 'zh-Hans': zh[0] ?? '', 'zh-Hant': zh[0] ?? '', 'zh-Latn-pinyin': '', en: en[0] ?? '' },
	altLabel: { 'zh-Hans': zh.slice(1), en: en.slice(1) },
	hiddenLabel: { en: ['hidden rendering'] },
	related: [],
	definition: { 'zh-Hans': root, en: root },
});

const exact = (mentions: readonly Mention[]): string[] => mentions.map(({ exact }) => exact);
const { library } = readLibrary(CONTENT);

describe('createMentionFinder', () => {
	const find = createMentionFinder([concept('curve', ['smile curve', 'curve']), concept('factor', ['factor of production'])], 'en');

	it('should find English labels in any case, with a plural s, as whole words', () => {
		expect(exact(find('Smile Curves and SMILE CURVE, curves; a smile\ncurve.'))).toEqual([
			'Smile Curves',
			'SMILE CURVE',
			'curves',
			'smile\ncurve',
		]);
		expect(find('curvet, incurve, 2curve, recurves, curveß')).toEqual([]);
	});

	it('should take the longest label, and each word once', () => {
		const longest = createMentionFinder([concept('a', ['x'], ['生产力']), concept('b', ['y'], ['新质生产力', '新质'])], 'zh-Hans');
		expect(longest('新质生产力是生产力，新质。')).toEqual([
			{ concept: 'b', start: 0, end: 5, exact: '新质生产力' },
			{ concept: 'a', start: 6, end: 9, exact: '生产力' },
			{ concept: 'b', start: 10, end: 12, exact: '新质' },
		]);
	});

	it('should read a label as words, not as a pattern', () => {
		const marks = createMentionFinder([concept('c', ['C++ (new)', 'R&D.'])], 'en');
		expect(exact(marks('We use c++ (new) and R&D. now; not RxDy.'))).toEqual(['c++ (new)', 'R&D.']);
	});

	it('should not take a hidden label for a mention', () => {
		expect(find('A hidden rendering of the smile curve.')).toMatchObject([{ concept: 'curve' }]);
	});

	it('should give the same answers to the same text again', () => {
		const text = 'smile curve, curve';
		expect(find(text)).toEqual(find(text));
	});
});

describe.each(['zh-Hans', 'en'])('mentions in the papers, %s', (lang) => {
	const find = createMentionFinder(library.concepts, lang);
	const texts = library.papers.flatMap(({ reading }) =>
		[...rowsOf(reading)].flatMap(({ row }) =>
			row.cells.filter((cell) => cell.lang === lang).flatMap(({ segments }) => segments.map(({ nodes }) => wordsOf(nodes))),
		),
	);

	it('should be those of a plain scan, less what a longer label covers', () => {
		expect(texts.length).toBeGreaterThan(250);
		let found = 0;
		for (const text of texts) {
			const mentions = find(text);
			found += mentions.length;
			expect(mentions.map(({ concept, start, end }) => `${concept} ${start}-${end}`)).toEqual(scan(text, lang));
		}
		expect(found).toBeGreaterThan(150);
	});

	it('should not overlap, stand in order and say the words that stand there', () => {
		for (const text of texts) {
			let last = 0;
			for (const { start, end, exact } of find(text)) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(text.slice(start, end)).toBe(exact);
				last = end;
			}
		}
	});
});

/** The slow way: each label, the longest first, tried at each place that no longer one has taken. */
function scan(text: string, lang: string): string[] {
	const labels = library.concepts
		.flatMap(({ id, prefLabel, altLabel }) =>
			(lang === 'en' ? [prefLabel.en, ...altLabel.en] : [prefLabel['zh-Hans'], ...altLabel['zh-Hans']]).map((label) => ({ id, label })),
		)
		.sort((a, b) => b.label.length - a.label.length);
	const taken = new Array<boolean>(text.length).fill(false);
	const found: { id: string; start: number; end: number }[] = [];
	for (const { id, label } of labels) {
		for (let start = 0; start < text.length; start++) {
			const end = lang === 'en' ? englishEnd(text, start, label) : text.startsWith(label, start) ? start + label.length : undefined;
			if (end === undefined || taken.slice(start, end).includes(true)) continue;
			taken.fill(true, start, end);
			found.push({ id, start, end });
		}
	}
	return found.sort((a, b) => a.start - b.start).map(({ id, start, end }) => `${id} ${start}-${end}`);
}

const isWord = (char: string | undefined): boolean =>
	char !== undefined && (char.toLowerCase() !== char.toUpperCase() || (char >= '0' && char <= '9'));

function englishEnd(text: string, start: number, label: string): number | undefined {
	if (isWord(text[start - 1])) return undefined;
	const end = start + label.length;
	if (text.slice(start, end).toLowerCase() !== label.toLowerCase()) return undefined;
	const plural = text[end]?.toLowerCase() === 's' ? end + 1 : end;
	return isWord(text[plural]) ? undefined : plural;
}
