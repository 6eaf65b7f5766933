import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open } from './support.ts';

const wide = { width: 1400, height: 900 };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Where a segment begins, counted from the line at which its pane is read. */
const fromLine = (page: Page, segment: string): Promise<number> =>
	page.evaluate((id) => {
		const shown = [...document.querySelectorAll(`.pane [data-segment="${id}"]`)].find((element) => element.getClientRects().length > 0);
		const pane = shown?.closest('.pane');
		return (shown?.getClientRects()[0]?.top ?? Number.NaN) - (pane?.getBoundingClientRect().top ?? 0) - Math.round(innerHeight / 4);
	}, segment);

const scrollOf = (page: Page, paper: string): Promise<number> => page.locator(`#${paper}-pane`).evaluate((pane) => pane.scrollTop);

/** Waits until a pane has come to rest. */
async function atRest(page: Page, paper: string): Promise<number> {
	let last = Number.NaN;
	await expect
		.poll(async () => {
			const before = last;
			last = await scrollOf(page, paper);
			return last === before;
		})
		.toBe(true);
	// The address follows a moment later.
	await page.waitForTimeout(350);
	return last;
}

const expectAtLine = (page: Page, segment: string): Promise<void> =>
	expect.poll(async () => Math.abs(await fromLine(page, segment)), segment).toBeLessThanOrEqual(3);

test('every address of a paper works where both stand side by side; on a phone in the pane that is shown', async ({ page }) => {
	await page.setViewportSize(wide);
	await open(page, '/en/compare/#wu-2-1-p1');
	await expect(page.locator('#wu-2-1-p1')).toBeInViewport();
	await expect(page.locator('#ren-title')).toBeInViewport();
	await page.setViewportSize(phone.viewport);
	await expect(page.locator('#ren-pane')).toBeHidden();
	await expect(page.locator('#wu-2-1-p1')).toBeInViewport();
});

test('a parallel chosen in one paper brings the other to its passage, lights both, and there is a way back to the exact place', async ({
	page,
}) => {
	await page.setViewportSize(wide);
	await open(page, '/en/compare/?at=ren-3-1-p1-s1&at2=wu-2-2-p1-s1');
	const wu = await atRest(page, 'wu');
	await page.locator('#ren-3-1-p1 .parallel-mark').click();
	const card = page.getByRole('link', { name: /^Go there/u }).first();
	await card.scrollIntoViewIfNeeded();
	const ren = await atRest(page, 'ren');
	await card.click();
	await expectAtLine(page, 'wu-1-3-p2-s3');
	expect(Math.abs((await scrollOf(page, 'ren')) - ren), 'the pane in which it was chosen stays').toBeLessThanOrEqual(3);
	for (const segment of ['ren-3-1-p1-s1', 'wu-1-3-p2-s3']) {
		const lit = page.locator(`.pane [data-segment="${segment}"].linked`);
		await expect(lit, 'in both languages').toHaveCount(2);
		await expect(lit.first()).toHaveCSS('text-decoration-line', 'underline');
	}
	await expect(page.locator('#wu-1-3-p2-s3')).toBeFocused();
	await expect(page.locator('.band .chosen')).toHaveCount(1);
	await expect(page).toHaveURL(/parallel=parallel-/u);
	await page.getByRole('button', { name: /Back to § 2\.2 ¶ 1/u }).click();
	await expect.poll(async () => Math.abs((await scrollOf(page, 'wu')) - wu)).toBeLessThanOrEqual(3);
	await expect(page.getByRole('button', { name: /Back to/u })).toHaveCount(0);
});

test('a concept leads to its nearest following mention in the other paper, and from there to the next and the previous', async ({
	page,
}) => {
	await page.setViewportSize(wide);
	await open(page, '/en/compare/?at=ren-3-3-p2-s4&at2=wu-1-2-p1-s1');
	await atRest(page, 'wu');
	await page.locator('#ren-3-3-p2 [data-role="printed"] [data-concept="common-prosperity"]').first().click();
	await expect(page).toHaveURL(/concept=common-prosperity/u);
	await atRest(page, 'wu');
	const first = await page.locator('#wu-pane [data-role="printed"] .linked').getAttribute('data-segment');
	await expectAtLine(page, first ?? '');
	await page.getByRole('button', { name: 'Next mention: Wu Yangbo' }).click();
	await expect(page.locator('#wu-pane [data-role="printed"] .linked')).not.toHaveAttribute('data-segment', first ?? '');
	await page.getByRole('button', { name: 'Previous mention: Wu Yangbo' }).click();
	await expect(page.locator('#wu-pane [data-role="printed"] .linked')).toHaveAttribute('data-segment', first ?? '');
	await page.getByRole('button', { name: 'Stop following' }).click();
	await expect(page.locator('.linked, .chosen-mention')).toHaveCount(0);
	await expect(page).not.toHaveURL(/concept=/u);
});

