import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, SETTINGS, settingsScript } from '../../components/ui/settings.ts';
import { checkAnnotations } from '../../lib/check/annotations.ts';
import { resolveParallels } from '../../lib/check/parallels.ts';
import { anchorAt, type Extent, nearestFollowing } from '../../lib/link/anchor.ts';
import { readComparison, writeComparison } from '../../lib/link/comparison.ts';
import { nameOfPlace, nearestAddress, parseJump, successorOf } from '../../lib/link/jump.ts';
import { createMentionFinder } from '../../lib/link/mentions.ts';
import { toReading } from '../../lib/link/reading.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { conceptFrom, paperFrom } from '../support.ts';
import { hostile, visible } from './arbitraries.ts';
import { holds } from './support.ts';

const papers = ['ren', 'wu'];

describe('an address or a place that anybody may have written', () => {
	it('should be read as an address of a paper, or as none', () => {
		holds(
			fc.property(hostile, (text) => {
				const address = parseJump(text, 'ren', papers);
				if (address !== undefined) expect(address).toMatch(/^(?:ren|wu)-[a-z0-9-]+(?:\.\.[a-z][a-z0-9-]+)?$/u);
			}),
		);
	});

	it('should have a nearest one that exists, or none', () => {
		const known = new Set(['ren-1', 'ren-1-1', 'ren-1-1-p2', 'wu-abstract']);
		holds(
			fc.property(
				fc.oneof(
					hostile,
					fc.array(fc.constantFrom('ren', 'wu', '1', 'p2', 's3', ''), { maxLength: 40 }).map((parts) => parts.join('-')),
				),
				(id) => {
					const nearest = nearestAddress(id, (own) => known.has(own));
					if (nearest !== undefined) expect(known.has(nearest) && id.startsWith(nearest)).toBe(true);
					expect(nameOfPlace(id)).toBeTypeOf('string');
				},
			),
		);
	});

	it('should come to an end however retired addresses lead to each other', () => {
		const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor');
		holds(
			fc.property(fc.array(fc.tuple(id, id), { maxLength: 8 }), id, (pairs, from) => {
				expect(successorOf(from, Object.fromEntries(pairs))).toBeTypeOf('string');
			}),
		);
	});
});

describe('an address of two papers', () => {
	it('should be read as two papers that there are, whatever stands in it, and be written so that it is read the same', () => {
		const known = { papers, parallels: new Map([['parallel-a', ['ren', 'wu'] as const]]) };
		const value = fc.oneof(hostile, fc.constantFrom('ren', 'wu', 'zh', 'en', 'parallel-a', 'ren-1-1-p2', 'cost-disease'));
		const query = fc.dictionary(fc.constantFrom('left', 'right', 'leftview', 'rightview', 'at', 'at2', 'parallel', 'concept', 'x'), value);
		holds(
			fc.property(query, fc.oneof(hostile, fc.constantFrom('', 'ren-1-1-p2..ren-1-1-p3', '%E0%A4%A')), (own, hash) => {
				const url = new URL('https://x.example/en/compare/');
				url.search = new URLSearchParams(own).toString();
				url.hash = hash;
				const comparison = readComparison(url, known);
				expect([comparison.left.paper, comparison.right.paper].sort()).toEqual(papers);
				expect(readComparison(new URL(`https://x.example/${writeComparison(comparison)}`), known)).toEqual(comparison);
			}),
		);
	});
});

describe('stored settings and a view in the address', () => {
	it('should set known values only, whatever is stored, and never fail', () => {
		const value = fc.oneof(hostile, fc.constantFrom(...Object.values(SETTINGS).flat()));
		const names = fc.constantFrom(...Object.keys(SETTINGS).map((name) => `duidu.${name}`), 'duidu.x', '__proto__');
		holds(
			fc.property(fc.dictionary(names, value), value, fc.boolean(), (stored, view, refused) => {
				const dataset: Record<string, string> = {};
				const window = {
					document: { documentElement: { dataset } },
					location: { search: `?view=${encodeURIComponent(view.replaceAll(/\p{Surrogate}/gu, '\ufffd'))}` },
					URLSearchParams,
					...(!refused && { localStorage: stored }),
				};
				runInNewContext(settingsScript, window);
				expect(Object.keys(dataset).sort()).toEqual(Object.keys(DEFAULTS).sort());
				for (const [name, own] of Object.entries(dataset)) expect(SETTINGS[name as keyof typeof SETTINGS]).toContain(own);
			}),
			10,
		);
	});
});

