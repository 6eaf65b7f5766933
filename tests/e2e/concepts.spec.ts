import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './support.ts';

test('a reader goes from a mention in one paper to the concept, to a line in the other paper, and back', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/ren/#ren-3-2-p4');
	await page.locator('#ren-3-2-p4 .mention[data-concept="smile-curve"]').first().click();
	await page.getByRole('dialog', { name: 'Preview' }).getByRole('link', { name: 'Open the page' }).click();
	await expect(page).toHaveURL(/\/en\/concepts\/smile-curve\/$/u);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('微笑曲线');
	const line = page.getByRole('region', { name: 'Wu Yangbo' }).getByRole('link', { name: /微笑曲线/u });
	await line.click();
	await expect(page).toHaveURL(/\/en\/wu\/#wu-2-1-p2-s\d+$/u);
	await expect(page.locator(`#${new URL(page.url()).hash.slice(1)}`)).toBeInViewport();
	await page.goBack();
	await expect(page).toHaveURL(/\/en\/concepts\/smile-curve\/$/u);
	await expect(line).toBeInViewport();
});

test('without JavaScript a concept leads to its passages from what is said of it, its renderings, its strips and its lines', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	const follow = async (link: ReturnType<typeof page.locator>, address: RegExp): Promise<void> => {
		await page.goto('/en/concepts/sharing/');
		await link.click();
		await expect(page).toHaveURL(address);
		await expect(page.locator(`#${new URL(page.url()).hash.slice(1)}`)).toBeInViewport();
	};
	await follow(page.getByRole('region', { name: 'How Wu Yangbo uses it' }).getByRole('link').first(), /\/en\/wu\/#wu-/u);
	await follow(page.getByRole('region', { name: 'Every line' }).getByRole('link', { name: /共享/u }).first(), /\/en\/ren\/#ren-.*-s\d+$/u);
	await follow(page.getByRole('link', { name: '§ 2.2 ¶ 2: 2 mentions' }), /\/en\/ren\/#ren-2-2-p2$/u);
	await page.goto('/en/concepts/sharing/');
	const table = page.getByRole('table');
	const passages = table.locator('details').first();
	await expect(passages.getByRole('link').first()).toBeHidden();
	await passages.locator('summary').click();
	await passages.getByRole('link').first().click();
	await expect(page).toHaveURL(/\/en\/wu\/#wu-/u);
	await context.close();
});

test('a concept that one paper does not name says so', async ({ page }) => {
	await page.goto('/zh/concepts/electrolytic-aluminium/');
	await expect(page.getByRole('region', { name: /^武扬波/u })).toContainText('此文未提及。');
});

test('the strip of a paper is reached and followed by keyboard, and says what it shows', async ({ page }) => {
	await page.goto('/en/concepts/smile-curve/');
	const strip = page.getByRole('group', { name: '1 mention in Wu Yangbo, from the beginning to the end of the text' });
	const mark = strip.getByRole('link', { name: '§ 2.1 ¶ 2: 1 mention' });
	await mark.focus();
	await expect(mark).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/wu\/#wu-2-1-p2$/u);
});

test('on a phone the lines of a concept fit the window', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of ['/en/concepts/new-quality-productive-forces/', '/zh/concepts/sharing/']) {
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
	}
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const path of ['/en/concepts/new-quality-productive-forces/', '/zh/concepts/electrolytic-aluminium/']) {
		test(`axe finds nothing wrong on ${path} in ${colorScheme}`, async ({ browser, baseURL }) => {
			const context = await browser.newContext({ colorScheme, ...(baseURL && { baseURL }) });
			const page = await context.newPage();
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			await context.close();
		});
	}
}
