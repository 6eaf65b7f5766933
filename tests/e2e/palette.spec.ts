import { expect, type Page, test } from '@playwright/test';
import { open } from './support.ts';

const box = (page: Page) => page.getByRole('dialog', { name: 'Search, or go to a place' }).getByRole('combobox');

test('by keyboard alone: a passage found from any page, and back', async ({ page }) => {
	await open(page, '/en/wu/');
	await page.keyboard.press('Control+k');
	await expect(box(page)).toBeFocused();
	await page.keyboard.type('quanyaosu shengchanlü');
	const concept = page.getByRole('option', { name: /^全要素生产率/u });
	await expect(concept).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/concepts\/[a-z-]+\/$/u);
	// The page is new and its scripts have not begun: what is typed is not lost, once the small one is there that listens.
	await expect(page.locator('html')).toHaveAttribute('data-network', 'there');
	await page.keyboard.press('/');
	await page.keyboard.type('smile curve');
	await expect(page.getByRole('option', { name: /Ren Limei § 3\.2/u })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#(?:ren|wu)-/u);
	await page.goBack();
	await expect(page).toHaveURL(/\/concepts\//u);
});

test('Escape closes it and gives the focus back', async ({ page }) => {
	await open(page, '/en/ren/');
	const link = page.getByRole('link', { name: 'Search', exact: true });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(box(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(box(page)).toBeHidden();
	await expect(link).toBeFocused();
});

test('found in this paper, all hits are lit and gone through one by one', async ({ page }) => {
	await open(page, '/en/ren/');
	await page.keyboard.press('/');
	await page.getByRole('radio', { name: 'This paper' }).check();
	await box(page).fill('成本病');
	await expect(page.getByRole('option', { name: /^All results/u })).toBeVisible();
	const count = (await page.getByRole('option').count()) - 1;
	await box(page).press('Enter');
	const bar = page.getByRole('search', { name: 'Find in this paper' });
	await expect(bar.getByRole('status')).toHaveText(`1 of ${count} · 成本病`);
	const lit = await page.evaluate(() => [...(CSS.highlights.get('find') ?? [])].map(String));
	expect(lit.length).toBeGreaterThanOrEqual(count);
	expect(new Set(lit.filter((words) => /\p{Script=Han}/u.test(words)))).toEqual(new Set(['成本病']));
	const counterparts = await page.evaluate(() => [...(CSS.highlights.get('find-counterpart') ?? [])].map(String));
	expect(new Set(counterparts)).toEqual(new Set(['cost disease']));
	const first = page.url();
	await bar.getByRole('button', { name: 'Next passage' }).click();
	await expect(bar.getByRole('status')).toContainText('2 of');
	expect(page.url()).not.toBe(first);
	await bar.getByRole('button', { name: 'Previous passage' }).click();
	expect(page.url()).toBe(first);
	await bar.getByRole('button', { name: 'Close' }).click();
	await expect(bar).toBeHidden();
	expect(await page.evaluate(() => CSS.highlights.has('find'))).toBe(false);
});

test('Enter before the texts are there opens the first answer to what was typed', async ({ page }) => {
	await page.route('**/data/search/**', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 800));
		await route.continue();
	});
	await open(page, '/en/ren/');
	await page.keyboard.press('g');
	await page.keyboard.type('2.1');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Loading the texts…')).toBeVisible();
	await expect(page).toHaveURL(/#ren-2-1$/u);
	await expect(page.locator('#ren-2-1')).toBeInViewport();
});

test('texts that cannot be fetched are said to be, and asked for again', async ({ page }) => {
	let isBroken = true;
	await page.route('**/data/search/**', (route) => (isBroken ? route.abort() : route.continue()));
	await open(page, '/en/ren/');
	await page.keyboard.press('/');
	await page.keyboard.type('生产力');
	await expect(page.getByText('The texts could not be loaded.')).toBeVisible();
	isBroken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('option').first()).toBeVisible();
});

test('what stands nowhere is said to', async ({ page }) => {
	await open(page, '/zh/wu/');
	await page.keyboard.press('/');
	await page.keyboard.type('量子纠缠态');
	await expect(page.getByText('未找到“量子纠缠态”')).toBeVisible();
	await expect(page.getByRole('option')).toHaveCount(0);
});

test('on a phone the palette opens from the header and fits the window', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ viewport: { width: 390, height: 700 }, hasTouch: true, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await open(page, '/zh/ren/');
	await page.getByRole('link', { name: '检索', exact: true }).tap();
	await page.getByRole('combobox').fill('新质生产力');
	await page
		.getByRole('option', { name: /^新质生产力/u })
		.first()
		.waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await page.getByRole('option', { name: /§/u }).last().tap();
	await expect(page).toHaveURL(/#(?:ren|wu)-/u);
	await context.close();
});
