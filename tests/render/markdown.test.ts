import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../lib/content/markdown.ts';
import { Markdown } from '../../lib/render/markdown.tsx';

const draw = (text: string, lang = 'en'): string =>
	renderToStaticMarkup(createElement(Markdown, { tree: parseMarkdown(text), lang, resolve: (address) => `/en/ren/#${address}` }));

describe('Markdown', () => {
	it('should lead links to addresses where it is told, with a preview', () => {
		expect(draw('See [§ 2.1](#ren-2-1).')).toBe('<p>See <a href="/en/ren/#ren-2-1" data-preview="hover">§ 2.1</a>.</p>');
	});

	it('should leave other links as they are, and drop HTML', () => {
		expect(draw('[There](https://example.org/#a)<b>')).toBe('<p><a href="https://example.org/#a">There</a></p>');
	});

	it('should say of Chinese within English what it is, and not within Chinese', () => {
		expect(draw('The word 共享 is')).toBe('<p>The word <span lang="zh-Hans">共享</span> is</p>');
		expect(draw('共享', 'zh-Hans')).toBe('<p>共享</p>');
	});
});
