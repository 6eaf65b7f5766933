import { expect, test } from '@playwright/test';

test('a screen reader meets a section in the order it is to be read, every control by its name', async ({ page }) => {
	await page.goto('/en/wu/2-1/');
	await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
	const tree = await page.locator('body').ariaSnapshot();
	// Read it once from above to below: that is what is heard.
	console.log(tree);
	expect(`${tree}\n`).toMatchSnapshot('wu-2-1-aria.yml');
});
