import { describe, expect, it } from 'vitest';
import { headScript } from '../../components/ui/head-script.ts';
import { carryStyle, lightenPage } from '../../scripts/lighten.ts';

const head = `<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/><script src="/_next/static/chunks/b.js" async=""></script><script>${headScript}</script><script src="/_next/static/chunks/old.js" noModule=""></script>`;
const tail = `<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script><script src="/_next/static/chunks/main.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\""])</script>`;
const data = '<script type="application/ld+json">{"@type":"ScholarlyArticle"}</script>';

const page = (body: string, attributes = ' data-app="waiting"'): string =>
	`<!DOCTYPE html><html lang="en"${attributes}><head>${head}</head><body>${body}${tail}</body></html>`;
const lighten = (html: string) => lightenPage(html, '/_start/start.0.js', 'en/index.html');

describe('lightenPage', () => {
	it('should leave of all scripts the one that sets the theme, data, and the start script', () => {
		const { html } = lighten(page(`<p>水渠</p>${data}`));
		expect(html.match(/<script\b[^>]*>/gu)).toEqual([
			'<script>',
			expect.stringMatching(/^<script src="\/_start\/start\.0\.js" data-files="[^"]*" async="">$/u),
			'<script type="application/ld+json">',
		]);
		expect(html).toContain(headScript);
		expect(html).toContain(data);
		expect(html).not.toContain('rel="preload"');
	});

	it('should keep what is not a script as it is', () => {
		const { html } = lighten(page('<p title="&lt;script&gt;">水渠 &lt;script&gt;</p>'));
		expect(html).toContain('<p title="&lt;script&gt;">水渠 &lt;script&gt;</p></body></html>');
		expect(html).toContain('<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>');
	});

	it('should put the framework’s own words, in order, into a file named by what it holds, which runs first', () => {
		const { html, script } = lighten(page('<p>水渠</p>'));
		expect(script?.text.split('\n')).toEqual([
			'(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})',
			'(self.__next_f=self.__next_f||[]).push([0])',
			'self.__next_f.push([1,"1:\\"$Sreact.fragment\\""])',
		]);
		expect(/data-files="([^"]*)"/u.exec(html)?.[1]?.split(' ')).toEqual([
			script?.path,
			'/_next/static/chunks/b.js',
			'/_next/static/chunks/main.js',
		]);
		expect(lighten(page('<p>水渠</p>')).script?.path).toBe(script?.path);
		expect(lighten(page('<p>水渠</p>').replace('[0]', '[2]')).script?.path).not.toBe(script?.path);
	});

	it('should take every script out of a page that has nothing of React', () => {
		const { html, script } = lighten(page('<p>水渠</p>', ''));
		expect(script).toBeUndefined();
		expect(html.match(/<script\b[^>]*>/gu)).toEqual(['<script>']);
	});

	it.each([
		['<script>alert(1)</script>'],
		['<script>self.__next_f2.push(1)</script>'],
		[`<script>${headScript} </script>`],
		['<script src="https://example.org/a.js"></script>'],
		['<script src="//example.org/_next/static/a.js" async=""></script>'],
		['<script type="module">import "a"</script>'],
		['<SCRIPT>alert(1)</SCRIPT>'],
		['<p onclick="alert(1)">水渠</p>'],
		['<svg><a href="javascript:alert(1)">水渠</a></svg>'],
	])('should refuse a page with %s', (unknown) => {
		expect(() => lighten(page(unknown))).toThrow(/en\/index\.html/u);
	});

	it('should not mind text that only looks like one', () => {
		expect(() => lighten(page('<p aria-label="an onclick=&quot;1&quot; there">onclick="alert(1)" javascript:</p>'))).not.toThrow();
	});
});

describe('carryStyle', () => {
	const styles: Record<string, string> = { '/_next/static/a.css': '.row{display:grid}' };
	const carry = (html: string): string => carryStyle(html, (address) => styles[address] ?? '');
	const long = page(`<p>${'水渠'.repeat(75_000)}</p>`);

	it('should put the style into a long page and leave its link, which is not fetched', () => {
		const html = carry(long);
		expect(html).toContain(
			'<style>.row{display:grid}</style><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next" disabled=""/>',
		);
		expect(html.length - long.length).toBe('<style>.row{display:grid}</style> disabled=""'.length);
	});

	it('should leave other pages as they are', () => {
		expect(carry(page('<p>水渠</p>'))).toBe(page('<p>水渠</p>'));
	});
});
