import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../lib/model/paper.ts';
import { CONVENTIONS } from '../../lib/parse/conventions.ts';
import { isComplete } from '../../lib/parse/coverage.ts';
import { sentenceEnds } from '../../lib/parse/sentences.ts';
import { prose, source } from './arbitraries.ts';
import { idsOf, parse, parseCnki, textOf } from './support.ts';

const fixed = { seed: 20240507, numRuns: 100 };

describe('sentenceEnds', () => {
	it.each(['zh-Hans', 'en'])('should divide any text in %s into pieces that are not empty', (lang) => {
		fc.assert(
			fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme' })), (text) => {
				const ends = sentenceEnds(text, lang);
				const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
				expect(pieces.join('')).toBe(text);
				expect(pieces).not.toContain('');
			}),
			fixed,
		);
	});
});

describe('parsePaper', () => {
	it.each([undefined, CONVENTIONS.cnki, CONVENTIONS.markdown])(
		'should lose nothing of any mixture of lines (conventions %o)',
		(conventions) => {
			fc.assert(
				fc.property(source, (text) => {
					const { paper, messages } = parse(text, conventions);
					expect(messages.filter(({ ruleId }) => ruleId?.startsWith('source-') || ruleId === 'text-is-verbatim')).toEqual([]);
					expect(isComplete(paper.coverage)).toBe(true);
				}),
				fixed,
			);
		},
	);

	it.each([CONVENTIONS.cnki, CONVENTIONS.markdown])('should give every id once (conventions %o)', (conventions) => {
		fc.assert(
			fc.property(source, (text) => {
				const ids = idsOf(parse(text, conventions).paper);
				expect(ids).toEqual([...new Set(ids)]);
			}),
			fixed,
		);
	});

	it('should have a call for each address of a call, and the other way round', () => {
		fc.assert(
			fc.property(source, (text) => {
				const { paper } = parse(text, CONVENTIONS.cnki);
				const calls = idsOf(paper).filter((id) => id.startsWith('x-fnref'));
				expect(paper.footnotes.flatMap(({ references }) => references).sort()).toEqual(calls.sort());
			}),
			fixed,
		);
	});

	it('should have no paragraph without a sentence', () => {
		fc.assert(
			fc.property(source, (text) => {
				const { parts, sections } = parse(text, CONVENTIONS.markdown).paper;
				const lengths = [...parts, ...sections].flatMap(({ paragraphs }) => paragraphs.map(({ sentences }) => sentences.length));
				expect(lengths).not.toContain(0);
			}),
			fixed,
		);
	});

	it('should read CRLF as LF', () => {
		fc.assert(
			fc.property(source, (text) => {
				const windows = parse(text.replaceAll('\n', '\r\n'));
				const unix = parse(text);
				expect(withoutOffsets(windows.paper)).toEqual(withoutOffsets(unix.paper));
				expect(windows.messages.map(String)).toEqual(unix.messages.map(String));
			}),
			fixed,
		);
	});
});

const clause = fc
	.array(fc.constantFrom(...'水渠田树鱼村井桥路山'.split('')), { minLength: 3, maxLength: 12 })
	.map((chars) => chars.join(''));
const sentence = fc.array(clause, { minLength: 3, maxLength: 6 }).map((clauses) => `${clauses.join('，')}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''));

describe('joinParagraphs', () => {
	it('should give back a paragraph that was cut at any place inside a sentence', () => {
		fc.assert(
			fc.property(paragraph, fc.nat(), (text, nth) => {
				const places = [...text].flatMap((_, index) => (index > 0 && text[index - 1] !== '。' ? [index] : []));
				const at = places[nth % places.length] ?? 1;
				const notes = '^① 王一：《水》，《渠》2021年第1期，第3页。\n\n^② 《田》第2卷，人民出版社，2001年，第7页。';
				const { paper } = parseCnki(`前一段的水^①与渠^②。\n\n${text.slice(0, at)}\n\n${notes}\n\n${text.slice(at)}\n\n后一段。\n`);
				const paragraphs = textOf(paper).map((sentences) => sentences.join('').replaceAll(/\|\d+\|/gu, ''));
				expect(paragraphs).toEqual(['前一段的水[1]与渠[2]。', text, '后一段。']);
			}),
			fixed,
		);
	});
});

function withoutOffsets({ source: _, ...paper }: Paper): unknown {
	return JSON.parse(JSON.stringify(paper, (key, value: unknown) => (key === 'start' ? undefined : value)));
}
