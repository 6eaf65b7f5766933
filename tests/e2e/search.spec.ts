import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { open } from './support.ts';

const PHONE = { width: 390, height: 844 };

test('a Chinese phrase is found where it stands, lit with its English, and its link leads there and back', async ({ page }) => {
	await open(page, '/en/search/');
	await page.getByRole('searchbox').fill('微笑曲线');
	await expect(page.getByText('2 passages with “微笑曲线”')).toBeVisible();
	expect(await lit(page, 'hit')).toEqual(['微笑曲线', '微笑曲线']);
	expect(await lit(page, 'counterpart')).toEqual(['smile curve', 'smile curve']);
	await expect(row(page, 'wu-2-1-p2-s3')).toContainText('这种“微笑曲线”的极化效应正在加剧区域收入差距。');
	await expect(page.getByRole('heading', { name: /§ 3\.2.*改变传统西方发展理论.*Changing the orientation/u })).toBeVisible();
	await row(page, 'wu-2-1-p2-s3').getByRole('link').click();
	await expect(page).toHaveURL(/\/en\/wu\/#wu-2-1-p2-s3$/u);
	await expect(page.locator('#wu-2-1-p2-s3')).toBeInViewport();
	await page.goBack();
	await expect(page.getByRole('searchbox')).toHaveValue('微笑曲线');
	await expect(row(page, 'wu-2-1-p2-s3').getByRole('link')).toBeFocused();
});

test('Back, and the link back, stand at the row that was opened', async ({ page }) => {
	await open(page, '/en/search/?q=生产力&order=reading&show=100');
	const link = page.locator('a[data-result]').nth(70);
	await link.scrollIntoViewIfNeeded();
	await link.evaluate((element) => scrollBy({ top: element.getBoundingClientRect().top - 400, behavior: 'instant' }));
	const href = (await link.getAttribute('href')) ?? '';
	const top = await topOf(page, href);
	for (const back of [() => page.goBack(), () => page.getByRole('link', { name: 'Back to results' }).click()]) {
		await page.locator(`a[data-result][href="${href}"]`).click();
		await expect(page).toHaveURL(new RegExp(`${href}$`, 'u'));
		await expect(page.locator('html')).toHaveAttribute('data-tools', 'ready');
		await back();
		await expect(page.locator(`a[data-result][href="${href}"]`)).toBeFocused();
		await expect(page).toHaveURL(/order=reading&show=100$/u);
		expect(Math.abs((await topOf(page, href)) - top)).toBeLessThan(3);
	}
});

test('a page that comes back from the browser’s memory has the focus on the row that was opened', async ({ page }) => {
	await open(page, '/en/search/?q=微笑曲线');
	const link = row(page, 'ren-3-2-p4-s5').getByRole('link');
	await link.evaluate((element) => {
		element.addEventListener('click', (event) => event.preventDefault(), { once: true });
		(element as HTMLElement).click();
		(document.activeElement as HTMLElement).blur();
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await expect(link).toBeFocused();
});

test('the link back comes only after a search, and without a history it still leads to the row', async ({ page, context }) => {
	await open(page, '/en/wu/#wu-2-1-p2-s3');
	await expect(page.getByRole('link', { name: 'Back to results' })).toHaveCount(0);
	await open(page, '/en/search/?q=微笑曲线');
	const tab = context.waitForEvent('page');
	await row(page, 'wu-2-1-p2-s3')
		.getByRole('link')
		.click({ modifiers: ['Control'] });
	const other = await tab;
	await other.getByRole('link', { name: 'Back to results' }).click();
	await expect(row(other, 'wu-2-1-p2-s3').getByRole('link')).toBeFocused();
});

test('a link to results opens the same ones', async ({ page, context }) => {
	await open(page, '/en/search/');
	await page.getByRole('searchbox').fill('创新');
	await page.getByRole('searchbox').press('Enter');
	await page.getByRole('radio', { name: 'Concordance' }).check();
	await page.getByRole('radio', { name: 'Words before' }).check();
	await page.getByRole('checkbox', { name: 'Wu Yangbo' }).check();
	const lines = page.locator('.kwic li');
	await expect(lines.first()).toContainText('Wu');
	const texts = await lines.allTextContents();
	const shared = await context.newPage();
	await open(shared, page.url());
	await expect(shared.locator('.kwic li')).toHaveText(texts);
	await expect(shared.getByRole('searchbox')).toHaveValue('paper:wu 创新');
	// Each step can be undone.
	await page.goBack();
	await expect(page.getByRole('searchbox')).toHaveValue('创新');
	await page.goBack();
	await expect(page.getByRole('radio', { name: 'As read' })).toBeChecked();
	await page.goBack();
	await expect(page.getByRole('radio', { name: 'Passages' })).toBeChecked();
	await page.goForward();
	await expect(page.locator('.kwic')).toBeVisible();
	// The other language of the interface shows the same.
	await page.locator('.site-header').getByRole('link', { name: '中文' }).click();
	await expect(page).toHaveURL(/\/zh\/search\/\?q=.+&view=concordance$/u);
});

test('filters say what they would leave, are written into the query, and can be taken away', async ({ page }) => {
	await open(page, '/en/search/?q=马克思');
	const notes = page.locator('label').filter({ hasText: 'Notes' });
	await expect(notes).toContainText('6');
	await notes.getByRole('checkbox').check();
	await expect(page.getByRole('searchbox')).toHaveValue('in:footnote 马克思');
	await expect(page.getByText('6 passages with “马克思”')).toBeVisible();
	await expect(page.locator('a[data-result]')).toHaveCount(6);
	await page.getByRole('link', { name: 'Take away: Notes' }).click();
	await expect(page.getByRole('searchbox')).toHaveValue('马克思');
	await page.goBack();
	await expect(notes.getByRole('checkbox')).toBeChecked();
	await open(page, '/en/search/?q=section:2 lang:en concept:total-factor-productivity');
	for (const name of ['Section 2', 'English', 'Mentions of total factor productivity']) {
		await expect(page.getByRole('link', { name: `Take away: ${name}` })).toBeVisible();
	}
});

test('a concept comes first, with all its mentions in either language', async ({ page }) => {
	await open(page, '/en/search/?q=全要素生产率');
	const offers = page.getByRole('region', { name: 'Concepts and names' });
	await expect(offers.getByRole('link', { name: '全要素生产率 total factor productivity', exact: true })).toHaveAttribute(
		'href',
		'/en/concepts/total-factor-productivity/',
	);
	await offers.getByRole('link', { name: /^All mentions/u }).click();
	await expect(page.getByRole('heading', { name: /^Mentions of the concept/u })).toBeVisible();
	expect(new Set(await lit(page, 'hit'))).toContain('total factor productivity');
	expect(new Set(await lit(page, 'hit'))).toContain('全要素生产率');
});

test('looser results say what they are', async ({ page }) => {
	await open(page, '/en/search/?q=inovation');
	await expect(page.getByRole('heading', { name: /^Perhaps a slip/u })).toBeVisible();
	await expect(page.getByText('“inovation” read as “innovation”')).toBeVisible();
	await page.getByRole('searchbox').fill('innovative');
	await expect(page.getByRole('heading', { name: /^As typed/u })).toBeVisible();
	await page.getByRole('link', { name: /^Also try looser ways/u }).click();
	await expect(page.getByRole('heading', { name: /^All words, in any order and form/u })).toBeVisible();
	await expect(page).toHaveURL(/loose=always/u);
});

test('in the concordance the hits stand below each other, sorted by what follows', async ({ page }) => {
	await open(page, '/en/search/?q=productivity&view=concordance&sort=after');
	await expect(page.locator('.kwic a').first()).toHaveAttribute('href', /^\/en\/(?:ren|wu)\/#/u);
	const starts = await page.evaluate(() =>
		[...(CSS.highlights.get('hit') ?? [])].map((range) => {
			const own = document.createRange();
			own.setStart(range.startContainer, range.startOffset);
			own.setEnd(range.endContainer, range.endOffset);
			return { left: own.getBoundingClientRect().left, text: own.toString(), after: range.startContainer.textContent ?? '' };
		}),
	);
	expect(starts.length).toBeGreaterThan(5);
	expect(new Set(starts.map(({ left }) => Math.round(left))).size).toBe(1);
	expect(starts.every(({ text }) => text.toLowerCase() === 'productivity')).toBe(true);
	const follows = starts.map(({ after }) =>
		after
			.slice(12)
			.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
			.trim(),
	);
	expect(follows).toEqual([...follows].sort(new Intl.Collator('en').compare));
});

test('all results can be taken away as a table', async ({ page }) => {
	await open(page, '/en/search/?q=生产力');
	const rows = await saved(page, 'CSV');
	expect(rows[0]).toBe('\ufeffaddress,paper,section,Chinese,English,citation');
	// A line for the names of the columns, and the end of the last line.
	expect(rows).toHaveLength(164 + 2);
	const [origin] = page.url().split('/en/');
	expect(rows[1]).toMatch(new RegExp(`^${origin}/en/(?:ren|wu)/#.+生产力`, 'u'));
	const tabbed = await saved(page, 'TSV');
	expect(tabbed[1]?.split('\t')).toHaveLength(6);
});

test('what is typed quickly shows the last query alone', async ({ page }) => {
	let letThrough = (): void => {};
	const late = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	await page.route('**/data/search/**', async (route) => {
		await late;
		await route.continue();
	});
	await open(page, '/en/search/');
	await page.evaluate(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		new MutationObserver(() => {
			const count = document.querySelector('.search-results:not(.stale) .search-count')?.textContent;
			const typed = document.querySelector<HTMLInputElement>('.search-box input')?.value.trim() ?? '';
			if (count && !count.includes(`“${typed}”`)) seen.push(`${typed}: ${count}`);
		}).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
	});
	const box = page.getByRole('searchbox');
	await box.fill('微笑曲线');
	await expect(page.getByText('Loading the texts…')).toBeVisible();
	await box.fill('数字经济');
	letThrough();
	await expect(page.getByText('3 passages with “数字经济”')).toBeVisible();
	await box.fill('');
	await box.pressSequentially('productive forces', { delay: 5 });
	await expect(page.getByText(/passages with “productive forces”/u)).toBeVisible();
	expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
	expect(page.url()).toContain('?q=productive%20forces');
});

test('how much was found is said when the typing stops, not at every key', async ({ page }) => {
	await open(page, '/en/search/?q=数据');
	const said = page.locator('[role=status].sr-only').last();
	await expect(said).toHaveText(/passages for 数据$/u);
	await page.getByRole('searchbox').fill('微笑');
	await page.getByRole('searchbox').fill('微笑曲线');
	await expect(said).toHaveText(/数据$/u);
	await expect(said).toHaveText('2 passages for 微笑曲线');
});

test('when the texts cannot be loaded the page says so and tries again', async ({ page }) => {
	let broken = true;
	await page.route('**/data/search/**', (route) => (broken ? route.abort() : route.continue()));
	await page.goto('/en/search/?q=全要素生产率');
	await expect(page.getByRole('alert').filter({ hasText: 'The texts could not be loaded.' })).toBeVisible();
	broken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('10 passages with “全要素生产率”')).toBeVisible();
});

test('when the texts have been published anew the page asks to be loaded again', async ({ page }) => {
	await page.route('**/data/search/**', (route) => route.fulfill({ status: 404 }));
	await page.goto('/en/search/?q=全要素生产率');
	await expect(page.getByText(/published anew/u)).toBeVisible();
	await page.unroute('**/data/search/**');
	await page.getByRole('button', { name: 'Load again' }).click();
	await expect(page.getByText('10 passages with “全要素生产率”')).toBeVisible();
});

test('nothing of search is fetched before somebody means to search', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto('/en/search/');
	await page.waitForLoadState('networkidle');
	expect(fetched.join()).not.toContain('/data/search/');
	await page.getByRole('searchbox').focus();
	await expect.poll(() => fetched.join()).toContain('/data/search/');
});

test('what stands nowhere gives nothing, with a hint and what may have been meant', async ({ page }) => {
	await open(page, '/zh/search/?q=量子纠缠态');
	await expect(page.getByRole('heading', { name: '两文中没有“量子纠缠态”。' })).toBeVisible();
	await expect(page.locator('a[data-result]')).toHaveCount(0);
	await expect(page.locator('main').getByRole('link', { name: '概念索引', exact: true })).toHaveAttribute('href', '/zh/concepts/');
	await page.getByRole('searchbox').fill('新制生产里');
	await page.getByRole('link', { name: '新质生产力', exact: true }).click();
	await expect(page.locator('a[data-result]').first()).toBeVisible();
});

test('what is no filter is searched as text, and the page says so', async ({ page }) => {
	await open(page, '/en/search/?q=paper:foo 数据');
	await expect(page.getByText('“paper:foo” was searched as text: the papers have no such paper.')).toBeVisible();
});

test('whatever is typed is harmless', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await open(page, '/en/search/');
	for (const typed of ['שלום עולם', '𠮷野家', '(', '"', '\\', '<b>a</b>', '=1+1', 'a'.repeat(500), '生产力'.repeat(160), 'in:paragraph']) {
		await page.getByRole('searchbox').fill(typed);
		await expect(page.locator('.search-results:not(.stale)')).toBeVisible();
		await expect(page.locator('.search-count, .search-nothing h2').first()).toBeVisible();
		expect(await sideways(page)).toBe(0);
	}
	expect(errors).toEqual([]);
});

