import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open } from './support.ts';

const shown = (page: Page) => page.locator('.concept-entry:visible');
const headings = (page: Page) => page.locator('#concepts h2:visible').allTextContents();
const box = (page: Page) => page.getByRole('searchbox', { name: 'Find a concept' });
/** The label: its radio button can't be seen. */
const option = (page: Page, name: string) => page.locator('.choices label', { hasText: name });

test('a concept is found by pinyin without tones, by characters of both scripts and by English', async ({ page }) => {
	await open(page, '/en/concepts/');
	await expect(page.getByRole('status')).toHaveText('113 concepts by English name');
	for (const [typed, id] of [
		['weixiao', 'smile-curve'],
		['wēixiào qū', 'smile-curve'],
		['微笑曲線', 'smile-curve'],
		['Fordis', 'fordism'],
	] as const) {
		await box(page).fill(typed);
		await expect(page.getByRole('status')).toHaveText(`1 concept with “${typed}”`);
		await expect(shown(page)).toHaveCount(1);
		await expect(shown(page)).toHaveAttribute('id', id);
	}
	await expect(page).toHaveURL(/\?q=Fordis$/u);
	await page.reload();
	await expect(shown(page)).toHaveCount(1);
	await box(page).press('Escape');
	await expect(box(page)).toHaveValue('');
	await expect(box(page)).toBeFocused();
	await expect(shown(page)).toHaveCount(113);
	await expect(page).toHaveURL(/\/en\/concepts\/$/u);
});

test('what no concept is called leads on to the names and to search', async ({ page }) => {
	await open(page, '/en/concepts/?q=karl');
	await expect(page.getByRole('status')).toHaveText('No concept is called “karl”.');
	await expect(shown(page)).toHaveCount(0);
	expect(await headings(page)).toEqual([]);
	await expect(page.getByRole('link', { name: 'Search the papers for “karl”' })).toHaveAttribute('href', '/en/search/?q=karl');
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(shown(page)).toHaveCount(113);
});

test('the order is kept on reload and in the other language, and Back undoes it', async ({ page }) => {
	await open(page, '/en/concepts/');
	const letters = await headings(page);
	expect(letters).toEqual([...letters].sort());
	await option(page, 'Theme').click();
	await expect(page).toHaveURL(/\?order=theme$/u);
	const themes = ['Theory', 'Policy', 'Industry', 'Innovation', 'Distribution', 'Culture', 'Institutions', 'History'];
	expect(await headings(page)).toEqual(themes);
	await expect(shown(page)).toHaveCount(113);
	await page.reload();
	await expect(page.getByRole('radio', { name: 'Theme' })).toBeChecked();
	expect(await headings(page)).toEqual(themes);
	await option(page, 'Paper').click();
	expect(await headings(page)).toEqual(['In both papers', 'Only in Ren', 'Only in Wu']);
	await option(page, 'Frequency').click();
	await expect(shown(page).first()).toHaveAttribute('id', 'new-quality-productive-forces');
	await page.goBack();
	await page.goBack();
	expect(await headings(page)).toEqual(themes);
	await page.goBack();
	expect(await headings(page)).toEqual(letters);
	await page.goForward();
	await page.getByRole('link', { name: '中文', exact: true }).click();
	await expect(page).toHaveURL(/\/zh\/concepts\/\?order=theme$/u);
	await expect(page.locator('#concepts h2:visible').first()).toHaveText('理论');
});

test('a link to a theme shows that order, a link to a concept opens it', async ({ page }) => {
	await open(page, '/en/concepts/#theme-culture');
	await expect(page.getByRole('radio', { name: 'Theme' })).toBeChecked();
	await expect(page.locator('#theme-culture')).toBeInViewport();
	await open(page, '/zh/concepts/#smile-curve');
	await expect(page.locator('#smile-curve .concept-card')).toBeInViewport();
	await page.locator('#smile-curve').getByRole('link', { name: '武文 1 处：§ 2.1 ¶ 2' }).click();
	await expect(page).toHaveURL(/\/zh\/wu\/#wu-2-1-p2$/u);
	await expect(page.locator('#wu-2-1-p2')).toBeInViewport();
});

test('the index is sorted, narrowed and a concept opened by keyboard alone', async ({ page }) => {
	await open(page, '/en/concepts/');
	await box(page).focus();
	await page.keyboard.type('cost');
	await expect(shown(page)).toHaveCount(1);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/\?q=cost&order=theme$/u);
	await page.keyboard.press('Tab');
	await expect(page.locator('#cost-disease summary')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('#cost-disease .concept-card')).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/concepts\/cost-disease\/$/u);
});

