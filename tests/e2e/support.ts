import { expect, type Page } from '@playwright/test';

/** Goes to a page of a paper and waits until keys and pointer are answered. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
	await expect(page.locator('html')).toHaveAttribute('data-palette', 'ready');
}

/** Where a segment begins in the window, in the first language that is shown of it. */
export async function topOf(page: Page, segment: string): Promise<number> {
	return page.evaluate((id) => {
		const shown = [...document.querySelectorAll(`[data-segment="${id}"]`)].find((element) => element.getClientRects().length > 0);
		return shown?.getBoundingClientRect().top ?? Number.NaN;
	}, segment);
}
