import { expect, type Page, test } from '@playwright/test';
import { SETTINGS } from '../../components/ui/settings.ts';
import { wake } from './support.ts';

declare global {
	interface Window {
		__pwned?: unknown;
	}
}

const markup = '<img src=x onerror="window.__pwned=1">';
const long = '新'.repeat(20_000);

/** As they would stand in an address: parts that no encoding gives are written out. */
const nasty: readonly string[] = [
	...[
		markup,
		`"><script>window.__pwned=1</script>`,
		`'-(window.__pwned=1)-'`,
		`\${window.__pwned=1}`,
		'{{constructor.constructor("window.__pwned=1")()}}',
		'<svg/onload=window.__pwned=1>',
		'<iframe srcdoc="<script>parent.__pwned=1</script>">',
		'</title><script>window.__pwned=1</script>',
		'</style><style>*{display:none}</style>',
		'"] , body, [x="',
		`'"\`\\`,
		'\\',
		'*',
		'(',
		'[',
		'(?:(a+)+)+$',
		'"""',
		'"未完',
		'-',
		'- -',
		'AND OR NOT',
		'paper:',
		'paper:__proto__',
		'in:constructor',
		':::::',
		'a:b:c',
		'javascript:window.__pwned=1',
		'JaVaScRiPt:window.__pwned=1',
		'data:text/html,<script>window.__pwned=1</script>',
		'vbscript:x',
		'//evil.example/',
		'../../../etc/passwd',
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'valueOf',
		'__defineGetter__',
		'null',
		'undefined',
		'NaN',
		'[object Object]',
		'-1',
		'1e309',
		'99999999999999999999',
		'\u202e新质\u202c',
		'\u200b\u200d\ufeff',
		'a\u0301'.repeat(2000),
		'\u0000\u0001\u001f',
		'🧑‍🔬🧑‍🔬',
		'ﷺ',
		' ',
		'ren-1-1-p2..',
		'..ren-1-1-p2',
		'ren-1-1-p4..ren-1-1-p2',
		'ren-1-1-p2..wu-1-1-p2',
		'ren-99999999999-p1',
		long.slice(0, 3000),
	].map(encodeURIComponent),
	'%',
	'%%%',
	'%E0%A4%A',
	'%ED%A0%80',
	'%ED%B0%80%ED%A0%80',
	'%C0%AF',
	'%FF%FE',
	'%00',
	'+',
	'&&==&',
	'a&q=b&q=c',
];

/** Pages, with every parameter that one of them reads. */
const readers: readonly [page: string, parameters: readonly string[]][] = [
	['/en/ren/', ['view']],
	['/en/search/', ['q', 'view', 'order', 'sort', 'show', 'loose']],
	['/en/concepts/', ['q', 'order', 'theme']],
	['/en/references/', ['q', 'order', 'sort', 'paper']],
	['/en/compare/', ['left', 'right', 'leftview', 'rightview', 'at', 'at2', 'parallel', 'concept']],
	['/en/parallels/', ['relation', 'order', 'concept']],
];

test.describe.configure({ timeout: 180_000 });

for (const [path, parameters] of readers)
	test(`whatever stands in the address of ${path}, nothing is run, nothing breaks`, async ({ page }) => {
		const errors = await watch(page);
		await page.goto(path);
		await started(page);
		const before = await planted(page);
		for (const [index, value] of nasty.entries()) {
			// A new page for some of them, unless a server would refuse an address so long; the others come by Back and Forward, as faster.
			const search = `?${parameters.map((name) => `${name}=${value}`).join('&')}`;
			if (index % 12 === 0 && search.length < 8000) {
				await page.goto(path + search);
				await started(page);
			} else
				await page.evaluate((address) => {
					history.replaceState(null, '', address);
					dispatchEvent(new PopStateEvent('popstate', { state: null }));
				}, path + search);
			await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
			expect(await planted(page), value.slice(0, 100)).toEqual(before);
			expect(errors, value.slice(0, 100)).toEqual([]);
		}
		await page.getByRole('button', { name: 'Theme' }).click();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	});

test('whatever stands after # nothing is run, nothing breaks', async ({ page }) => {
	const errors = await watch(page);
	for (const path of ['/en/ren/', '/en/concepts/', '/en/concepts/names/', '/en/compare/']) {
		await page.goto(path);
		await started(page);
		const before = await planted(page);
		for (const [index, value] of nasty.entries()) {
			if (index % 20 === 0) {
				await page.goto('about:blank');
				await page.goto(`${path}#${value}`);
				await started(page);
			} else await page.evaluate((hash) => location.replace(`#${hash}`), value);
			await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
			expect(await planted(page), `${path}#${value.slice(0, 100)}`).toEqual(before);
			expect(errors, `${path}#${value.slice(0, 100)}`).toEqual([]);
		}
	}
	await page.getByRole('button', { name: 'Theme' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('whatever is stored, the page opens with settings that there are', async ({ page }) => {
	const errors = await watch(page);
	const names = [...Object.keys(SETTINGS), 'place.ren', 'keep', '__proto__', 'unknown'];
	const values = [
		markup,
		'"><script>window.__pwned=1</script>',
		'__proto__',
		'constructor',
		'javascript:1',
		'',
		'null',
		'{"a":',
		'\u202e',
		'\ud800',
		'"] *',
		long,
	];
	await page.goto('/en/ren/');
	for (const value of values) {
		await page.evaluate(
			([keys, own]) => {
				for (const key of keys) localStorage.setItem(`duidu.${key}`, own);
			},
			[names, value] as const,
		);
		await page.reload();
		await started(page);
		const set = await page.locator('html').evaluate((html) => ({ ...html.dataset }));
		for (const [name, allowed] of Object.entries(SETTINGS)) expect(allowed, `${name} ${value.slice(0, 40)}`).toContain(set[name]);
		expect(await page.evaluate(() => window.__pwned)).toBeUndefined();
		expect(errors, value.slice(0, 40)).toEqual([]);
	}
	await page.keyboard.press('3');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
});

async function started(page: Page): Promise<void> {
	await wake(page);
	await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
}

/** What must not come from an address: scripts and handlers, elements that load, links that run. And whether something ran. */
async function planted(page: Page): Promise<unknown> {
	return page.evaluate(() => [
		window.__pwned === undefined,
		document.querySelectorAll('script:not([src]):not([type])').length,
		document.querySelectorAll('[onerror], [onload], [onclick], iframe, object, img[src="x"], a[href^="javascript:" i], a[href^="data:" i]')
			.length,
		Object.keys(Object.prototype).length,
	]);
}

async function watch(page: Page): Promise<string[]> {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	page.on('dialog', (dialog) => {
		errors.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile }) => {
			throw new Error(`against the policy: ${effectiveDirective} ${sourceFile}`);
		});
	});
	return errors;
}
