import { expect, type Page, test } from '@playwright/test';
import { wake } from './support.ts';

test.use({ viewport: { width: 1300, height: 800 } });

/** What a browser may not have, and how it is taken from one that does. */
const lacks: readonly [name: string, remove: () => void][] = [
	[
		'popovers',
		() => {
			for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
				delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
			delete (HTMLButtonElement.prototype as { popoverTargetElement?: unknown }).popoverTargetElement;
		},
	],
	[
		'anchor positioning',
		() => {
			const supports = CSS.supports.bind(CSS);
			CSS.supports = ((...query: [string]) => !/anchor|position-area/u.test(query.join()) && supports(...query)) as typeof CSS.supports;
		},
	],
	[
		'highlights',
		() => {
			delete (CSS as { highlights?: unknown }).highlights;
			delete (window as { Highlight?: unknown }).Highlight;
		},
	],
	[
		'storage',
		() => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
				Object.defineProperty(window, name, {
					get: () => {
						throw new DOMException('refused', 'SecurityError');
					},
				});
		},
	],
	[
		'observers and idle time',
		() => {
			for (const name of ['requestIdleCallback', 'scheduler', 'onscrollend']) delete (window as unknown as Record<string, unknown>)[name];
		},
	],
];

for (const [name, remove] of lacks)
	test(`a browser without ${name} gives text, notes, links and search`, async ({ page }) => {
		const errors = watch(page);
		await page.addInitScript(remove);
		await page.goto('/en/ren/');
		await started(page);
		await expect(page.locator('#ren-1-1-p1-s1')).toBeVisible();
		await page.locator('#ren-fnref1').click();
		await noteIsShown(page);
		await page.keyboard.press('Escape');
		await page.keyboard.press('3');
		await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
		await page.goto('/en/search/?q=微笑曲线');
		await started(page);
		await expect(page.getByRole('status').filter({ hasText: '2 passages' }).first()).toContainText('微笑曲线');
		await page.keyboard.press('Control+k');
		await page.keyboard.type('创新');
		await expect(page.getByRole('option').first()).toBeVisible();
		await page.goto('/en/concepts/sharing/');
		await page.locator('main a[href*="/en/ren/"]').first().click();
		await expect(page).toHaveURL(/\/en\/ren\//u);
		expect(errors).toEqual([]);
	});

test('scripts that can’t be had are said to be missing, the text is there, and the next sign tries again', async ({ page }) => {
	const errors = watch(page);
	for (const broken of ['**/_next/static/**/*.js', '**/_start/page.*']) {
		await page.route(broken, (route) => route.abort());
		await page.goto('/en/ren/');
		await wake(page);
		await expect(page.getByText('The tools of this page could not be loaded.')).toBeVisible();
		await expect(page.locator('#ren-1-1-p1-s1')).toBeVisible();
		await page.unroute(broken);
		await retried(page);
	}
	expect(errors).toEqual([]);
});

test('without the script that starts pages, text, views by address and notes are there', async ({ page }) => {
	const errors = watch(page);
	await page.route('**/_start/start.*', (route) => route.abort());
	await page.goto('/en/ren/?view=en');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
	await page.locator('#ren-fnref1:visible, a[href$="#ren-fn1"]:visible').first().click();
	await noteIsShown(page);
	expect(errors).toEqual([]);
});

test('search that can’t be had is said, and found again on retry, on its page and in the palette', async ({ page }) => {
	const errors = watch(page);
	const broken = '**/data/search/**';
	await page.route(broken, (route) => route.abort());
	await page.goto('/en/search/?q=微笑曲线');
	await started(page);
	const retry = page.locator('main').getByRole('button', { name: /again/iu });
	await expect(retry).toBeVisible();
	await page.unroute(broken);
	await retry.click();
	await expect(page.getByRole('status').filter({ hasText: '2 passages' }).first()).toContainText('微笑曲线');

	await page.route(broken, (route) => route.fulfill({ status: 503, body: '<html>' }));
	await page.goto('/en/ren/');
	await started(page);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('微笑曲线');
	const again = page.getByRole('dialog').getByRole('button', { name: /again/iu });
	await expect(again).toBeVisible();
	await page.unroute(broken);
	await again.click();
	await expect(page.getByRole('option').first()).toBeVisible();
	expect(errors).toEqual([]);
});

for (const seed of [1, 2, 3])
	test(`a reading session in which one request in a hundred fails, seed ${seed}, goes on`, async ({ page }) => {
		test.setTimeout(120_000);
		const errors = watch(page);
		const fails = random(seed);
		let failed = 0;
		await page.route('**/*', (route) => {
			// A document that fails is the browser's to say.
			if (route.request().resourceType() === 'document' || fails() >= 0.01) return route.continue();
			failed += 1;
			return route.abort('connectionreset');
		});
		for (const path of [
			'/en/ren/',
			'/en/wu/',
			'/en/concepts/',
			'/en/concepts/sharing/',
			'/en/ren/2-1/',
			'/en/references/',
			'/en/compare/',
		]) {
			await page.goto(path);
			await retried(page);
			await expect(page.locator('main')).toContainText(/\p{Script=Han}/u);
		}
		await page.goto('/en/search/?q=微笑曲线');
		await retried(page);
		const retry = page.locator('main').getByRole('button', { name: /again/iu });
		const found = page.getByRole('status').filter({ hasText: '2 passages' }).first();
		await expect(found.or(retry)).toBeVisible();
		if (await retry.isVisible()) await retry.click();
		await expect(found).toBeVisible();
		console.log(`seed ${seed}: ${failed} requests failed`);
		expect(errors).toEqual([]);
	});

async function started(page: Page): Promise<void> {
	await wake(page);
	await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
}

/** In the panel, or where it stands. */
async function noteIsShown(page: Page): Promise<void> {
	const isShown = (): boolean =>
		[...document.querySelectorAll('#preview, #ren-fn1')].some((element) => {
			const { top, bottom, height } = element.getBoundingClientRect();
			return height > 0 && top < innerHeight && bottom > 0;
		});
	await expect.poll(() => page.evaluate(isShown)).toBe(true);
}

/** A reader who goes on trying. */
async function retried(page: Page): Promise<void> {
	await expect(async () => {
		// Where the script that starts the page did not come, the page can be read, and a reader who wants more asks for it again.
		if ((await page.locator('html').getAttribute('data-app')) === 'waiting') await page.reload();
		await page.mouse.wheel(0, 10);
		await expect(page.locator('html')).toHaveAttribute('data-app', 'ready', { timeout: 1500 });
	}).toPass();
}

function watch(page: Page): string[] {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	return errors;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
