import { expect, type Page, test } from '@playwright/test';
import { expand, namesIn, properties, SCHEMA } from '../cite/schema-org.ts';
import { zoteroItem } from '../cite/zotero.ts';

// The site is built with it, or without.
const site = process.env.SITE_URL?.replace(/\/$/u, '');

interface Kind {
	kind: string;
	path: string;
	title: Record<'en' | 'zh', string>;
	/** Below `/share/`. */
	picture?: string;
	/** Asks robots to leave it out. */
	unlisted?: true;
	/** `@type` of its JSON-LD. */
	about?: string;
}

const kinds: Kind[] = [
	{ kind: 'home', path: '/', title: { en: 'Duidu · Scholarly papers, read in two languages', zh: '对读 · 以两种语言读学术论文' } },
	{
		kind: 'paper',
		path: '/ren/',
		title: {
			en: 'The theory of new quality productive forces: leading the revolution in thought for the new industrialization of the future · Duidu',
			zh: '新质生产力理论：引领未来新型工业化的思想革命 · 对读',
		},
		picture: 'ren.png',
		unlisted: true,
		about: 'ScholarlyArticle',
	},
	{
		kind: 'section',
		path: '/wu/4/',
		title: {
			en: 'Conclusion — How new quality productive forces enable common prosperity: an exploration of the internal logic and the paths · Duidu',
			zh: '结语 — 新质生产力赋能共同富裕的内在逻辑与路径探索 · 对读',
		},
		picture: 'wu/4.png',
		unlisted: true,
		about: 'CreativeWork',
	},
	{
		kind: 'concept',
		path: '/concepts/leap/',
		title: { en: 'leap 跃升 · Duidu', zh: '跃升 leap · 对读' },
		picture: 'concepts/leap.png',
	},
	{ kind: 'concepts', path: '/concepts/', title: { en: 'Concepts · Duidu', zh: '概念 · 对读' } },
	{ kind: 'map', path: '/concepts/map/', title: { en: 'Map of the concepts · Duidu', zh: '概念地图 · 对读' } },
	{ kind: 'names', path: '/concepts/names/', title: { en: 'People, works and places · Duidu', zh: '人物、著作与地名 · 对读' } },
	{ kind: 'parallels', path: '/parallels/', title: { en: 'Parallels · Duidu', zh: '互见 · 对读' }, unlisted: true },
	{ kind: 'side by side', path: '/compare/', title: { en: 'Side by side · Duidu', zh: '两文并读 · 对读' }, unlisted: true },
	{ kind: 'references', path: '/references/', title: { en: 'References · Duidu', zh: '参考文献 · 对读' } },
	{ kind: 'search', path: '/search/', title: { en: 'Search · Duidu', zh: '检索 · 对读' } },
	{ kind: 'data', path: '/data/', title: { en: 'Open data · Duidu', zh: '开放数据 · 对读' } },
];

/** What a program finds in the head of a page, without running its scripts. */
async function readHead(page: Page, path: string) {
	const html = await (await page.request.get(path)).text();
	return page.evaluate((source) => {
		const { head, title, body } = new DOMParser().parseFromString(source, 'text/html');
		const metas = [...head.querySelectorAll('meta')].map((meta) => ({
			name: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
			content: meta.content,
		}));
		const links = [...head.querySelectorAll('link')].filter(({ rel }) => rel === 'canonical' || rel === 'alternate');
		return {
			title,
			metas,
			links: Object.fromEntries(links.map((link) => [link.getAttribute('hreflang') ?? link.rel, link.getAttribute('href')])),
			data: [...body.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent ?? '')),
		};
	}, html);
}

