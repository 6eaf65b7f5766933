import { expect, test } from '@playwright/test';
import { open } from './support.ts';

test('a screen reader meets a section in the order it is to be read, every control by its name', async ({ page }) => {
	await open(page, '/en/wu/2-1/');
	const tree = await page.locator('body').ariaSnapshot();
	// Read it once from above to below: that is what is heard.
	console.log(tree);
	expect(`${tree}\n`).toMatchSnapshot('wu-2-1-aria.yml');
});
