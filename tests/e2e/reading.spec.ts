import { expect, test } from '@playwright/test';
import { open, topOf } from './support.ts';

test('a reader opens a note in place, goes back to its mark, and keeps the place', async ({ page }) => {
	await open(page, '/en/ren/#ren-1-1-p1');
	const mark = page.locator('#ren-fnref3');
	await mark.scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => scrollY);
	await mark.click();
	const note = page.getByRole('dialog', { name: 'Preview' });
	await expect(note).toBeInViewport();
	await expect(note).toContainText('陈晓春');
	await expect(note).toContainText('Chen Xiaochun');
	expect(await page.evaluate(() => scrollY)).toBe(before);
	await page.keyboard.press('Escape');
	await expect(note).toBeHidden();
	await expect(mark).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('without JavaScript a paper can be read, its notes opened and its links followed', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 },
		...(baseURL && { baseURL }),
	});
	const page = await context.newPage();
	await page.goto('/en/wu/');
	await page.getByRole('link', { name: '新质生产力', exact: true }).nth(1).click();
	await expect(page).toHaveURL(/concepts\/new-quality-productive-forces/u);
	await page
		.getByRole('link', { name: /^Ren Limei/u })
		.last()
		.click();
	await page.goto('/en/ren/');
	await page.locator('#ren-fnref1').click();
	await expect(page.locator('#ren-fn1')).toBeInViewport();
	await page.getByRole('link', { name: 'Close the note' }).click();
	await expect(page.locator('#ren-fnref1')).toBeInViewport();
	await context.close();
});

test('changing the view keeps the passage at the top of the window, and the link says the view', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/ren/#ren-3-2-p2');
	const first = 'ren-3-2-p2-s1';
	const before = await topOf(page, first);
	for (const [key, view] of [
		['2', 'zh'],
		['3', 'en'],
		['4', 'interleaved'],
		['1', 'parallel'],
	]) {
		await page.keyboard.press(key ?? '');
		await expect(page).toHaveURL(new RegExp(`view=${view}`, 'u'));
		expect(Math.abs((await topOf(page, first)) - before), view).toBeLessThanOrEqual(3);
	}
});

test('a link with a view opens in it without changing the reader’s own choice, lit at the passage', async ({ page }) => {
	await open(page, '/en/ren/');
	await page.getByRole('radio', { name: 'Interleaved' }).check();
	await open(page, '/en/ren/?view=en#ren-2-1-p2-s4');
	await expect(page.locator('#ren-2-1-p2-s4')).toBeHidden();
	await expect(page.locator('[data-role=translation] [data-segment="ren-2-1-p2-s4"]')).toBeInViewport();
	await open(page, '/en/wu/');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'interleaved');
});

test('in the reveal view a click or Enter on a sentence shows its English, and again hides it', async ({ page }) => {
	await open(page, '/zh/wu/?view=reveal');
	const sentence = page.locator('#wu-0-p1-s1');
	await sentence.click({ position: { x: 60, y: 8 } });
	await expect(sentence.locator('.revealed')).toContainText('high-quality development');
	await sentence.focus();
	await page.keyboard.press('Enter');
	await expect(sentence.locator('.revealed')).toHaveCount(0);
});

test('pointing at a sentence lights its partner and nothing else', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/wu/#wu-1-1-p1');
	await page.locator('#wu-1-1-p1-s2').hover();
	await expect(page.locator('.paired')).toHaveCount(1);
	await expect(page.locator('.paired')).toHaveAttribute('data-segment', 'wu-1-1-p1-s2');
	await expect(page.locator('.paired')).toHaveAttribute('lang', 'en');
});

test('a link to a sentence opens there and lights it', async ({ page }) => {
	await open(page, '/zh/ren/#ren-4-2-p1-s3');
	const sentence = page.locator('#ren-4-2-p1-s3');
	await expect(sentence).toBeInViewport();
	const [lit, paper] = await sentence.evaluate((element) => [
		getComputedStyle(element).backgroundColor,
		getComputedStyle(document.documentElement).backgroundColor,
	]);
	expect(lit).not.toBe(paper);
	await expect(sentence).toHaveAttribute('lang', 'zh-Hans');
});

test('the contents lead to a section and mark the one being read', async ({ page }) => {
	await page.setViewportSize({ width: 1500, height: 900 });
	await open(page, '/en/wu/');
	const contents = page.locator('[role=doc-toc]');
	await contents.getByRole('link', { name: /^2\.2/u }).click();
	await expect(page.locator('#wu-2-2')).toBeInViewport();
	await expect(contents.locator('[aria-current]')).toContainText('2.2');
});