for (const { kind, path, title, picture = 'site.png', unlisted, about } of kinds) {
	for (const locale of ['en', 'zh'] as const) {
		test(`the head of a page (${kind}, ${locale}) says what it is and where it stands`, async ({ page }) => {
			const head = await readHead(page, `/${locale}${path}`);
			const meta = (name: string): string | undefined => head.metas.find((entry) => entry.name === name)?.content;
			expect(head.title).toBe(title[locale]);
			expect(meta('description')?.length).toBeGreaterThan(locale === 'zh' ? 12 : 40);
			expect(meta('og:title')).toBe(path === '/' ? title[locale] : title[locale].replace(/ · \S+$/u, ''));
			expect(meta('og:description')).toBe(meta('description'));
			expect(meta('og:type')).toBe(about ? 'article' : 'website');
			expect(meta('og:locale')).toBe(locale === 'zh' ? 'zh_CN' : 'en_GB');
			expect(meta('robots')).toBe(unlisted ? 'noindex, follow' : undefined);
			expect(head.data.map((document) => document['@type'])).toEqual(about ? [about] : []);

			if (!site) {
				expect(head.links).toEqual({});
				expect(JSON.stringify(head)).not.toMatch(/og:image|og:url|undefined/u);
				return;
			}
			expect(head.links).toEqual({
				canonical: `${site}/${locale}${path}`,
				en: `${site}/en${path}`,
				'zh-Hans': `${site}/zh${path}`,
				'x-default': path === '/' ? `${site}/` : `${site}/en${path}`,
			});
			expect(meta('og:url')).toBe(head.links.canonical);
			expect(meta('og:image')).toBe(`${site}/share/${picture}`);
			expect(meta('og:image:alt')).toMatch(/\p{Script=Han}.*\p{Script=Latin}/u);
			expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
			expect(meta('twitter:card')).toBe('summary_large_image');
			const image = await page.request.get(`/share/${picture}`);
			expect(image.headers()['content-type']).toBe('image/png');
			const bytes = await image.body();
			expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
		});
	}
}

const papers = [
	{
		path: '/zh/ren/',
		creator: ['任', '丽梅'],
		date: '2024/05/07',
		journal: '中国矿业大学学报（社会科学版）',
		language: 'zh-Hans',
		works: 25,
	},
	{
		path: '/en/ren/',
		creator: ['Ren', 'Limei'],
		date: '2024/05/07',
		journal: 'Journal of China University of Mining & Technology (Social Sciences)',
		language: 'en',
		works: 25,
	},
	{ path: '/zh/wu/', creator: ['武', '扬波'], language: 'zh-Hans', works: 6 },
	{ path: '/en/wu/', creator: ['Wu', 'Yangbo'], language: 'en', works: 6 },
];

for (const { path, creator, date, journal, language, works } of papers) {
	test(`a reference manager finds the paper at ${path}`, async ({ page }) => {
		const { title, metas } = await readHead(page, path);
		const item = zoteroItem(metas);
		expect(title).toContain(item.title);
		expect(item.creators).toEqual([{ lastName: creator[0], firstName: creator[1] }]);
		expect([item.date, item.publicationTitle, item.language]).toEqual([date, journal, language]);
		expect(item.ISSN).toBe(journal && '1009-105X');
		expect(item.abstractNote?.length).toBeGreaterThan(100);
		expect(item.url).toBe(site && `${site}${path}`);
		expect(metas.filter(({ name }) => name === 'citation_reference').length).toBe(works);
	});

	test(`the data of ${path} is JSON-LD in words of schema.org`, async ({ page }) => {
		const [document] = (await readHead(page, path)).data;
		expect(document['@id']).toBe(`${site ?? ''}${path}`);
		expect(document.citation.length).toBe(works);
		expect(language === 'en' ? document.translationOfWork['@id'] : document.workTranslation['@id']).toBe(
			`${site ?? ''}${path.startsWith('/zh') ? path.replace('/zh', '/en') : path.replace('/en', '/zh')}`,
		);
		const found = namesIn(await expand(document));
		expect(found.keys.length).toBeGreaterThan(20);
		for (const key of found.keys) expect(properties).toContain(key.replace(SCHEMA, ''));
	});
}

test('the sitemap has what may be found, in both languages, and nothing else', async ({ page }) => {
	const xml = await (await page.request.get('/sitemap.xml')).text();
	const robots = await (await page.request.get('/robots.txt')).text();
	const found = [...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, url]) => url);
	if (!site) {
		expect(found).toEqual([]);
		expect(robots).not.toContain('Sitemap');
		return;
	}
	expect(robots).toContain(`Sitemap: ${site}/sitemap.xml`);
	expect(found.length).toBeGreaterThan(200);
	expect(new Set(found).size).toBe(found.length);
	expect(xml).not.toContain('lastmod');
	for (const { path, unlisted } of kinds) {
		for (const locale of ['en', 'zh']) expect(found.includes(`${site}/${locale}${path}`), path).toBe(!unlisted);
	}
	for (const url of [`${site}/`, found[40], found.at(-1)]) {
		const head = await readHead(page, new URL(url ?? '').pathname);
		expect(head.links.canonical).toBe(url);
		expect(head.metas.find(({ name }) => name === 'robots')).toBeUndefined();
	}
});
