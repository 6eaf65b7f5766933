import { expect, test } from '@playwright/test';
import { open, topOf, wake } from './support.ts';

test('a student on a phone reads § 1.1 with two notes and comes back to the same place', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		...(baseURL && { baseURL }),
	});
	const page = await context.newPage();
	await open(page, '/en/ren/#ren-1-1');
	for (const [mark, words] of [
		['#ren-fnref2', 'Daniel Bell'],
		['#ren-fnref4', 'Zhang Guoqing'],
	] as const) {
		await page.locator(mark).scrollIntoViewIfNeeded();
		const before = await page.locator(mark).boundingBox();
		await page.locator(mark).tap();
		const note = page.getByRole('dialog', { name: 'Preview' });
		await expect(note).toContainText(words);
		const box = await note.boundingBox();
		expect((box?.y ?? 0) + (box?.height ?? 0), 'the note stands at the lower edge').toBeCloseTo(844, 0);
		// At the edge, where no word is.
		await page.touchscreen.tap(3, 200);
		await expect(note).toBeHidden();
		expect(await page.locator(mark).boundingBox()).toEqual(before);
	}
	await page.evaluate(() => scrollTo(0, scrollY + 400));
	const left = await page.evaluate(
		() => new Promise<string>((done) => setTimeout(() => done(localStorage.getItem('duidu.place.ren') ?? ''), 400)),
	);
	expect(left).toMatch(/^ren-1-1-p\d+-s\d+$/u);
	await open(page, '/en/ren/');
	await page.getByRole('link', { name: 'Go on where you were: § 1.1' }).tap();
	await expect(page).toHaveURL(new RegExp(`#${left}$`, 'u'));
	await expect(page.locator(`#${left}`)).toBeInViewport();
	await context.close();
});