test('the arrow keys go from the box through the results, and Escape goes back', async ({ page }) => {
	await open(page, '/en/search/?q=微笑曲线');
	const box = page.getByRole('searchbox');
	const links = page.locator('a[data-result]');
	await expect(links).toHaveCount(2);
	await box.focus();
	await page.keyboard.press('ArrowDown');
	await expect(links.nth(0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(links.nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(box).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await expect(box).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#(?:ren|wu)-/u);
});

test('more results come with a click, and the focus goes on with the first of them', async ({ page }) => {
	await open(page, '/en/search/?q=生产力');
	await expect(page.locator('a[data-result]')).toHaveCount(50);
	await page.getByRole('link', { name: 'Show 50 more' }).press('Enter');
	await expect(page.locator('a[data-result]')).toHaveCount(100);
	await expect(page.locator('a[data-result]').nth(50)).toBeFocused();
	await expect(page).toHaveURL(/show=100$/u);
	await page.goBack();
	await expect(page.locator('a[data-result]')).toHaveCount(50);
});

test('a strip shows where the results stand and leads to them', async ({ page }) => {
	await open(page, '/en/search/?q=微笑曲线');
	const strip = page.getByRole('button', { name: 'Ren Limei: 1 passage. § 3 1. Goes to the first.' });
	await expect(strip.locator('rect')).toHaveCount(1);
	await strip.click({ position: { x: 5, y: 10 } });
	await expect(row(page, 'ren-3-2-p4-s5').getByRole('link')).toBeFocused();
});

test('without the browser’s highlights the words are marked by elements', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'));
	await open(page, '/en/search/?q=微笑曲线');
	await expect(page.locator('mark.hit')).toHaveText(['微笑曲线', '微笑曲线']);
	await expect(page.locator('mark.counterpart')).toHaveText(['smile curve', 'smile curve']);
	await expect(row(page, 'wu-2-1-p2-s3')).toContainText('The polarization effect of this “smile curve” is aggravating');
});

test('nothing has to be scrolled sideways on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await open(page, '/en/search/');
	expect(await sideways(page)).toBe(0);
	for (const path of [
		'?q=全要素生产率',
		'?q=total&view=concordance',
		'?q=paper:ren,wu in:footnote,paragraph concept:total-factor-productivity',
		'?q=qzxv',
	]) {
		await open(page, `/en/search/${path}`);
		await expect(page.locator('.search-results')).toBeVisible();
		expect(await sideways(page), path).toBe(0);
	}
});

test('without script the page leads to the concepts and the papers', async ({ browser, request, baseURL }) => {
	// A browser whose scripts are switched off from outside shows no <noscript>.
	const [, said = ''] = /<noscript>(.+?)<\/noscript>/u.exec(await (await request.get('/en/search/')).text()) ?? [];
	expect(said).toContain('Search needs JavaScript.');
	expect([...said.matchAll(/href="([^"]+)"/gu)].map(([, href]) => href)).toEqual(['/en/concepts/', '/en/ren/', '/en/wu/']);
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await page.goto('/en/search/');
	await page.getByRole('searchbox').fill('微笑');
	await page.getByRole('searchbox').press('Enter');
	await expect(page).toHaveURL(/\/en\/search\/\?q=/u);
	await context.close();
});

for (const viewport of [{ width: 1400, height: 900 }, PHONE]) {
	test(`axe finds nothing wrong with results at ${viewport.width} px`, async ({ page }) => {
		test.slow();
		await page.setViewportSize(viewport);
		for (const path of [
			'',
			'?q=生产力',
			'?q=inovation',
			'?q=全要素生产率&view=concordance',
			'?q=paper:ren concept:total-factor-productivity',
			'?q=paper:foo 新制生产里',
		]) {
			await open(page, `/en/search/${path}`);
			await expect(page.locator('.search-results, .search-empty')).toBeVisible();
			for (const theme of ['light', 'dark']) {
				await page.evaluate((chosen) => {
					document.documentElement.dataset.theme = chosen;
				}, theme);
				const { violations } = await new AxeBuilder({ page })
					.setLegacyMode()
					.options({ resultTypes: ['violations'] })
					.analyze();
				const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
				expect.soft(found.slice(0, 5), `${path} ${theme}`).toEqual([]);
			}
		}
	});
}

const row = (page: Page, address: string) => page.locator(`[data-row="${address}"]`);

/** The words of a highlight, in the order of the page. */
function lit(page: Page, name: string): Promise<string[]> {
	return page.evaluate(
		(own) =>
			[...(CSS.highlights.get(own) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
				(startContainer.textContent ?? '').slice(startOffset, endOffset),
			),
		name,
	);
}

const topOf = (page: Page, href: string): Promise<number> =>
	page.locator(`a[data-result][href="${href}"]`).evaluate((element) => element.getBoundingClientRect().top);

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The lines of a table that is saved. */
async function saved(page: Page, format: string): Promise<string[]> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: format }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe(`duidu-search-生产力.${format.toLowerCase()}`);
	return (await readFile(await file.path(), 'utf8')).split('\r\n');
}