test('a concept in one paper leads to the places in the other', async ({ page }) => {
	await open(page, '/en/wu/2-1/');
	await page.getByRole('link', { name: '微笑曲线' }).click();
	await page.getByRole('dialog', { name: 'Preview' }).getByRole('link', { name: 'Open the page' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('微笑曲线');
	await page.locator('#in-ren').getByRole('link', { name: '§ 3.2' }).click();
	await expect(page).toHaveURL(/\/en\/ren\/#ren-3-2-p4-s\d+$/u);
	await expect(page.locator('#ren-3-2-p4')).toBeInViewport();
});

test('the theme is kept from page to page without a flash', async ({ page }) => {
	await page.goto('/en/', { waitUntil: 'networkidle' });
	await page.getByRole('button', { name: 'Theme' }).click();
	await page.getByRole('button', { name: 'Theme' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.goto('/zh/ren/', { waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an address that leads nowhere helps in both languages', async ({ page }) => {
	const response = await page.goto('/en/no-such-page/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Nothing stands at this address');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('此地址没有内容');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL(/\/en\/$/u);
});

test('a link to a range marks it whole in both languages until Esc', async ({ page }) => {
	await open(page, '/en/ren/#ren-2-1-p1-s4..ren-2-1-p2-s1');
	const marked = page.locator('[data-role="printed"] .in-range');
	await expect(marked).toHaveCount(3);
	await expect(page.locator('[data-role="translation"] .in-range')).toHaveCount(3);
	await expect(marked.first()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(page.locator('.in-range')).toHaveCount(0);
});

test('an address that does not exist names the nearest one', async ({ page }) => {
	await open(page, '/en/wu/#wu-2-1-p77');
	await expect(page.getByText('There is no wu-2-1-p77 on this page.')).toBeVisible();
	await page.getByRole('link', { name: 'wu-2-1', exact: true }).click();
	await expect(page.locator('#wu-2-1')).toBeInViewport();
	await expect(page.getByText('There is no')).toHaveCount(0);
});

test('the palette takes what people write for a place', async ({ page }) => {
	await open(page, '/zh/ren/');
	await page.keyboard.press('g');
	await page.getByRole('combobox').fill('第三部分（二）第2段');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#ren-3-2-p2$/u);
	await page.keyboard.press('g');
	await page.getByRole('combobox').fill('wu 2.1 ¶2');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/zh\/wu\/#wu-2-1-p2$/u);
});

test('what is shared is clean and names author, translation and place', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await open(page, '/en/ren/#ren-1-1-p1-s1..ren-1-1-p1-s2');
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('button', { name: 'Copy with citation' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('进入了所谓的“后工业化时代”。根据西方后现代化理论，');
	expect(copied).toContain('任丽梅：《新质生产力理论：引领未来新型工业化的思想革命》');
	expect(copied).toContain('unofficial translation by Duidu');
	expect(copied).toMatch(/\/en\/ren\/#ren-1-1-p1-s1\.\.ren-1-1-p1-s2$/u);
	expect(copied).not.toMatch(/[①②*]/u);
	await context.close();
});

test('the other interface language opens at the same passage in the same view', async ({ page }) => {
	await open(page, '/en/wu/?view=zh#wu-2-2-p2');
	await page.getByRole('link', { name: '中文', exact: true }).click();
	await expect(page).toHaveURL(/\/zh\/wu\/\?view=zh#wu-2-2-p2-s1$/u);
	await expect(page.locator('#wu-2-2-p2-s1')).toBeInViewport();
});

test('settings change the page at once, are kept, and can be reset', async ({ page }) => {
	await open(page, '/en/ren/#ren-2-1');
	const size = () => page.locator('#ren-2-1-p1-s1').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
	const before = await size();
	await page.keyboard.press('?');
	await page.getByRole('group', { name: 'Size of the Chinese' }).getByRole('radio', { name: 'XL' }).check();
	expect(await size()).toBeGreaterThan(before);
	await open(page, '/zh/ren/#ren-2-1');
	expect(await size()).toBeGreaterThan(before);
	await page.getByRole('button', { name: '设置' }).click();
	await page.getByRole('group', { name: '快捷键' }).getByRole('radio', { name: '关' }).check();
	await page.keyboard.press('Escape');
	await page.keyboard.press('3');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'parallel');
	await page.getByRole('button', { name: '设置' }).click();
	await page.getByRole('button', { name: '恢复默认' }).click();
	expect(await size()).toBe(before);
});
