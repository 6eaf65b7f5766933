import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

// axe looks at every element, and the longest page has some ten thousand.
test.setTimeout(120_000);

const kinds = [
	'/',
	'/en/',
	'/zh/',
	'/en/ren/',
	'/zh/wu/',
	'/en/wu/2-1/',
	'/en/ren/#ren-fn3',
	'/en/concepts/',
	'/zh/concepts/common-prosperity/',
	'/en/references/',
	'/en/search/?q=新质生产力',
	'/nowhere/',
];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const path of kinds) {
		test(`axe finds nothing wrong on ${path} in ${colorScheme}`, async ({ browser, baseURL }) => {
			const context = await browser.newContext({ colorScheme, ...(baseURL && { baseURL }) });
			const page = await context.newPage();
			await page.goto(path);
			if (path.includes('?q=')) await page.locator('.hit-row').first().waitFor();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			await context.close();
		});
	}
}

test('no page scrolls sideways on a narrow phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of kinds) {
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
	}
});