describe('mentions', () => {
	it('should stand in the text as they say, in order and apart, whatever the labels are', () => {
		const label = visible.map((text) => text.trim().replaceAll('…', '').slice(0, 40)).filter((text) => text !== '');
		holds(
			fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), visible, fc.constantFrom('zh-Hans', 'en'), (labels, text, lang) => {
				const find = createMentionFinder([conceptFrom({ id: 'a', zh: labels, en: labels })], lang);
				const whole = [text, ...labels, text].join(' ');
				let at = 0;
				for (const { start, end, exact } of find(whole, lang === 'en' ? new Set(['a']) : undefined)) {
					expect(start).toBeGreaterThanOrEqual(at);
					expect(end).toBeGreaterThan(start);
					expect(whole.slice(start, end)).toBe(exact);
					at = end;
				}
			}),
			4,
		);
	});
});

describe('notes of the editor', () => {
	const paper = paperFrom();
	const segments = [...sentencesOf(paper)].map(({ id }) => id);
	const note = fc.record({
		id: fc.oneof(visible, fc.constantFrom('demo-note1', 'demo-note2')),
		segment: fc.oneof(visible, fc.constantFrom(...segments)),
		exact: fc.oneof(visible, fc.constantFrom('甲', '说', '。', '甲说了一句')).filter((text) => text !== ''),
	});

	it('should be refused or attached, and never change the words', () => {
		holds(
			fc.property(fc.array(note, { maxLength: 4 }), (notes) => {
				const annotations = notes.map(
					({ id, segment, exact }): Annotation => ({
						id,
						motivation: 'slip',
						certainty: 'certain',
						target: [{ segment, exact }],
						body: { en: exact, 'zh-Hans': exact },
						sources: [],
					}),
				);
				const file = new VFile({ value: '- id: demo-note1\n' });
				// Ids are checked by the schema before.
				checkAnnotations(
					annotations.filter(({ id }) => /^[a-z][a-z0-9-]*$/u.test(id)),
					paper,
					file,
				);
				for (const { line } of file.messages) expect(line).toBe(1);
				const words = toReading(paper, [], {}, annotations).sections.flatMap(({ rows }) =>
					rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.segments.map(({ nodes }) => wordsOf(nodes)))),
				);
				const printed = paper.sections.flatMap(({ paragraphs }) =>
					paragraphs.flatMap(({ sentences }) => sentences.map(({ children }) => plainText(children))),
				);
				expect(words).toEqual(printed);
			}),
			4,
		);
	});
});

describe('parallels', () => {
	it('should be resolved to segments that there are, or refused', () => {
		const places = {
			segments: new Map([
				['ren', ['ren-1-p1-s1', 'ren-1-p1-s2']],
				['wu', ['wu-1-p1-s1']],
			]),
			concepts: new Set(['a']),
		};
		const address = fc.oneof(
			hostile,
			fc.constantFrom('ren-1-p1-s1', 'ren-1-p1-s2', 'wu-1-p1-s1', 'ren-1-p1-s1..ren-1-p1-s2', 'ren-1-p1-s2..ren-1-p1-s1', 'a..b..c', '..'),
		);
		holds(
			fc.property(fc.tuple(address, address), (target) => {
				const file = new VFile({ value: '' });
				const words = { en: 'a', 'zh-Hans': 'a' };
				const resolved = resolveParallels(
					[{ id: 'parallel-a', motivation: 'agrees', target, concepts: [], title: words, body: words }],
					places,
					file,
				);
				expect(resolved.length + file.messages.length).toBe(1);
				for (const passage of resolved.flatMap((own) => own.target))
					for (const id of passage.segments) expect(places.segments.get(passage.paper)).toContain(id);
			}),
		);
	});
});

describe('the anchor of two panes', () => {
	it('should be one of the passages or none, wherever these stand', () => {
		const number = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1e9));
		const extent: fc.Arbitrary<Extent> = fc.record({ parallel: fc.constantFrom('a', 'b', 'c'), top: number, bottom: number, end: number });
		holds(
			fc.property(fc.array(extent, { maxLength: 6 }), fc.option(fc.constantFrom('a', 'z'), { nil: undefined }), (extents, current) => {
				const anchor = anchorAt(extents, current);
				expect([undefined, ...extents.map(({ parallel }) => parallel)]).toContain(anchor);
				const index = nearestFollowing(extents.map(({ top }) => top));
				expect(index >= -1 && index < Math.max(1, extents.length)).toBe(true);
			}),
		);
	});
});
