import { expect, type Page } from '@playwright/test';

/** Goes to a page and waits until keys and pointer are answered. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await wake(page);
	await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
}

/** A page starts its scripts when the reader gives a first sign, such as this. */
export async function wake(page: Page): Promise<void> {
	// The left edge, where nothing is to be pointed at.
	await page.mouse.move(0, 200);
	await page.mouse.move(0, 201);
}

/** Where a segment begins in the window, in the first language that is shown of it. */
export async function topOf(page: Page, segment: string): Promise<number> {
	return page.evaluate((id) => {
		const shown = [...document.querySelectorAll(`[data-segment="${id}"]`)].find((element) => element.getClientRects().length > 0);
		return shown?.getBoundingClientRect().top ?? Number.NaN;
	}, segment);
}
