import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../lib/cite/bibtex.ts';
import { citationsOf } from '../../lib/cite/citations.ts';
import { fillPassage, fillVisit, LINK_SLOTS, placeSlot } from '../../lib/cite/fill.ts';
import { citationMeta } from '../../lib/cite/head.ts';
import { paperJsonLd } from '../../lib/cite/json-ld.ts';
import { bibliographicLine } from '../../lib/cite/line.ts';
import { toHtml, toText } from '../../lib/cite/pieces.ts';
import { toRis } from '../../lib/cite/ris.ts';
import { shortCitation } from '../../lib/cite/short-citation.ts';
import { translatedLine } from '../../lib/cite/translated-line.ts';
import { element, stringifyXml } from '../../lib/export/xml.ts';
import { toPinyin } from '../../lib/han/pinyin.ts';
import { joinSyllables, readPinyin } from '../../lib/han/ruby.ts';
import { toTraditional } from '../../lib/han/traditional.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { parseNoteCitations } from '../../lib/parse/works/note-citation.ts';
import { parseReferenceEntry } from '../../lib/parse/works/reference-entry.ts';
import { hostile, visible } from './arbitraries.ts';
import { holds } from './support.ts';

/** Works as they are read from hostile notes and entries. */
const works = fc
	.tuple(visible, visible, fc.constantFrom('王：《', '[1] 王. 水[J]. ', '[2] 李. 渠[EB/OL]. https://a.example/', '[3] 赵. 田[M]. 10.1234/'))
	.map(([one, other, lead]): CslItem[] => [
		...parseNoteCitations(`${one}${lead}${other}》，2021年`).map(({ work }) => ({ id: 'x-work1', ...work })),
		{ id: 'x-ref1', ...parseReferenceEntry(`${lead}${one}. ${other}`) },
	]);

