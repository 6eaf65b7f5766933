import { describe, expect, it } from 'vitest';
import { isHashed, isRead, pageAddress } from '../../components/offline/requests.ts';
import { chooseKept, type SiteFile } from '../../scripts/worker.ts';

const file = (url: string, weight = 10): SiteFile => ({ url, weight, revision: 'a' });
const page = (url: string): SiteFile => ({ ...file(url), own: [file(`/_start/page.${url.length}.js`, 5)] });
const pages = ['/en/ren/2-1/', '/en/concepts/sharing/', '/en/offline/', '/en/ren/', '/en/'].map(page);
const urls = (files: readonly SiteFile[]): string[] => files.filter(({ url }) => url.endsWith('/')).map(({ url }) => url);

const none = { shared: [], searched: [] };

describe('chooseKept', () => {
	it('should keep everything, each page with its own files, where there is room', () => {
		const kept = chooseKept({ ...none, shared: [file('/icon.svg')] }, pages, '/en/offline/');
		expect(kept).toHaveLength(11);
		expect(kept[0]?.url).toBe('/icon.svg');
	});

	it('should keep whole papers before concepts and concepts before sections, and no page without what it needs', () => {
		expect(urls(chooseKept(none, pages, '/en/offline/', 1000))).toEqual([
			'/en/offline/',
			'/en/',
			'/en/ren/',
			'/en/concepts/sharing/',
			'/en/ren/2-1/',
		]);
		expect(urls(chooseKept(none, pages, '/en/offline/', 50))).toEqual(['/en/offline/', '/en/', '/en/ren/']);
	});

	it('should keep the files of search whole, or leave them where they would take more than half of the room', () => {
		const searched = ['main', 'pair-1', 'pair-2'].map((name) => file(`/data/search/0/${name}.json`));
		const found = (atMost: number): number =>
			chooseKept({ shared: [], searched }, pages, '/en/offline/', atMost).filter(({ url }) => url.startsWith('/data/search/')).length;
		expect(found(60)).toBe(3);
		expect(found(59)).toBe(0);
		expect(urls(chooseKept({ shared: [], searched }, pages, '/en/offline/', 59))).toEqual(['/en/offline/', '/en/', '/en/ren/']);
	});

	it('should have a page to say that another is not kept, however little room there is', () => {
		expect(urls(chooseKept(none, pages, '/en/offline/', 0))).toEqual(['/en/offline/']);
	});
});

describe('requests', () => {
	it('should take a page for the same whatever stands after it', () => {
		for (const address of ['/en/ren/', '/en/ren', '/en/ren/index.html', '/en/ren/?view=zh', '/en/ren/?view=zh#ren-1-1'])
			expect(pageAddress(`https://duidu.example${address}`)).toBe('https://duidu.example/en/ren/');
		expect(pageAddress('https://duidu.example/data/cite/ren.json')).toBe('https://duidu.example/data/cite/ren.json');
	});

	it('should answer for pages of its language and what they fetch, but not for frames, files to save or the other language', () => {
		expect(
			['/en/', '/en/ren/2-1/', '/data/cite/ren.json', '/data/han/pinyin/ren.json', '/icon.svg'].every((path) => isRead(path, '/en/')),
		).toBe(true);
		expect(['/zh/', '/en/ren/2-1/embed/', '/data/ren.epub', '/sw.js', '/embed.js'].some((path) => isRead(path, '/en/'))).toBe(false);
	});

	it('should know addresses that change with what is behind them', () => {
		expect(['/_next/static/chunks/a.js', '/_start/page.0.js', '/data/search/0/main.json'].every(isHashed)).toBe(true);
		expect(['/en/_start/', '/data/index.json', '/sw.js'].some(isHashed)).toBe(false);
	});
});