test('the card of a concept is copied into the preview of a mention', async ({ page }) => {
	await open(page, '/en/ren/#ren-3-2-p4');
	await page.locator('#ren-3-2-p4 a.mention[data-concept="smile-curve"]').first().click();
	const preview = page.getByRole('dialog', { name: 'Preview' });
	await expect(preview.locator('.card-names')).toContainText('wēixiào qūxiàn');
	await expect(preview.locator('.card-names')).toBeVisible();
	await expect(preview).toContainText('it is not a law of how industries develop.');
	await expect(preview.getByRole('link', { name: 'Wu: 1 place, § 2.1 ¶ 2' })).toBeVisible();
});

test('a name has its place on the page of names, lit, with links to where it stands', async ({ page }) => {
	await page.goto('/en/concepts/names/#xi-jinping');
	const name = page.locator('#xi-jinping');
	await expect(name).toBeInViewport();
	await expect(name).toContainText('Xí Jìnpíng');
	await expect(name.getByRole('link')).toHaveCount(6);
	const [lit, other] = await page
		.locator('#xi-jinping, #wu-yangbo')
		.evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));
	expect(lit).not.toBe(other);
	await name.getByRole('link', { name: '§ 1.2 ¶ 1' }).click();
	await expect(page.locator('#ren-1-2-p1')).toBeInViewport();
});

test('without JavaScript the index stands in the order of its language, and concepts open', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await page.goto('/zh/concepts/?order=theme&q=none');
	await expect(shown(page)).toHaveCount(113);
	const letters = await headings(page);
	expect(letters[0]).toBe('C');
	expect(letters).toEqual([...letters].sort());
	await expect(page.getByRole('searchbox')).toBeHidden();
	await page.locator('#smile-curve summary').click();
	await expect(page.locator('#smile-curve .concept-card')).toBeVisible();
	await context.close();
});

test.describe('the map', () => {
	for (const locale of ['en', 'zh']) {
		test(`has no two names over each other in ${locale}, as the browser draws them`, async ({ page }) => {
			await page.setViewportSize({ width: 1400, height: 1000 });
			await page.goto(`/${locale}/concepts/map/`);
			const boxes = await page
				.locator('.map-name text')
				.evaluateAll((texts) =>
					texts.map((text) => ({ name: text.textContent, ...text.getBoundingClientRect().toJSON() }) as DOMRect & { name: string }),
				);
			expect(boxes.length).toBeGreaterThan(40);
			const over = boxes.flatMap((one, index) =>
				boxes
					.slice(index + 1)
					.filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
					.map((other) => `${one.name} and ${other.name}`),
			);
			expect(over).toEqual([]);
		});
	}

	test('brings out the lines of the name that has the focus, the most named first, and leads to its concept', async ({ page }) => {
		await page.goto('/en/concepts/map/');
		await page.locator('.map-box').focus();
		await page.keyboard.press('Tab');
		const name = page.locator('[data-name="new-quality-productive-forces"]');
		await expect(name).toBeFocused();
		const [own, other] = await page.evaluate(() =>
			['[data-ends~="new-quality-productive-forces"]', ':not([data-ends~="new-quality-productive-forces"])'].map((selector) => {
				const line = document.querySelector(`.map-line${selector}`);
				return line ? getComputedStyle(line).strokeOpacity : '';
			}),
		);
		expect(Number(own)).toBeGreaterThan(Number(other));
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/en\/concepts\/new-quality-productive-forces\/$/u);
	});

	test('says the same in a table, and scrolls in its own box on a phone', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto('/en/concepts/map/');
		const box = page.locator('.map-box');
		expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
		expect(await page.locator('.map-table tbody tr').count()).toBe(await page.locator('.map-name').count());
		const row = page.locator('.map-table tr', { has: page.getByRole('link', { name: '共同富裕 common prosperity' }) });
		await expect(row).toContainText('new quality productive forces Ren 2 · Wu 8');
	});
});

test('no page of the concepts scrolls sideways on a narrow phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of [
		'/en/concepts/?q=zzz',
		'/zh/concepts/?order=paper#smile-curve',
		'/en/concepts/names/',
		'/zh/concepts/map/',
		'/en/concepts/map/',
	]) {
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
	}
});

test('the open data is there, each file as what it is', async ({ request }) => {
	const json = await request.get('/data/concepts.jsonld');
	expect(json.headers()['content-type']).toContain('application/ld+json');
	expect((await json.json())['@graph'].length).toBeGreaterThan(198);
	const turtle = await request.get('/data/concepts.ttl');
	expect(turtle.headers()['content-type']).toContain('text/turtle');
	expect(await turtle.text()).toContain('urn:duidu:concept:smile-curve');
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const path of [
		'/en/concepts/?order=theme#smile-curve',
		'/zh/concepts/?q=zzz',
		'/en/concepts/names/#karl-marx',
		'/zh/concepts/map/',
	]) {
		test(`axe finds nothing wrong on ${path} in ${colorScheme}`, async ({ browser, baseURL }) => {
			const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
			const page = await context.newPage();
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			await context.close();
		});
	}
}
