import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type Download, expect, type Page, test } from '@playwright/test';
import { parse } from '@retorquere/bibtex-parser';
import { open } from './support.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Cite' });
const citation = (page: Page) => panel(page).locator('.citation');
/** The label: its radio button can't be seen. */
const option = (page: Page, name: string) => panel(page).locator('label', { hasText: name });
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

test('a paper is cited from its head: the text, the style and the format are chosen, and the style is kept', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/en/ren/');
	await page.getByRole('link', { name: 'Cite this paper' }).click();
	await expect(panel(page).getByRole('radio', { name: 'APA 7' })).toBeChecked();
	await expect(citation(page)).toContainText('(Duidu, Trans.; Version 1) [Unofficial translation of 新质生产力理论');
	await expect(citation(page).locator('i')).toContainText('The theory of new quality productive forces');
	await option(page, 'The Chinese original').click();
	await option(page, 'GB/T 7714-2015').click();
	await expect(citation(page)).toContainText(/^任丽梅\. .*\[J\/OL\]\. .*，2024\[\d{4}-\d\d-\d\d\]\. https:\/\/link\.cnki\.net/u);
	await panel(page).getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(panel(page).getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation(page).textContent());
	await page.keyboard.press('Escape');
	await expect(panel(page)).toBeHidden();
	await expect(page.getByRole('link', { name: 'Cite this paper' })).toBeFocused();
	await open(page, '/en/wu/');
	await page.getByRole('link', { name: 'Cite this paper' }).click();
	await expect(panel(page).getByRole('radio', { name: 'GB/T 7714-2015' })).toBeChecked();
});

test('italics are copied as HTML beside the plain text', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/en/wu/2-1/');
	await page.getByRole('link', { name: 'Cite this section' }).click();
	await option(page, 'MLA 9').click();
	await panel(page).getByRole('button', { name: 'Copy', exact: true }).first().click();
	await expect(panel(page).getByRole('status')).toHaveText('Copied.');
	const [html, plain] = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
	});
	expect(html).toContain('<i>Duidu</i>');
	expect(plain).toContain('Duidu, version 1, http');
	expect(plain).toMatch(/\/en\/wu\/2-1\//u);
});

test('where the clipboard is refused the citation is selected instead', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
	});
	await open(page, '/en/wu/2-1/');
	await page.getByRole('link', { name: 'Cite this section' }).click();
	await panel(page).getByRole('button', { name: 'Copy', exact: true }).first().click();
	await expect(panel(page).getByRole('status')).toContainText('It is selected now');
	expect(await page.evaluate(() => String(getSelection()))).toContain('Wu, Y. (n.d.).');
});

