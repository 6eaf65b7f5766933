import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open } from './support.ts';

const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 390, height: 844 };
const views = ['parallel', 'zh', 'en', 'interleaved', 'reveal'] as const;
const themes = ['light', 'dark', 'sepia'] as const;
type View = (typeof views)[number];
type Theme = (typeof themes)[number];

test.describe.configure({ timeout: 120_000 }); // Many looks at one page are quicker than one look at many.

for (const path of ['/en/wu/', '/zh/wu/']) {
	test(`axe finds nothing wrong on ${path} in any view and theme`, async ({ page }) => {
		await page.setViewportSize(WIDE);
		await open(page, path);
		for (const view of views) {
			await choose(page, view);
			for (const theme of themes) await check(page, theme, `${view} ${theme}`);
		}
	});

	test(`axe finds nothing wrong on ${path} on a phone`, async ({ page }) => {
		await page.setViewportSize(PHONE);
		await open(page, path);
		for (const [view, theme] of [
			['parallel', 'light'],
			['en', 'light'],
			['reveal', 'dark'],
		] as const) {
			await choose(page, view);
			await check(page, theme, `${view} ${theme}`);
		}
	});
}

test('axe finds nothing wrong on a long paper', async ({ page }) => {
	await page.setViewportSize(WIDE);
	await open(page, '/en/ren/');
	await check(page, 'light', 'light');
	await check(page, 'dark', 'dark');
});

const panels: { name: string; open: (page: Page) => Promise<void> }[] = [
	{
		name: 'a note',
		async open(page) {
			await page.locator('.annotation-reference').first().click();
			await expect(page.getByRole('dialog', { name: 'Preview' })).toBeVisible();
		},
	},
	{
		name: 'the ways to share',
		async open(page) {
			await page.getByRole('button', { name: 'Share' }).click();
			await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
		},
	},
	{
		name: 'the settings',
		async open(page) {
			await page.keyboard.press('?');
			await expect(page.getByRole('button', { name: 'Back to the defaults' })).toBeVisible();
		},
	},
	{
		name: 'the palette',
		async open(page) {
			await page.keyboard.press('g');
			await page.keyboard.type('生产力');
			await expect(page.getByRole('option').first()).toBeVisible();
			await expect(page.getByText('All results:')).toBeVisible();
		},
	},
	{
		name: 'a sentence revealed',
		async open(page) {
			await choose(page, 'reveal');
			await page.locator('#wu-2-1-p1-s1').press('Enter');
			await expect(page.locator('.revealed')).toBeVisible();
		},
	},
];

for (const viewport of [WIDE, PHONE]) {
	test(`axe finds nothing wrong with what opens at ${viewport.width} px`, async ({ page }) => {
		await page.setViewportSize(viewport);
		// A section is short: what opens is the same as on the page of the whole paper.
		await open(page, '/en/wu/2-1/');
		for (const panel of panels) {
			await panel.open(page);
			for (const theme of ['light', 'dark'] as const) await check(page, theme, `${panel.name} ${theme}`);
			await page.keyboard.press('Escape');
		}
	});
}

async function choose(page: Page, view: View): Promise<void> {
	await page.keyboard.press(String(views.indexOf(view) + 1));
	await expect(page.locator('html')).toHaveAttribute('data-view', view);
}

/** Every rule in the light theme; in the others, which change colours and nothing else, those on colours. */
async function check(page: Page, theme: Theme, name: string): Promise<void> {
	await page.evaluate((chosen) => {
		document.documentElement.dataset.theme = chosen;
	}, theme);
	// Legacy mode asks no second page to join the findings of frames; there are none.
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
	expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)).slice(0, 5), name).toEqual([]);
}
