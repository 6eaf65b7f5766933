import { describe, expect, it } from 'vitest';
import { type PageHead, pageHead } from '../../app/page-head.ts';

const SITE = 'https://duidu.example';
const page: PageHead = { locale: 'zh', path: '/ren/2-1/', title: '题名', description: '说明' };

describe('pageHead', () => {
	it('should name the page and its other language by whole addresses', () => {
		expect(pageHead(page, SITE).alternates).toEqual({
			canonical: 'https://duidu.example/zh/ren/2-1/',
			languages: {
				en: 'https://duidu.example/en/ren/2-1/',
				'zh-Hans': 'https://duidu.example/zh/ren/2-1/',
				'x-default': 'https://duidu.example/en/ren/2-1/',
			},
		});
	});

	it('should give the choice of languages to who reads neither, where there is one', () => {
		for (const head of [pageHead({ ...page, path: '/' }, SITE), pageHead({ path: '/', title: 'Duidu', description: '' }, SITE)]) {
			expect(head.alternates?.languages).toEqual({
				en: 'https://duidu.example/en/',
				'zh-Hans': 'https://duidu.example/zh/',
				'x-default': 'https://duidu.example/',
			});
		}
		expect(pageHead({ path: '/', title: 'Duidu', description: '' }, SITE).alternates?.canonical).toBe('https://duidu.example/');
	});

	it('should have a picture with its size and its words', () => {
		const { openGraph } = pageHead({ ...page, isArticle: true, picture: { path: '/share/ren/2-1.png', alt: '题名 Title' } }, SITE);
		expect(openGraph).toMatchObject({
			type: 'article',
			url: 'https://duidu.example/zh/ren/2-1/',
			locale: 'zh_CN',
			alternateLocale: 'en_GB',
			images: [{ url: 'https://duidu.example/share/ren/2-1.png', width: 1200, height: 630, alt: '题名 Title' }],
		});
	});

	it('should leave out what needs a whole address while the site has none', () => {
		const head = pageHead(page, undefined);
		expect(head).toMatchObject({ title: '题名', description: '说明', twitter: { card: 'summary' } });
		expect(JSON.stringify(head)).not.toMatch(/undefined|"url"|images|alternates/u);
	});

	it('should ask robots to leave a page out, and to follow its links', () => {
		expect(pageHead({ ...page, index: false }, SITE).robots).toEqual({ index: false, follow: true });
		expect(pageHead(page, SITE).robots).toBeUndefined();
	});

	it('should keep every entry of a name that comes more than once', () => {
		const entries = ['甲', '乙'].map((content) => ({ name: 'citation_author', content }));
		expect(pageHead({ ...page, entries }, SITE).other).toEqual({ citation_author: ['甲', '乙'] });
	});
});