test('a passage is cited from what is shared, with its place and its link, and its section and the paper are at hand', async ({ page }) => {
	await open(page, '/en/ren/#ren-2-1-p1-s1..ren-2-1-p2-s1');
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('link', { name: 'Cite this passage' }).click();
	await expect(panel(page).getByRole('radio', { name: 'Section 2.1, paras. 1–2' })).toBeChecked();
	await expect(citation(page)).toContainText('/en/ren/#ren-2-1-p1-s1..ren-2-1-p2-s1');
	await expect(panel(page).getByText('(Ren, 2024/n.d., Section 2.1, paras. 1–2)')).toBeVisible();
	await option(page, 'BibTeX').click();
	const downloading = page.waitForEvent('download');
	await panel(page).getByRole('button', { name: 'Download' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('ren-2-1-p1-s1_ren-2-1-p2-s1.bib');
	const { entries, errors } = parse(await textOf(download), { sentenceCase: false });
	expect(errors).toEqual([]);
	expect(entries.map(({ fields }) => fields.author)).toMatchObject([
		[{ lastName: '任', firstName: '丽梅' }],
		[{ lastName: 'Ren', firstName: 'Limei' }],
	]);
	await option(page, 'The whole paper').click();
	await option(page, 'Chicago 17').click();
	await expect(citation(page)).not.toContainText('#ren-2-1');
});

test('a failure to load is said, and can be tried again', async ({ page }) => {
	await page.route('**/data/cite/wu.json', (route) => route.abort(), { times: 1 });
	await open(page, '/zh/wu/2-1/');
	await page.getByRole('link', { name: '引用本节' }).click();
	await expect(page.getByRole('alert').filter({ hasText: '引用格式暂时未能载入' })).toBeVisible();
	await page.getByRole('button', { name: '重试' }).click();
	await expect(page.getByRole('dialog', { name: '引用' }).locator('.citation')).toContainText('第2.1节');
});

test('without JavaScript the link leads to all styles of the paper, or to those of the section', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await page.goto('/en/ren/');
	await page.getByRole('link', { name: 'Cite this paper' }).click();
	await expect(page).toHaveURL(/\/en\/ren\/cite\/$/u);
	await expect(page.locator('.citations').first().locator('dt')).toHaveText([
		'GB/T 7714-2025',
		'GB/T 7714-2015',
		'APA 7',
		'Chicago 17, note',
		'MLA 9',
	]);
	await expect(page.getByRole('button', { name: 'Copy' }).first()).toBeHidden();
	await expect(page.getByRole('link', { name: 'Download: RIS' })).toHaveAttribute('href', '/data/ren.ris');
	await page.goto('/en/ren/2-1/');
	await page.getByRole('link', { name: 'Cite this section' }).click();
	await expect(page.locator('#ren-2-1')).toContainText('(Ren, 2024/n.d., Section 2.1)');
	await expect(page.locator('#ren-2-1')).toBeVisible();
	await context.close();
});

test('the page of all styles copies each, in full and with the day', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/en/wu/cite/');
	await page.getByRole('button', { name: 'Copy: GB/T 7714-2025' }).first().click();
	await expect(page.getByRole('status')).toHaveText('Copied.');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.split('\n')).toHaveLength(2);
	expect(copied).toMatch(
		/\[\d{4}-\d\d-\d\d\]\. https?:\/\/\S+\/zh\/wu\/\.\nWu Yangbo\. .*\[\d{4}-\d\d-\d\d\]\. https?:\/\/\S+\/en\/wu\/\.$/u,
	);
});

test('the works shown, or one, are downloaded from the references', async ({ page }) => {
	await open(page, '/en/references/?in=wu');
	const [some] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'BibTeX' }).click()]);
	expect(some.suggestedFilename()).toBe('references-wu.bib');
	expect(parse(await textOf(some)).entries).toHaveLength(6);
	await page.locator('#wu-ref3 summary').click();
	const [one] = await Promise.all([
		page.waitForEvent('download'),
		page.locator('#wu-ref3').getByRole('button', { name: 'CSL-JSON' }).click(),
	]);
	expect(JSON.parse(await textOf(one))).toMatchObject([
		{
			author: [
				{ family: '时', given: '文龙' },
				{ family: '周', given: '月华' },
			],
		},
	]);
	await open(page, '/en/references/');
	await expect(page.getByRole('link', { name: 'RIS', exact: true })).toHaveAttribute('href', '/data/references.ris');
});

for (const viewport of [
	{ width: 1400, height: 900 },
	{ width: 390, height: 844 },
]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing wrong with the panel and the page at ${viewport.width} px in ${colorScheme}`, async ({ browser, baseURL }) => {
			const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', ...(baseURL && { baseURL }) });
			const page = await context.newPage();
			const check = async (): Promise<void> => {
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			};
			await open(page, '/en/wu/2-1/');
			await page.getByRole('link', { name: 'Cite this section' }).click();
			await expect(citation(page)).toBeVisible();
			await check();
			await option(page, 'RIS').click();
			await check();
			await page.goto('/zh/wu/cite/#wu-2-1');
			await check();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
			await context.close();
		});
	}
}