test('the link lock brings the partner of what is scrolled past to the reading line and says which; where nothing is linked nothing moves', async ({
	page,
}) => {
	await page.setViewportSize(wide);
	await open(page, '/en/compare/?leftview=zh&rightview=zh&at=ren-1-1-p1-s1');
	const free = await atRest(page, 'ren');
	const wheel = async (by: number): Promise<void> => {
		await page.locator('#wu-pane').hover();
		await page.mouse.wheel(0, by);
		await atRest(page, 'wu');
	};
	await wheel(400);
	expect(await scrollOf(page, 'ren'), 'without the lock').toBe(free);
	await page.keyboard.press('l');
	await expect(page.getByRole('button', { name: 'Link lock' })).toHaveAttribute('aria-pressed', 'true');
	const passage = 'wu-1-1-p2-s3';
	await wheel(Math.round(await fromLine(page, passage)) + 5);
	await expect(page.locator('.compare-status')).toContainText('Contrast: ');
	await expectAtLine(page, 'ren-1-1-p3-s7');
	// The pane that follows does not drive the one that leads.
	const led = await scrollOf(page, 'wu');
	await atRest(page, 'ren');
	expect(await scrollOf(page, 'wu')).toBe(led);
	const followed = await scrollOf(page, 'ren');
	await page.locator('#wu-pane').evaluate((pane) => pane.scrollTo(0, 0));
	await page.locator('#wu-pane').hover();
	await page.mouse.wheel(0, -1);
	await expect(page.locator('.compare-status')).toHaveText('No parallel here.');
	expect(await scrollOf(page, 'ren')).toBe(followed);
	await page.getByRole('button', { name: 'Link lock' }).click();
	await wheel(Math.round(await fromLine(page, passage)) + 5);
	expect(await scrollOf(page, 'ren'), 'off again').toBe(followed);
});

test('the address restores papers, languages, places and what is followed, after a reload and by Back', async ({ page }) => {
	await page.setViewportSize(wide);
	await open(page, '/en/compare/?parallel=parallel-balance&leftview=en');
	await expectAtLine(page, 'wu-abstract-p1-s2');
	await expectAtLine(page, 'ren-4-1-p1-s3');
	await expect(page.locator('#ren-4-1-p1-s3')).toBeHidden();
	await page.locator('#ren-pane').hover();
	await page.mouse.wheel(0, 137);
	const [ren, wu] = [await atRest(page, 'ren'), await atRest(page, 'wu')];
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
	await expect.poll(async () => Math.abs((await scrollOf(page, 'ren')) - ren)).toBeLessThanOrEqual(3);
	await expect(page.locator('#wu-abstract-p1-s2.linked')).toBeVisible();
	await expect(page.getByRole('group', { name: 'Ren Limei' }).getByRole('radio', { name: 'English' })).toBeChecked();

	await page.getByRole('combobox', { name: 'Paper on the left' }).selectOption('wu');
	await expect(page).toHaveURL(/left=wu&right=ren/u);
	await expect(page.getByRole('combobox', { name: 'Paper on the right' })).toHaveValue('ren');
	expect((await page.locator('#wu-pane').boundingBox())?.x).toBeLessThan(100);
	expect(Math.abs((await scrollOf(page, 'ren')) - ren), 'places change sides with their papers').toBeLessThanOrEqual(3);
	await page.getByRole('button', { name: 'Contents' }).first().click();
	await page
		.locator('#wu-contents')
		.getByRole('link', { name: /^2\.2|2\.2/u })
		.first()
		.click();
	await expectAtLine(page, 'wu-2-2');
	await page.goBack();
	await expect.poll(async () => Math.abs((await scrollOf(page, 'wu')) - wu)).toBeLessThanOrEqual(3);
	await page.goBack();
	await expect(page).toHaveURL(/left=ren&right=wu/u);
	await expect.poll(async () => Math.abs((await scrollOf(page, 'ren')) - ren)).toBeLessThanOrEqual(3);
	await page.goForward();
	await expect(page.getByRole('combobox', { name: 'Paper on the left' })).toHaveValue('wu');
});

