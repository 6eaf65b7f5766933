import { expect, type Locator, type Page, test } from '@playwright/test';
import { open } from './support.ts';

/** Chooses a value in the settings, by the names that readers see. */
async function choose(page: Page, group: string, value: string): Promise<void> {
	await page.keyboard.press('?');
	await page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: value, exact: true }).check();
	await page.keyboard.press('Escape');
}

interface Copied {
	plain: string;
	html: string;
}

type Place = [selector: string, words: string];

/** Selects from the first words to the last and copies with the keys. */
async function copy(page: Page, from: Place, to: Place): Promise<Copied> {
	const copied = await page.evaluateHandle(
		({ from, to }) => {
			const find = ([selector, words]: Place): [Text, number] => {
				const walker = document.createTreeWalker(document.querySelector(selector) ?? document, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					const node = walker.currentNode as Text;
					if (node.data.includes(words)) return [node, node.data.indexOf(words)];
				}
				throw new Error(`No ${words} in ${selector}`);
			};
			const [last, at] = find(to);
			getSelection()?.setBaseAndExtent(...find(from), last, at + to[1].length);
			const copied = { plain: '', html: '' };
			const read = ({ clipboardData }: ClipboardEvent): void => {
				copied.plain = clipboardData?.getData('text/plain') ?? '';
				copied.html = clipboardData?.getData('text/html') ?? '';
			};
			window.addEventListener('copy', read, { once: true });
			return copied;
		},
		{ from, to },
	);
	await page.keyboard.press('Control+c');
	await expect.poll(async () => (await copied.jsonValue()).plain).not.toBe('');
	return copied.jsonValue();
}

/** Without what pointing at a sentence leaves on it. */
const htmlOf = async (row: Locator): Promise<string> => (await row.innerHTML()).replace(/ class="(?:paired)?"/gu, '');

const topOf = (page: Page, selector: string): Promise<number> =>
	page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

test('a reader reads in traditional characters and copies what is printed', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/ren/#ren-1-1-p1');
	await choose(page, 'Chinese script', 'Traditional');
	await expect(page.locator('#ren-title-p1')).toContainText('新質生產力理論');
	const sentence = page.locator('#ren-1-1-p1-s1');
	await expect(sentence).toContainText('進入了所謂的“後工業化時代”');
	await expect(sentence).toHaveAttribute('lang', 'zh-Hant');
	await expect(page.locator('#ren-1-1-p1 > [data-role=printed]')).toHaveAttribute('lang', 'zh-Hant');
	await expect(page.locator('#ren-fn2')).toContainText('技術的軸心時代');
	const words = '后工业化时代”。根据西方后现代化理论';
	expect(await copy(page, ['#ren-1-1-p1-s1', '後工業化時代'], ['#ren-1-1-p1-s2', '西方後現代化理論'])).toEqual({
		plain: words,
		html: `<p lang="zh-Hans">${words}</p>`,
	});
	await choose(page, 'Chinese script', 'As printed');
	await expect(sentence).toContainText('进入了所谓的“后工业化时代”');
	await expect(sentence).toHaveAttribute('lang', 'zh-Hans');
});

test('a reader sees pinyin above words, keeps the place, and gets the text back as it was', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/ren/#ren-3-2-p2');
	const row = page.locator('#ren-3-2-p2');
	const before = await htmlOf(row);
	const top = await topOf(page, '#ren-3-2-p2-s1');
	await choose(page, 'Pinyin', 'On');
	await expect(row.locator('ruby').first()).toBeVisible();
	expect(Math.abs((await topOf(page, '#ren-3-2-p2-s1')) - top)).toBeLessThanOrEqual(3);
	const title = page.locator('#ren-title-p1');
	await expect(title.locator('ruby')).toContainText(['新质xīnzhì', '生产力shēngchǎnlì']);
	await expect(title.locator('rt').first()).toHaveAttribute('lang', 'zh-Latn-pinyin');
	// Words and their pinyin never touch the line above.
	const overlaps = await row.evaluate((element) => {
		const boxes = [...element.querySelectorAll('ruby')].map((ruby) => ({
			base: ruby.getBoundingClientRect(),
			above: ruby.querySelector('rt')?.getBoundingClientRect(),
		}));
		return boxes.some(({ above }) =>
			boxes.some(
				({ base }) =>
					above && base.bottom < above.bottom && base.bottom > above.top + 1 && base.left < above.right && base.right > above.left,
			),
		);
	});
	expect(overlaps).toBe(false);
	await choose(page, 'Pinyin', 'Off');
	await expect(page.locator('ruby')).toHaveCount(0);
	expect(await htmlOf(row)).toBe(before);
	expect(Math.abs((await topOf(page, '#ren-3-2-p2-s1')) - top)).toBeLessThanOrEqual(3);
});

