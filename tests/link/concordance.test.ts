import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { toConcordance } from '../../lib/link/concordance.ts';
import { countPrinted, rowsOf } from '../../lib/link/occurrences.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { CONTENT } from '../support.ts';
import { smallReading } from './small-reading.ts';

const linesIn = (text: string) =>
	toConcordance(smallReading(`论文\n\n某人\n\n一、起点\n\n${text}\n`), 'reading').flatMap(({ sentences }) =>
		sentences.flatMap(({ lines }) => lines.map(({ before, exact, after }) => [before, exact, after])),
	);

describe('toConcordance', () => {
	it('should group the sentences by section, what stands before the text first and the notes last', () => {
		const source =
			'论读书\n\n某人\n\n一、读书\n\n甲读书^①。乙读书。\n\n① 王某：《读书》，北京：某社，2001年，第3页。\n\n二、终点\n\n丁读书了。\n';
		const groups = toConcordance(smallReading(source), 'reading');
		expect(
			groups.map(({ id, kind, number, count, sentences }) => [id, kind, number, count, sentences.map(({ segment }) => segment)]),
		).toEqual([
			['demo-front', 'front', undefined, 1, ['demo-title-p1-s1']],
			['demo-1', 'section', '1', 3, ['demo-1', 'demo-1-p1-s1', 'demo-1-p1-s2']],
			['demo-2', 'section', '2', 1, ['demo-2-p1-s1']],
			['demo-notes', 'notes', undefined, 1, ['demo-fn1-s1']],
		]);
	});

	it('should show the whole of a short sentence', () => {
		expect(linesIn('甲每天慢慢读书给人听。')).toEqual([['甲每天慢慢', '读书', '给人听。']]);
	});

	it('should cut a long sentence to eighteen characters on each side and say so', () => {
		expect(linesIn('子丑寅卯辰巳午未申酉戌亥子丑寅卯辰巳午读书甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬。')).toEqual([
			['…丑寅卯辰巳午未申酉戌亥子丑寅卯辰巳午', '读书', '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛…'],
		]);
	});

	it('should not begin a cut line with a comma', () => {
		expect(linesIn('子丑，寅卯辰巳午未申酉戌亥子丑寅卯辰巳午读书。')[0]?.[0]).toBe('…寅卯辰巳午未申酉戌亥子丑寅卯辰巳午');
	});

	it('should give a sentence a line for each mention, and its translation once', () => {
		const english = { 'demo-1-p1-s1': 'Slow reading, *slow* reading!' };
		const groups = toConcordance(smallReading('论文\n\n某人\n\n一、起点\n\n甲读书又读书。\n', english), 'reading');
		const sentences = groups.flatMap((group) => group.sentences);
		expect(sentences).toHaveLength(1);
		expect(sentences[0]?.lines.map(({ start, before, after }) => [start, before, after])).toEqual([
			[1, '甲', '又读书。'],
			[4, '甲读书又', '。'],
		]);
		expect(sentences[0]?.translation?.pieces).toEqual([
			{ text: 'Slow reading', isRendering: true },
			{ text: ', ', isRendering: false },
			{ text: 'slow reading', isRendering: true },
			{ text: '!', isRendering: false },
		]);
	});

	it('should list every printed mention of every concept in the papers, with words that stand at its place', () => {
		const { library } = readLibrary(CONTENT);
		const texts = new Map(
			library.papers.flatMap(({ paper }) => [...sentencesOf(paper)].map(({ id, children }) => [id, plainText(children)])),
		);
		for (const { id } of library.concepts) {
			for (const { paper, reading } of library.papers) {
				const groups = toConcordance(reading, id);
				const order = [...rowsOf(reading)].map(({ row }) => row.id);
				const places = groups.flatMap(({ sentences }) => sentences.map(({ row }) => order.indexOf(row)));
				expect(places, `${id} in ${reading.id}`).toEqual([...places].sort((a, b) => a - b));
				for (const { segment, lines } of groups.flatMap(({ sentences }) => sentences)) {
					for (const { start, before, exact, after } of lines) {
						expect(texts.get(segment)?.startsWith(`${exact}${after.replace(/…$/u, '')}`, start), `${id} at ${segment}`).toBe(true);
						expect(texts.get(segment)?.slice(0, start)).toMatch(
							new RegExp(`${before.replace(/^…/u, '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u'),
						);
					}
				}
				const printed = countPrinted(library.occurrences.get(id) ?? [], paper.id);
				expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(printed);
			}
		}
	});
});