describe('citations of hostile works', () => {
	it('should be one record each in RIS, a field a line', () => {
		holds(
			fc.property(works, (own) => {
				const lines = toRis(own)
					.split('\r\n')
					.filter((line) => line !== '');
				for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/u);
				expect(lines.filter((line) => line.startsWith('ER  -'))).toHaveLength(own.length);
			}),
		);
	});

	it('should be one entry each in BibTeX, with braces that close', () => {
		holds(
			fc.property(works, (own) => {
				for (const entry of own.map((work) => toBibtex([work]))) {
					let depth = 0;
					// A brace with a backslash before it closes nothing for LaTeX, and does for BibTeX: both are escaped.
					for (const [mark] of entry.replaceAll(/\\[{}]/gu, '').matchAll(/[{}]/gu)) {
						depth += mark === '{' ? 1 : -1;
						expect(depth).toBeGreaterThanOrEqual(0);
					}
					expect(depth).toBe(0);
					expect(entry.match(/^@/gmu)).toHaveLength(1);
				}
			}),
		);
	});

	it('should be text in HTML, with web addresses as the only links', () => {
		holds(
			fc.property(works, (own) => {
				for (const work of own) {
					const pieces = bibliographicLine(work);
					const html = toHtml(pieces);
					expect(html.replaceAll(/<\/?(?:i|a)>|<br>|<a href="https?:\/\/[^"<>]*">/gu, '')).not.toMatch(/[<>]/u);
					expect(toText(pieces)).toBeTypeOf('string');
					expect(shortCitation(work, 'en', new Map()).length + shortCitation(work, 'zh-Hans', new Map()).length).toBeLessThan(10_000);
				}
			}),
		);
	});

	it('should be data of the head that can be read back', () => {
		const url = { 'zh-Hans': 'https://x.example/zh/x/', en: 'https://x.example/en/x/' };
		holds(
			fc.property(works, visible, (own, text) => {
				const [first] = own;
				if (!first) return;
				const record: CslItem = { ...first, keyword: text };
				const translation = { title: text, by: text, version: text };
				for (const lang of ['zh-Hans', 'en'] as const) {
					const data = paperJsonLd({
						record,
						lang,
						translation,
						url,
						works: own,
						abstract: text,
						rights: { status: 'uncleared', holder: text },
					});
					expect(JSON.parse(JSON.stringify(data).replaceAll('<', '\\u003c'))).toEqual(JSON.parse(JSON.stringify(data)));
					for (const { content } of citationMeta({ record, lang, translation, url, works: own, abstract: text }))
						expect(content).toBeTypeOf('string');
				}
				for (const { html } of citationsOf({ record, numbering: 'chinese', translation, url })) {
					expect(html.replaceAll(/<\/?(?:i|a)>|<br>|<a href="https?:\/\/[^"<>]*">/gu, '')).not.toMatch(/[<>]/u);
				}
			}),
			4,
		);
	});

	it('should have their places filled with what the reader chose, letter by letter', () => {
		holds(
			fc.property(hostile, hostile, hostile, (before, address, after) => {
				const url = { 'zh-Hans': `https://x.example/#${address}`, en: `https://x.example/en/#${address}` };
				const citation = `甲${LINK_SLOTS.en}乙${placeSlot('zh')}丙`;
				const filled = fillPassage(citation, { passage: { first: address }, numbering: 'chinese', url });
				expect(filled.startsWith(`甲${url.en}乙`)).toBe(true);
				expect(fillVisit(`${before}[date of access]${after}`, '2026-05-07')).toContain('[2026-05-07]');
			}),
		);
	});

	it('should have an English line without failing', () => {
		holds(
			fc.property(hostile, fc.option(hostile, { nil: undefined }), (value, author) => {
				expect(translatedLine([{ type: 'text', value }], { ...(author !== undefined && { author }), locator: '3' })).toBeInstanceOf(Array);
			}),
		);
	});
});

describe('Chinese characters', () => {
	it('should be as many in traditional form, whatever stands between them', () => {
		const table = { characters: { 为: '為', 头: '頭' }, phrases: { 头发: '頭髮', 发展: '發展' } };
		holds(
			fc.property(fc.array(fc.oneof(hostile, fc.constantFrom('头发', '发展', '为', '发', '头')), { maxLength: 5 }), (pieces) => {
				const text = pieces.join('');
				const converted = toTraditional(text, table);
				expect(converted).toHaveLength(text.length);
				expect(toTraditional(text, { characters: {}, phrases: {} })).toBe(text);
			}),
		);
	});

	it('should each have a place for a syllable, whatever pinyin comes with them', () => {
		holds(
			fc.property(hostile, hostile, (text, pinyin) => {
				const words = readPinyin(text, pinyin);
				expect(words.flatMap(({ lengths }) => lengths)).toHaveLength(text.match(/\p{Script=Han}/gu)?.length ?? 0);
				for (const { start, lengths, syllables } of words) {
					expect(text.slice(start)).toMatch(/^\p{Script=Han}/u);
					expect(syllables).toHaveLength(lengths.length);
					expect(joinSyllables(syllables)).toBeTypeOf('string');
				}
			}),
		);
	});

	it('should each have one syllable of pinyin', () => {
		holds(
			fc.property(visible, (value) => {
				const { x: pinyin = '' } = toPinyin([{ type: 'sentence', id: 'x', children: [{ type: 'text', value }] }], []);
				const syllables = readPinyin(value, pinyin).flatMap((word) => word.syllables);
				expect(syllables).toHaveLength(value.match(/\p{Script=Han}/gu)?.length ?? 0);
				expect(syllables).not.toContain('');
			}),
			4,
		);
	});
});

describe('XML', () => {
	it('should hold any visible text as it is, in elements and attributes', () => {
		holds(
			fc.property(visible, (value) => {
				const text = value.replaceAll(/[\t\r\n]/gu, ' ');
				const document = XmlDocument.fromString(stringifyXml(element('a', { b: text }, text)));
				expect(document.root.content).toBe(text);
				expect(document.root.attr('b')?.value).toBe(text);
				document.dispose();
			}),
			4,
		);
	});
});
