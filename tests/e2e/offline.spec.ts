import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { createSite, listen } from '../../scripts/server.ts';
import { WORKER } from '../../scripts/worker.ts';
import { wake } from './support.ts';

/** The site on a server of its own, which can be taken away and come back with another build. */
interface Site {
	address: string;
	/** No network, as the page and the worker see it. */
	leave: () => Promise<void>;
	/** The same address again, from another folder. */
	comeBack: (folder?: string) => Promise<void>;
}

const OUT = new URL('../../out', import.meta.url).pathname;

const test = base.extend<{ site: Site }>({
	site: async ({ context }, use) => {
		let server: Server = createSite(OUT);
		const address = (await listen(server, 0)).slice(0, -1);
		const close = async (): Promise<void> => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		};
		await use({
			address,
			leave: async () => {
				await close();
				await context.setOffline(true);
			},
			comeBack: async (folder = OUT) => {
				server = createSite(folder);
				await listen(server, Number(new URL(address).port));
				await context.setOffline(false);
			},
		});
		await close();
	},
});

test.use({ serviceWorkers: 'allow', viewport: { width: 1300, height: 800 } });
// Some three hundred files are fetched one after the other.
test.describe.configure({ timeout: 120_000 });

/** A first visit, until the site is kept. */
async function visit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await act(page);
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'kept', { timeout: 60_000 });
}

async function act(page: Page): Promise<void> {
	await wake(page);
	await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
}

test('nothing is fetched for later before the reader acts, and all of it after', async ({ page, site }) => {
	await page.goto(`${site.address}/en/ren/?view=en`, { waitUntil: 'networkidle' });
	await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
	await page.waitForTimeout(4000);
	expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
	await wake(page);
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'kept', { timeout: 60_000 });
});

test('after one visit papers, notes, sections, concepts and search work without a network, and the page says that there is none', async ({
	page,
	site,
}) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await visit(page, `${site.address}/en/ren/`);
	await expect(page.getByText('No network.')).toBeHidden();
	await site.leave();
	await expect(page.getByText('No network.')).toBeVisible();

	await page.reload();
	await expect(page.locator('#ren-1-1-p1-s1')).toBeAttached();
	await expect(page.getByText('No network.')).toBeVisible();
	await act(page);
	await page.locator('#ren-fnref1').click();
	await expect(page.locator('#preview')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('3');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');

	await page.keyboard.press('Control+k');
	await page.keyboard.type('微笑曲线');
	await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();

	for (const path of ['/en/wu/2-1/', '/en/wu/?view=zh', '/en/concepts/sharing/', '/en/compare/', '/en/references/', '/en/']) {
		await page.goto(site.address + path);
		await act(page);
	}
	await page.goto(`${site.address}/en/search/?q=微笑曲线`);
	await expect(page.getByRole('status').filter({ hasText: '2 passages' }).first()).toContainText('微笑曲线');
	expect(errors).toEqual([]);
});

test('a page that is not kept is answered by one that says so, in both languages, and leads to what is', async ({ page, site }) => {
	await visit(page, `${site.address}/en/ren/`);
	await site.leave();
	const response = await page.goto(`${site.address}/en/ren/9-9/`);
	expect(response?.status()).toBe(503);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('No network, and this page is not kept');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('没有网络');
	await page.locator('main').getByRole('link', { name: 'Wu Yangbo' }).click();
	await expect(page.locator('#wu-2-1-p1-s1')).toBeAttached();
});

