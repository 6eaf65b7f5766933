import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open } from './support.ts';

const headings = (page: Page) => page.locator('#works h2:visible').allTextContents();
const shown = (page: Page) => page.locator('.work-entry:visible');
/** The label: its radio button can't be seen. */
const option = (page: Page, name: string) => page.locator('.choices label', { hasText: name });

test('the works are sorted by author, by year and by type; the address keeps it and Back undoes it', async ({ page }) => {
	await open(page, '/en/references/');
	await expect(page.getByRole('status')).toHaveText('31 works sorted by author');
	const letters = await headings(page);
	expect(letters).toEqual([...letters].sort());
	await option(page, 'Year').click();
	await expect(page).toHaveURL(/\?sort=year$/u);
	await expect(page.getByRole('status')).toHaveText('31 works sorted by year');
	const years = await headings(page);
	expect(years[0]).toBe('1979');
	expect(years.at(-1)).toBe('Undated');
	expect(years.slice(0, -1)).toEqual(years.slice(0, -1).sort());
	await expect(shown(page)).toHaveCount(31);
	await expect(shown(page).first()).toHaveAttribute('id', 'ren-work9');
	await option(page, 'Type').click();
	expect(await headings(page)).toEqual(['Books', 'Journal articles', 'Newspaper articles', 'Thesis', 'Web pages']);
	await page.reload();
	await expect(page.getByRole('radio', { name: 'Type' })).toBeChecked();
	expect((await headings(page))[0]).toBe('Books');
	await page.goBack();
	await expect(page.getByRole('radio', { name: 'Year' })).toBeChecked();
	expect(await headings(page)).toEqual(years);
	await page.goBack();
	await expect(page.getByRole('radio', { name: 'Author' })).toBeChecked();
	expect(await headings(page)).toEqual(letters);
});

test('the works of one paper are shown alone, in whatever order', async ({ page }) => {
	await open(page, '/en/references/');
	await option(page, 'Wu Yangbo').click();
	await expect(page).toHaveURL(/\?in=wu$/u);
	await expect(page.getByRole('status')).toHaveText('6 works cited in Wu Yangbo, sorted by author');
	await expect(shown(page)).toHaveCount(6);
	await expect(page.locator('#ren-work3')).toBeHidden();
	await option(page, 'Year').click();
	expect(await headings(page)).toEqual(['2014', '2022', '2025', 'Undated']);
	await page.reload();
	await expect(shown(page)).toHaveCount(6);
	await page.getByRole('link', { name: '中文', exact: true }).click();
	await expect(page).toHaveURL(/\/zh\/references\/\?in=wu&sort=year$/u);
	await expect(shown(page)).toHaveCount(6);
});

test('a work leads to the call of the note in the text, and the note back to the work, lit', async ({ page }) => {
	await open(page, '/en/references/#ren-work7');
	await page.locator('#ren-work7').getByRole('link', { name: 'Ren Limei § 1.2 n. ①' }).click();
	await expect(page).toHaveURL(/\/en\/ren\/#ren-fnref7$/u);
	await expect(page.locator('#ren-fnref7')).toBeInViewport();
	// Followed as an address: pages may answer the click itself with a preview.
	const link = page.locator('#ren-fn7 a[data-preview]');
	await expect(link).toContainText('Cited work: 《马克思主义生产理论的新发展》2024');
	await open(page, (await link.getAttribute('href')) ?? '');
	const work = page.locator('#ren-work7 .work');
	await expect(work).toBeInViewport();
	const [lit, other] = await page
		.locator('#ren-work7 .work, #ren-work9 .work')
		.evaluateAll((elements) => elements.map((element) => getComputedStyle(element).backgroundColor));
	expect(lit).not.toBe(other);
});

test('an entry in the paper’s own list and its work lead to each other', async ({ page }) => {
	await page.goto('/zh/wu/');
	const link = page.getByRole('link', { name: '所引文献：时文龙、周月华 2025' });
	await expect(link).toHaveAttribute('href', '/zh/references/#wu-ref3');
	await page.goto('/zh/references/#wu-ref3');
	await page.locator('#wu-ref3').getByRole('link', { name: '武扬波 参考文献表 [3]' }).click();
	await expect(page).toHaveURL(/\/zh\/wu\/#wu-ref3$/u);
	await expect(page.locator('#wu-ref3')).toBeInViewport();
});

test('a link to a work is followed in any order, even past a filter', async ({ page }) => {
	await open(page, '/en/references/?sort=year#ren-work20');
	await expect(page.locator('#ren-work20 .work')).toBeInViewport();
	await open(page, '/en/references/?in=wu#ren-work20');
	await expect(page.locator('#ren-work20 .work')).toBeInViewport();
});

test('the list is sorted and a work followed by keyboard alone', async ({ page }) => {
	await open(page, '/en/references/');
	await page.getByRole('radio', { name: 'Author' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: 'Year' })).toBeFocused();
	await expect(page.getByRole('status')).toHaveText('31 works sorted by year');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('radio', { name: 'Any paper' })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('status')).toHaveText('25 works cited in Ren Limei, sorted by year');
	for (const format of ['BibTeX', 'RIS', 'CSL-JSON']) {
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: format })).toBeFocused();
	}
	await page.keyboard.press('Tab');
	await expect(page.locator('#ren-work9 .work-about a')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/ren\/#ren-fnref9$/u);
});

test('without JavaScript the works stand by author and their links lead on', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await page.goto('/en/references/?sort=year');
	await expect(shown(page)).toHaveCount(31);
	expect((await headings(page))[0]).toBe('B');
	await expect(page.getByRole('radio').first()).toBeHidden();
	await page.locator('#ren-work2 summary').click();
	await expect(page.locator('#ren-work2 details')).toContainText('第 50 页');
	await page.locator('#ren-work2 .work-about a').click();
	await expect(page.locator('#ren-fnref2')).toBeInViewport();
	await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing wrong with the works by type, one opened, in ${colorScheme}`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		await open(page, '/zh/references/?sort=type&in=ren#ren-work3');
		await page.locator('#ren-work3 summary').click();
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		await context.close();
	});
}
