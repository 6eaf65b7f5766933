import { expect, test } from '@playwright/test';

test('a Chinese phrase is found in every passage where it stands, and its link leads there', async ({ page }) => {
	await page.goto('/en/search/', { waitUntil: 'networkidle' });
	await page.getByRole('searchbox').fill('微笑曲线');
	await expect(page.getByRole('status')).toHaveText('2 passages with “微笑曲线”');
	await expect(page.locator('mark')).toHaveCount(2);
	await page.getByRole('link', { name: /wu-2-1-p2/u }).click();
	await expect(page.locator('#wu-2-1-p2')).toBeInViewport();
	await page.goBack();
	await expect(page.getByRole('searchbox')).toHaveValue('微笑曲线');
	await expect(page.locator('mark')).toHaveCount(2);
});

test('what stands nowhere gives no result and a hint', async ({ page }) => {
	await page.goto('/zh/search/?q=量子纠缠态');
	await expect(page.getByRole('status')).toContainText('两文中没有“量子纠缠态”');
	await expect(page.locator('mark')).toHaveCount(0);
});

test('when the texts cannot be loaded the page says so and tries again', async ({ page }) => {
	let broken = true;
	await page.route('**/data/search/**', (route) => (broken ? route.abort() : route.continue()));
	await page.goto('/en/search/?q=全要素生产率');
	await expect(page.getByText('The texts could not be loaded.')).toBeVisible();
	broken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('status')).toContainText('passages with');
});

test('nothing of search is fetched before somebody means to search', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('/en/search/');
	await page.waitForLoadState('networkidle');
	expect(fetched.join()).not.toContain('/data/search/');
	await page.getByRole('searchbox').focus();
	await expect.poll(() => fetched.join()).toContain('/data/search/');
});