test('a new build is read at once, the old one keeps its files as long as it is open, and nothing is mixed', async ({
	page,
	context,
	site,
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'duidu-'));
	try {
		makeNewBuild(folder);
		await visit(page, `${site.address}/en/ren/`);
		await site.leave();
		await site.comeBack(folder);
		// The old files are gone from the server; the page that is open still has its own.
		const old = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[data-files]')?.dataset.files?.split(' ') ?? []);
		expect(await page.evaluate((paths) => Promise.all(paths.map((path) => fetch(path).then(({ ok }) => ok))), old)).not.toContain(false);

		const second = await context.newPage();
		await second.goto(`${site.address}/en/wu/`);
		await expect(second.locator('html')).toHaveAttribute('data-build', 'new');
		await act(second);
		// It waits for the pages of the old one to be closed.
		await expect
			.poll(() => second.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting))), {
				timeout: 60_000,
			})
			.toBe(true);
		const blank = await context.newPage();
		await page.close();
		await second.close();
		await expect
			.poll(
				async () => {
					const third = await context.newPage();
					await third.goto(`${site.address}/en/`);
					const waits = await third.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => Boolean(found?.waiting)));
					await third.close();
					return waits;
				},
				{ timeout: 20_000 },
			)
			.toBe(false);
		await site.leave();
		for (const path of ['/en/ren/', '/en/wu/2-1/', '/en/concepts/sharing/']) {
			await blank.goto(site.address + path);
			await expect(blank.locator('html')).toHaveAttribute('data-build', 'new');
			await act(blank);
			expect(await blank.evaluate(() => document.querySelector<HTMLScriptElement>('script[data-files]')?.dataset.files)).toContain(
				'.new.js',
			);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('what is kept can be taken away, with the settings, and is not kept again unasked', async ({ page, site }) => {
	await page.addInitScript(() => localStorage.getItem('duidu.keep') ?? localStorage.setItem('duidu.view', 'en'));
	await visit(page, `${site.address}/en/ren/`);
	await page.getByRole('button', { name: 'Remove what is kept on this device' }).click();
	await expect(page.locator('[data-keeping]')).toHaveText('Nothing is kept on this device for reading without a network.');
	const left = (): Promise<unknown> =>
		page.evaluate(async () => [
			(await navigator.serviceWorker.getRegistrations()).length,
			await caches.keys(),
			Object.keys(localStorage).filter((key) => key.startsWith('duidu.')),
		]);
	expect(await left()).toEqual([0, [], ['duidu.keep']]);
	await page.evaluate(() => fetch('/en/wu/').then((response) => response.text()));
	await page.goto(`${site.address}/en/wu/`);
	await act(page);
	await page.waitForTimeout(4000);
	expect(await left()).toEqual([0, [], ['duidu.keep']]);
	await page.getByRole('button', { name: 'Keep the site on this device' }).click();
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'kept', { timeout: 60_000 });
});

for (const [name, refuse, room] of [
	[
		'has no service workers',
		() => {
			delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
		},
	],
	[
		'refuses storage',
		() => {
			const refused = (): never => {
				throw new DOMException('refused', 'SecurityError');
			};
			Object.defineProperty(window, 'localStorage', { get: refused });
			Object.defineProperty(window, 'caches', { get: refused });
			ServiceWorkerContainer.prototype.register = async () => refused();
		},
	],
	[
		'has no room left',
		() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		},
		300_000,
	],
] as [name: string, refuse: () => void, room?: number][])
	test(`a browser that ${name} reads and searches the site, and is told that nothing is kept`, async ({ page, site }) => {
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		if (room !== undefined) {
			const session = await page.context().newCDPSession(page);
			await session.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: room });
		}
		await page.addInitScript(refuse);
		await page.goto(`${site.address}/en/ren/`);
		await act(page);
		await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'refused', { timeout: 60_000 });
		await expect(page.locator('[data-keeping]')).toContainText('Nothing is kept on this device');
		await page.keyboard.press('3');
		await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
		await page.goto(`${site.address}/en/search/?q=微笑曲线`);
		await expect(page.locator('.search-results')).toContainText('微笑曲线');
		expect(errors).toEqual([]);
	});

/** A build in which every page says that it is new, and every page script has another address. */
function makeNewBuild(folder: string): void {
	cpSync(OUT, folder, { recursive: true, filter: (path) => !/\.(?:br|gz)$/u.test(path) });
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const rename = (text: string): string => text.replaceAll(/\/_start\/page\.([0-9a-f]+)\.js/gu, '/_start/page.$1.new.js');
	for (const name of names.filter((path) => path.endsWith('.html'))) {
		const html = readFileSync(join(folder, name), 'utf8');
		writeFileSync(join(folder, name), rename(html).replace('<html ', '<html data-build="new" '));
	}
	for (const name of names.filter((path) => path.startsWith('_start/page.'))) {
		cpSync(join(folder, name), join(folder, rename(`/${name}`)));
		rmSync(join(folder, name));
	}
	// Another version of every page.
	const worker = rename(readFileSync(join(folder, WORKER), 'utf8'));
	writeFileSync(join(folder, WORKER), worker.replaceAll(/(\["[^"]+","[^"]{11})[^"]"/gu, '$1~"'));
}