test('a paper that is not on the page is fetched when it is chosen, and what can’t be had is said', async ({ page }) => {
	await page.setViewportSize(wide);
	// There are two papers: the page is given a third and a fourth as it comes in, in its HTML and in the framework's copy of it.
	await page.route(/\/en\/compare\/$|\/_start\/page\./u, async (route) => {
		const response = await route.fetch();
		const more = '{\\"id\\":\\"third\\",\\"name\\":\\"Third\\"},{\\"id\\":\\"lost\\",\\"name\\":\\"Lost\\"}';
		const body = (await response.text())
			.replace(/(\\"papers\\":\[\{\\"id\\":\\"ren\\"[^\]]*)\],\\"base/u, `$1,${more}],\\"base`)
			.replaceAll('Wu Yangbo</option>', 'Wu Yangbo</option><option value="third">Third</option><option value="lost">Lost</option>');
		await route.fulfill({ response, body });
	});
	const text =
		'<p class="cell" data-role="printed" lang="zh-Hans"><span id="third-1-p1-s1" data-segment="third-1-p1-s1">第三篇。</span></p>';
	await page.route(/\/en\/third\/$/u, (route) =>
		route.fulfill({ contentType: 'text/html', body: `<article class="paper" data-paper="third"><div class="row">${text}</div></article>` }),
	);
	await open(page, '/en/compare/');
	await page.getByRole('combobox', { name: 'Paper on the right' }).selectOption('third');
	await expect(page.locator('#third-pane')).toContainText('第三篇。');
	await expect(page.locator('#wu-pane')).toBeHidden();
	await expect(page).toHaveURL(/left=ren&right=third/u);
	await page.getByRole('combobox', { name: 'Paper on the left' }).selectOption('lost');
	await expect(page.getByText('Lost could not be loaded just now.')).toBeVisible();
	await expect(page.locator('#ren-pane')).toBeVisible();
	await page.goBack();
	await expect(page.locator('#wu-pane')).toBeVisible();
	await expect(page.locator('#third-pane')).toBeHidden();
});

test('on a phone one paper is shown at a time, both keep their places, and a mark opens the partner passages below the paragraph', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ ...phone, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await open(page, '/en/compare/?at=ren-4-3-p1-s1&at2=wu-3-1-p1-s1');
	const ren = await atRest(page, 'ren');
	await expect(page.locator('#wu-pane')).toBeHidden();
	await page.getByRole('button', { name: 'Wu Yangbo' }).tap();
	await expect(page.locator('#ren-pane')).toBeHidden();
	await expectAtLine(page, 'wu-3-1-p1-s1');
	await page.getByRole('button', { name: 'Ren Limei' }).tap();
	expect(Math.abs((await scrollOf(page, 'ren')) - ren)).toBeLessThanOrEqual(3);

	const mark = page.locator('#ren-4-3-p1 .parallel-mark');
	await mark.scrollIntoViewIfNeeded();
	const box = await mark.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
	await mark.tap();
	const cards = page.locator('#ren-4-3-p1 .parallel-card');
	await expect(cards).toHaveCount(6);
	await expect(cards.first()).toContainText('Wu Yangbo');
	await expect(cards.first().locator('[lang="zh-Hans"]')).not.toBeEmpty();
	await cards.first().getByRole('link').tap();
	await expect(page.locator('#wu-pane')).toBeVisible();
	await expect(page.locator('#wu-pane .linked').first()).toBeInViewport();
	await page.getByRole('button', { name: /Back to § 3\.1/u }).tap();
	await expectAtLine(page, 'wu-3-1-p1-s1');
	await context.close();
});

test('with the keyboard alone a parallel is followed, the pane changed and the lock set', async ({ page }) => {
	await page.setViewportSize(wide);
	await open(page, '/en/compare/?at=ren-5-p1-s1');
	await page.locator('#ren-5-p1 .parallel-mark').focus();
	await page.keyboard.press('Enter');
	const cards = page.locator('#ren-5-p1 .parallel-card');
	await expect(cards.first()).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(cards.first().getByRole('link')).toBeFocused();
	await page.keyboard.press('Enter');
	const passage = page.locator('#wu-pane [data-segment]:focus');
	await expect(passage).toBeInViewport();
	await page.keyboard.press('F6');
	await expect(page.locator('#ren-pane')).toBeFocused();
	await page.keyboard.press('F6');
	await expect(page.locator('#wu-pane')).toBeFocused();
	await page.keyboard.press('l');
	await expect(page.getByRole('button', { name: 'Link lock' })).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: /Parallels in view/u }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Parallels in view' }).getByRole('link').first()).toBeVisible();
});

test('the lines between the panes stand for the parallels in view, which are listed too', async ({ page }) => {
	await page.setViewportSize(wide);
	await open(page, '/en/compare/?parallel=parallel-balance');
	await page.getByRole('button', { name: /Parallels in view/u }).click();
	const listed = page.getByRole('dialog', { name: 'Parallels in view' }).locator('ul').first().getByRole('link');
	await expect(listed.filter({ hasText: 'Balance of what' })).toHaveAttribute('aria-current', 'true');
	await expect(page.locator('.band g')).toHaveCount(await listed.count());
});

test('a mark in the margin of a paper shows its parallel and leads to the page of parallels; several share one mark', async ({ page }) => {
	await page.setViewportSize(wide);
	await open(page, '/en/wu/#wu-4-p1');
	const mark = page.locator('#wu-4-p1 .parallel-mark');
	await expect(mark).toHaveAccessibleName('3 parallels in Ren Limei');
	await mark.click();
	const preview = page.getByRole('dialog', { name: 'Preview' });
	await expect(preview.getByRole('listitem')).toHaveCount(3);
	await preview.getByRole('listitem').first().getByRole('link').click();
	await expect(page).toHaveURL(/\/en\/parallels\/#parallel-/u);
	const parallel = page.locator('.parallel:target');
	await expect(parallel).toBeInViewport();
	await parallel.getByRole('link', { name: 'Read side by side' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
	await expectAtLine(page, 'wu-4-p1-s1');
	await open(page, '/en/wu/');
	await expect(page.locator('#wu-ref5').locator('..').locator('.parallel-mark')).toHaveAccessibleName(
		/^Parallel in Ren Limei: New-type relations/u,
	);
});

test('without JavaScript parallels are read, filtered and followed, and both papers stand side by side', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: wide, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await page.goto('/en/ren/#ren-4-3-p1');
	await page.locator('#ren-4-3-p1 .parallel-mark').click();
	await expect(page).toHaveURL(/\/en\/parallels\/#at-ren-4-3-p1$/u);
	await page
		.getByRole('link', { name: /^Extension/u })
		.first()
		.click();
	await expect(page.locator('.parallel:visible')).toHaveCount(17);
	await page.getByRole('link', { name: /^All/u }).click();
	await page.getByRole('link', { name: 'Read side by side' }).first().click();
	await expect(page.locator('#ren-pane')).toBeInViewport();
	await expect(page.locator('#wu-pane')).toBeInViewport();
	await expect(page.getByRole('button', { name: 'Link lock' })).toBeHidden();
	await page.goto('/en/compare/#wu-2-1-p1');
	await expect(page.locator('#wu-2-1-p1')).toBeInViewport();
	await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [name, options] of [
		['wide', { viewport: wide }],
		['phone', phone],
	] as const) {
		for (const path of ['/en/compare/?parallel=parallel-balance', '/zh/parallels/', '/en/']) {
			test(`axe finds nothing wrong on ${path}, ${name} and ${colorScheme}`, async ({ browser, baseURL }) => {
				// Both papers are long.
				test.slow();
				const context = await browser.newContext({ ...options, colorScheme, ...(baseURL && { baseURL }) });
				const page = await context.newPage();
				await page.goto(path);
				if (path.includes('compare')) {
					await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
					await page.locator('#ren-4-1-p1 .parallel-mark').click();
				}
				expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
				await context.close();
			});
		}
	}
}
