import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { checkTranslation } from '../../lib/check/translation.ts';
import { parseMarkdown } from '../../lib/content/markdown.ts';
import { placeLines } from '../../lib/content/place-lines.ts';
import { parseData } from '../../lib/content/read-files.ts';
import { annotationsSchema, conceptSchema, layerRecordSchema, namesSchema } from '../../lib/content/schema.ts';
import { parseText, stringifyText } from '../../lib/content/text-markdown.ts';
import { alignLayer } from '../../lib/link/alignment.ts';
import type { Layer } from '../../lib/model/layer.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { cssString } from '../../lib/render/css-string.ts';
import { Markdown } from '../../lib/render/markdown.tsx';
import { Sentences } from '../../lib/render/sentence.tsx';
import { paperFrom, skeletonOf } from '../support.ts';
import { hostile, markdown, visible } from './arbitraries.ts';
import { holds } from './support.ts';

const paper = paperFrom();
const skeleton = skeletonOf(paper);

describe('Markdown of any kind', () => {
	it('should be read as a translation, with messages that name lines of it', () => {
		holds(
			fc.property(markdown, (value) => {
				const file = new VFile({ path: 'en.md', value });
				const text = parseText(file);
				const placed = placeLines(text, skeleton, file);
				const segments = alignLayer(paper, placed, file);
				const ids = new Set([...sentencesOf(paper)].map(({ id }) => id));
				for (const id of segments.keys()) expect(ids.has(id)).toBe(true);
				const lines = value.split('\n').length;
				for (const { line, fatal } of file.messages) expect(fatal && (line ?? 0) >= 1 && (line ?? 0) <= lines).toBe(true);
			}),
			4,
		);
	});

	it('should be written and read back as the same words', () => {
		const line = visible.map((text) => text.replaceAll(/[\n\u2028]/gu, ' ').trim()).filter((text) => text !== '');
		holds(
			fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
				const written = stringifyText([{ type: 'paragraph', lines: lines.map((value) => ({ children: [{ type: 'text', value }] })) }]);
				const file = new VFile({ path: 'zh-Hans.md', value: written });
				const { blocks } = parseText(file);
				expect(file.messages.map(String)).toEqual([]);
				expect(blocks.map((block) => (block.type === 'paragraph' ? block.lines.map(({ children }) => plainText(children)) : []))).toEqual([
					lines,
				]);
			}),
			2,
		);
	});

	it('should be drawn without anything that runs, when it holds links to passages alone', () => {
		holds(
			fc.property(markdown, fc.constantFrom('en', 'zh-Hans'), (value, lang) => {
				const tree = parseMarkdown(value);
				let isPlain = true;
				visit(tree, (node) => {
					if (/^(?:image|imageReference|linkReference|definition)$/u.test(node.type) || (node.type === 'link' && !node.url.startsWith('#')))
						isPlain = false;
				});
				if (!isPlain) return;
				expect(harmIn(renderToStaticMarkup(createElement(Markdown, { tree, lang, resolve: (id) => `/en/#${id}` })))).toEqual([]);
			}),
			4,
		);
	});
});

describe('words on a page', () => {
	it('should be the same words, and no element or attribute', () => {
		const links = { concept: (id: string) => `/${id}`, notes: '', annotationName: 'n', pageName: String };
		holds(
			fc.property(visible, fc.constantFrom('en', 'zh-Hans'), (value, lang) => {
				const cell = { lang, role: 'printed' as const, segments: [{ id: 'x-1-p1-s1', nodes: [{ type: 'text' as const, value }] }] };
				const html = renderToStaticMarkup(createElement(Sentences, { cell, links }));
				expect(harmIn(html)).toEqual([]);
				let text = '';
				visit(rehype().data('settings', { fragment: true }).parse(html), 'text', (node) => {
					text += node.value;
				});
				expect(text).toBe(value);
			}),
			4,
		);
	});

	it('should stay within a string of a style sheet', () => {
		holds(
			fc.property(hostile, (text) => {
				const own = cssString(text);
				expect(own).toMatch(/^"(?:[^"\\<\p{Cc}]|\\[\da-f]+ )*"$/u);
			}),
		);
	});
});

describe('hand-written data of any kind', () => {
	it('should be read or refused with a line of the file', () => {
		const yaml = fc.oneof(
			hostile,
			fc
				.array(
					fc.oneof(
						hostile,
						fc.constantFrom(
							'- id: a',
							'  kind: person',
							'prefLabel:',
							'  en: a',
							'&a [*a, *a]',
							'*a',
							'<<: *a',
							'__proto__: {}',
							'? [',
							'{',
							'- -',
						),
					),
					{ maxLength: 8 },
				)
				.map((lines) => lines.join('\n')),
			fc.json().map((json) => json),
		);
		const schema = fc.constantFrom(annotationsSchema, conceptSchema, layerRecordSchema, namesSchema);
		holds(
			fc.property(yaml, schema, (value, own) => {
				const file = new VFile({ path: 'x.yaml', value });
				const { data } = parseData(own, () => parseYaml(value), file);
				expect(data !== undefined || file.messages.length > 0).toBe(true);
				for (const { line, fatal } of file.messages) expect(fatal && (line ?? 0) >= 1).toBe(true);
				expect(({} as Record<string, unknown>).kind).toBeUndefined();
			}),
		);
	});
});

describe('checkTranslation', () => {
	it('should look at any line without failing', () => {
		const [segment] = paper.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
		const term = fc.record({
			labels: fc.array(
				visible.filter((label) => label !== ''),
				{ minLength: 1, maxLength: 2 },
			),
			renderings: fc.array(
				visible.map((text) => text.replaceAll('…', '').slice(0, 40)),
				{ minLength: 1, maxLength: 2 },
			),
		});
		holds(
			fc.property(hostile, fc.array(term, { maxLength: 3 }), (text, terms) => {
				const file = new VFile({ path: 'en.md', value: text });
				const layer: Layer = { record: {} as Layer['record'], segments: new Map([[segment ?? '', [{ type: 'text', value: text }]]]) };
				checkTranslation({ paper, layer, terms, exceptions: [], file, exceptionsFile: new VFile(), lineOf: () => 1 });
				for (const { line } of file.messages) expect(line).toBe(1);
			}),
		);
	});
});

/** Elements and attributes that no words can be. */
function harmIn(html: string): string[] {
	const harm: string[] = [];
	visit(rehype().data('settings', { fragment: true }).parse(html), 'element', ({ tagName, properties }) => {
		if (/^(?:script|style|img|svg|iframe|object|embed|form|base|meta|link)$/u.test(tagName)) harm.push(`<${tagName}>`);
		for (const [name, value] of Object.entries(properties))
			if (/^on|^style$/u.test(name) || (name === 'href' && !/^[/#]/u.test(String(value)))) harm.push(`${name}=${value}`);
	});
	return harm;
}