test('both aids are kept from page to page, stand in note previews, and stay out of what is shared', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await open(page, '/en/wu/');
	await choose(page, 'Pinyin', 'On');
	await choose(page, 'Chinese script', 'Traditional');
	await open(page, '/en/ren/#ren-1-1-p1-s1');
	await expect(page.locator('#ren-1-1-p1-s1 ruby').first()).toBeVisible();
	await page.locator('#ren-fnref3').click();
	const note = page.getByRole('dialog', { name: 'Preview' });
	await expect(note.locator('ruby').first()).toBeVisible();
	await expect(note).toContainText('後工業');
	const { plain } = await copy(page, ['#preview [lang=zh-Hant]', '陳'], ['#preview [lang=zh-Hant]', '頁']);
	expect(plain).toBe('陈晓春：《后工业社会的理论及对中国的启示》，《财经理论与实践》2000 年第 6 期，第 10 页');
	await page.keyboard.press('Escape');
	await open(page, '/en/ren/#ren-1-1-p1-s1..ren-1-1-p1-s2');
	await expect(page.locator('#ren-1-1-p1-s1 ruby').first()).toBeVisible();
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('button', { name: 'Copy the Chinese' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('进入了所谓的“后工业化时代”。根据西方后现代化理论，');
	await context.close();
});

test('what is copied is one language, a paragraph a line, exactly as far as it is selected', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/wu/#wu-1-1-p1');
	const printed = await copy(page, ['#wu-1-1-p1-s3', '但'], ['#wu-1-1-p2-s1', '从']);
	expect(printed.plain).toMatch(/^但新质生产力的特殊性在于，.*普惠性。\n\n从$/u);
	expect(printed.html).toMatch(/^<p lang="zh-Hans">但新质.*<\/p>\n<p lang="zh-Hans">从<\/p>$/u);
	const english = '#wu-1-1-p1 [data-role=translation]';
	const translation = await copy(
		page,
		[`${english} [data-segment=wu-1-1-p1-s1]`, 'dialectical'],
		[`${english} [data-segment=wu-1-1-p1-s2]`, 'accelerator'],
	);
	expect(translation.html).toBe(`<p lang="en">${translation.plain}</p>`);
	expect(translation.plain).toMatch(/^dialectical .*\. \p{Lu}.* accelerator$/u);
	expect(`${printed.plain}${translation.plain}`).not.toMatch(/[①②*¶]/u);
});

test('an aid that can’t be loaded is said, the text stays as printed and the setting goes back', async ({ page }) => {
	await page.route('**/data/han/**', (route) => route.abort());
	await open(page, '/en/wu/');
	await page.keyboard.press('?');
	// Not checked: a choice that can't be had goes back at once.
	await page.getByRole('group', { name: 'Pinyin', exact: true }).getByRole('radio', { name: 'On', exact: true }).click();
	await page.keyboard.press('Escape');
	await expect(page.getByText('This could not be loaded.')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-pinyin', 'off');
	await expect(page.locator('ruby')).toHaveCount(0);
	await page.unroute('**/data/han/**');
	await choose(page, 'Pinyin', 'On');
	await expect(page.locator('ruby').first()).toBeVisible();
	await expect(page.getByText('This could not be loaded.')).toHaveCount(0);
});

test('an aid that failed on one page is there on the next: the choice is kept', async ({ page }) => {
	await page.route('**/data/han/**', (route) => route.abort());
	await open(page, '/en/wu/');
	await page.keyboard.press('?');
	await page.getByRole('group', { name: 'Pinyin', exact: true }).getByRole('radio', { name: 'On', exact: true }).click();
	await expect(page.getByText('This could not be loaded.')).toBeVisible();
	await page.unroute('**/data/han/**');
	await open(page, '/en/wu/2-1/');
	await expect(page.locator('ruby').first()).toBeVisible();
});
