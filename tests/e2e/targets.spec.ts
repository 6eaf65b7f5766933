import { expect, test } from '@playwright/test';

const pages = [
	'/en/',
	'/en/ren/',
	'/zh/wu/2-1/',
	'/en/concepts/',
	'/en/search/',
	'/zh/search/?q=微笑曲线',
	'/zh/wu/cite/',
	'/en/references/',
];

for (const path of pages) {
	test(`every control of ${path} is large enough for a thumb`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(path, { waitUntil: 'networkidle' });
		// What opens is measured open.
		await page.evaluate(() => {
			for (const details of document.querySelectorAll('details')) details.open = true;
		});
		const closed = await page.evaluate(smallTargets);
		const menus = ['#site-menu', '[role=doc-toc] [popover]', '#share', '#settings'];
		const opened: string[] = [];
		for (const menu of menus) {
			if ((await page.locator(menu).count()) === 0) continue;
			await page.locator(menu).evaluate((element: HTMLElement) => element.showPopover());
			opened.push(...(await page.evaluate(smallTargets)));
			await page.locator(menu).evaluate((element: HTMLElement) => element.hidePopover());
		}
		expect([...new Set([...closed, ...opened])]).toEqual([]);
	});
}

/** Controls that can be seen and are smaller than 44 by 44 px, links in running text aside. A radio button or check box is as large as its label. */
function smallTargets(): string[] {
	const SMALLEST = 44;
	const inText = '[data-segment], dd, [id$="-annotations"] p';
	const controls = [
		...document.querySelectorAll<HTMLElement>(
			'a[href], button, summary, label:has(input), input:not([type=radio], [type=checkbox]), select',
		),
	];
	return controls
		.filter((element) => element.checkVisibility() && !element.closest(inText) && !element.matches('.skip, .permalink'))
		.flatMap((element) => {
			const { width, height } = element.getBoundingClientRect();
			// A fraction of a pixel is rounding.
			const isSmall = width > 0 && (width < SMALLEST - 0.5 || height < SMALLEST - 0.5);
			const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
			return isSmall ? `${element.tagName} “${name}” ${Math.round(width)}×${Math.round(height)}` : [];
		});
}
