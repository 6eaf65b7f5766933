import { expect, type Page, test } from '@playwright/test';
import { wake } from './support.ts';

const pages = ['/en/', '/en/ren/', '/zh/wu/', '/en/wu/2-1/', '/en/compare/', '/en/concepts/', '/en/references/', '/en/search/'];
const hasViews = (path: string): boolean => /\/(?:ren|wu)\//u.test(path);

for (const width of [1300, 390]) {
	test(`nothing moves by itself at ${width} px, neither on load, nor when the page starts, nor after another view`, async ({ page }) => {
		test.slow();
		await page.setViewportSize({ width, height: 844 });
		await page.addInitScript(collectShifts);
		for (const path of pages) {
			await page.goto(path, { waitUntil: 'networkidle' });
			await page.evaluate(() => document.fonts.ready);
			await wake(page);
			await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
			if (hasViews(path)) {
				for (const key of ['2', '3', '4', '5', '1']) await page.keyboard.press(key);
			}
			expect(await shiftsOf(page), path).toBeLessThanOrEqual(0.01);
		}
	});
}

test('the measure sees what moves', async ({ page }) => {
	await page.addInitScript(collectShifts);
	await page.goto('/en/', { waitUntil: 'networkidle' });
	await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<div style="height: 20rem"></div>'));
	await expect.poll(() => shiftsOf(page)).toBeGreaterThan(0.01);
});

/** Runs before the page: sums every shift that no input explains. */
function collectShifts(): void {
	const store = window as Window & { shifts?: number };
	store.shifts = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
			if (!entry.hadRecentInput) store.shifts = (store.shifts ?? 0) + entry.value;
	}).observe({ type: 'layout-shift', buffered: true });
}

/** After the frames in which the last shift would be reported. */
function shiftsOf(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				setTimeout(() => requestAnimationFrame(() => resolve((window as Window & { shifts?: number }).shifts ?? Number.NaN)), 300);
			}),
	);
}