test('an instructor copies a link to a range in the English view, and a fresh browser opens it lit', async ({ browser, baseURL }) => {
	const options = { viewport: { width: 1300, height: 800 }, ...(baseURL && { baseURL }) };
	const instructor = await browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
	const page = await instructor.newPage();
	await open(page, '/en/wu/?view=en#wu-2-1-p1');
	const sentence = page.locator('[data-role="translation"] [data-segment="wu-2-1-p1-s1"]');
	await sentence.selectText();
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('button', { name: 'One sentence more' }).click();
	await page.getByRole('button', { name: 'Copy link with this view' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toMatch(/\/en\/wu\/\?view=en#wu-2-1-p1-s1\.\.wu-2-1-p1-s2$/u);
	await instructor.close();

	const student = await browser.newContext(options);
	const fresh = await student.newPage();
	await open(fresh, link);
	const lit = fresh.locator('[data-role="translation"] .in-range');
	await expect(lit).toHaveCount(2);
	await expect(lit.first()).toBeInViewport();
	await expect(fresh.locator('#wu-2-1-p1-s1')).toBeHidden();
	await student.close();
});

test('a reader with the keyboard alone goes from the landing page to a note in § 2.1, to its work, and back', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await page.goto('/en/');
	const tabTo = async (name: RegExp): Promise<void> => {
		for (let presses = 0; presses < 300; presses++) {
			await page.keyboard.press('Tab');
			const found = await page.evaluate(
				() => `${document.activeElement?.textContent} ${document.activeElement?.getAttribute('aria-label') ?? ''}`,
			);
			if (name.test(found)) return;
		}
		throw new Error(`Tab never reached ${name}.`);
	};
	await tabTo(/^Ren Limei/u);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/ren\//u);
	await wake(page);
	await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
	await page.keyboard.press('g');
	await page.keyboard.type('2.1');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#ren-2-1$/u);
	await page.keyboard.press('j');
	await expect(page.locator('[data-segment="ren-2-1"]').first()).toBeFocused();
	await page.keyboard.press('j');
	await expect(page.locator('#ren-2-1-p1-s1')).toBeFocused();
	await tabTo(/^①/u);
	const mark = await page.evaluate(() => document.activeElement?.id);
	await page.keyboard.press('Enter');
	const note = page.getByRole('dialog', { name: 'Preview' });
	await expect(note).toBeFocused();
	await tabTo(/Cited work/u);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/en\/references\/#ren-work\d+$/u);
	await page.goBack();
	await expect(page).toHaveURL(/\/en\/ren\//u);
	await expect(page.locator(`#${mark}`)).toBeInViewport();
});

test('view, order, size, theme and interface language keep the sentence at the top of the window', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/ren/#ren-3-2-p2-s1');
	const segment = 'ren-3-2-p2-s1';
	const before = await topOf(page, segment);
	const near = async (what: string): Promise<void> => expect(Math.abs((await topOf(page, segment)) - before), what).toBeLessThanOrEqual(3);
	for (const key of ['2', '3', '4', '1']) {
		await page.keyboard.press(key);
		await near(`view ${key}`);
	}
	await page.keyboard.press('?');
	for (const [group, value] of [
		['First language', 'English'],
		['Size of the English', 'XL'],
		['Line spacing of the Chinese', 'Loose'],
		['Line length', 'Short'],
		['Theme', 'Dark'],
		['Typeface', 'Sans'],
	] as const) {
		await page.getByRole('group', { name: group }).getByText(value, { exact: true }).click();
		await near(group);
	}
	await page.keyboard.press('Escape');
	await page.getByRole('link', { name: '中文', exact: true }).click();
	await expect(page).toHaveURL(/\/zh\/ren\/.*#ren-3-2-p2-s1$/u);
	await wake(page);
	await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
	await near('interface language');
});

test('keys move by sentence and paragraph in the column of the focus, and light the partner', async ({ page }) => {
	await page.setViewportSize({ width: 1300, height: 800 });
	await open(page, '/en/wu/#wu-1-1-p1');
	await page.keyboard.press('j');
	await expect(page.locator('#wu-1-1-p1-s1')).toBeFocused();
	await page.keyboard.press('j');
	await expect(page.locator('#wu-1-1-p1-s2')).toBeFocused();
	await expect(page.locator('.paired')).toHaveAttribute('data-segment', 'wu-1-1-p1-s2');
	await page.keyboard.press('k');
	await expect(page.locator('#wu-1-1-p1-s1')).toBeFocused();
	await page.keyboard.press('Shift+J');
	await expect(page.locator('#wu-1-1-p2-s1')).toBeFocused();
	await page.keyboard.press('Shift+K');
	await expect(page.locator('#wu-1-1-p1-s1')).toBeFocused();
});

test('a retired address leads to its successor, each end of a range too', async ({ page }) => {
	// No address of these papers is retired: the framework’s copy of the page is given one as it comes in.
	await page.route(/\/_start\/page\./u, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replaceAll('\\"retired\\":{}', '\\"retired\\":{\\"wu-9-p1\\":\\"wu-2-1-p1-s2\\"}');
		await route.fulfill({ response, body });
	});
	await open(page, '/en/wu/#wu-9-p1');
	await expect(page).toHaveURL(/#wu-2-1-p1-s2$/u);
	await expect(page.locator('#wu-2-1-p1-s2')).toBeInViewport();
	await open(page, '/en/wu/?view=zh#wu-9-p1..wu-2-1-p1-s3');
	await expect(page.locator('[data-role="printed"] .in-range')).toHaveCount(2);
});

test('notes can stand in the margin, and printed pages go unmarked', async ({ page }) => {
	await page.setViewportSize({ width: 1500, height: 900 });
	await open(page, '/en/ren/?view=zh#ren-1-1-p1');
	await page.keyboard.press('?');
	await page.getByRole('group', { name: 'Notes', exact: true }).getByText('In the margin').click();
	await page.getByRole('group', { name: 'Marks of printed pages' }).getByText('Off').click();
	await page.keyboard.press('Escape');
	const row = page.locator('#ren-1-1-p1');
	await expect(row.locator('.margin-note')).toHaveCount(2);
	await expect(row.locator('.margin-note').first()).toBeInViewport();
	const [text, margin] = [await row.locator('.cell').first().boundingBox(), await row.locator('.margin-notes').boundingBox()];
	expect(margin?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
	await expect(page.locator('#ren-page3')).toBeHidden();
});
