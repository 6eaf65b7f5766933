import { expect, test } from '@playwright/test';

test('a reader opens a note in place, goes back to its mark, and keeps the place', async ({ page }) => {
	await page.goto('/en/ren/#ren-1-1-p1');
	const mark = page.locator('#ren-fnref3');
	await mark.scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => scrollY);
	await mark.click();
	const note = page.locator('#ren-fn3');
	await expect(note).toBeInViewport();
	await expect(note).toContainText('陈晓春');
	expect(await page.evaluate(() => scrollY)).toBe(before);
	await note.locator('[role=doc-backlink]').click();
	await expect(mark).toBeInViewport();
	await expect(note).not.toBeInViewport();
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

test('a link to a sentence opens there and lights it', async ({ page }) => {
	await page.goto('/zh/ren/#ren-4-2-p1-s3');
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
	await page.goto('/en/wu/');
	const contents = page.locator('[role=doc-toc]');
	await contents.getByRole('link', { name: /^2\.2/u }).click();
	await expect(page.locator('#wu-2-2')).toBeInViewport();
	await expect(contents.locator('[aria-current]')).toContainText('2.2');
});

test('a concept in one paper leads to the places in the other', async ({ page }) => {
	await page.goto('/en/wu/2-1/');
	await page.getByRole('link', { name: '微笑曲线' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('微笑曲线');
	await page.locator('#in-ren').getByRole('link', { name: '§ 3.2' }).click();
	await expect(page).toHaveURL(/\/en\/ren\/#ren-3-2-p4$/u);
	await expect(page.locator('#ren-3-2-p4')).toBeInViewport();
});

test('both papers stand side by side, each with its own scroll; on a phone one at a time', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await page.goto('/en/compare/#wu-2-1-p1');
	await expect(page.locator('#wu-2-1-p1')).toBeInViewport();
	await expect(page.locator('#ren-title')).toBeInViewport();
	await page.setViewportSize({ width: 390, height: 800 });
	await expect(page.locator('#ren-pane')).toBeHidden();
	await page.getByRole('link', { name: 'Ren Limei' }).first().click();
	await expect(page.locator('#ren-pane')).toBeVisible();
	await expect(page.locator('#wu-pane')).toBeHidden();
});

test('the theme is kept from page to page without a flash', async ({ page }) => {
	await page.goto('/en/');
	await page.getByRole('button', { name: 'Theme' }).click();
	await page.getByRole('button', { name: 'Theme' }).click();
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
