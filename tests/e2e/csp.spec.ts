import { expect, type Page, test } from '@playwright/test';
import { wake } from './support.ts';

// The worker is under the policy too, and a blocked one would complain.
test.use({ serviceWorkers: 'allow' });

/** Each kind of page, and what a reader does on it that makes script draw something. */
const kinds: [path: string, act?: (page: Page) => Promise<void>][] = [
	['/'],
	['/en/no-such-page/'],
	['/en/', (page) => page.getByRole('button', { name: 'Theme' }).click()],
	['/en/ren/', read],
	['/zh/wu/2-1/', read],
	['/en/wu/?view=reveal#wu-2-1-p1', (page) => page.locator('#wu-2-1-p1-s1').click()],
	['/en/ren/#ren-1-1-p2..ren-1-1-p4'],
	['/en/compare/', (page) => page.locator('#ren-pane .parallel-mark').first().click()],
	['/en/compare/?left=ren&right=wu&concept=sharing'],
	['/en/concepts/', (page) => page.getByRole('searchbox').fill('smile')],
	['/en/concepts/map/', (page) => page.locator('.map-box a').first().hover()],
	['/en/concepts/names/#xi-jinping'],
	['/en/concepts/sharing/', (page) => page.locator('a[data-preview]').first().hover()],
	['/en/references/?sort=year', (page) => page.locator('.works-bar label').last().click()],
	['/en/parallels/', (page) => page.locator('a[data-preview]').first().hover()],
	['/zh/search/?q=微笑曲线', (page) => page.getByRole('searchbox').fill('创新')],
	['/en/data/'],
];

for (const [path, act] of kinds) {
	test(`nothing on ${path} is against the policy, and nothing complains`, async ({ page }) => {
		const complaints = await listen(page);
		const response = await page.goto(path);
		expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-");
		await wake(page);
		const html = page.locator('html');
		if ((await html.getAttribute('data-app')) !== null) await expect(html).toHaveAttribute('data-app', 'ready');
		await act?.(page);
		await page.waitForLoadState('networkidle');
		expect(complaints.filter((complaint) => !(response?.status() === 404 && complaint.includes('404')))).toEqual([]);
	});
}

test('a script that came into a page by other ways is not run, and reported', async ({ page }) => {
	const complaints = await listen(page);
	await page.goto('/en/ren/');
	await page.evaluate(() => {
		document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title = \'run\'">');
		const script = document.createElement('script');
		script.textContent = 'document.title = "run"';
		document.body.append(script);
	});
	await expect.poll(() => complaints.join('\n')).toMatch(/script-src-attr[\s\S]*script-src-elem|script-src-elem[\s\S]*script-src-attr/u);
	expect(await page.title()).not.toBe('run');
});

async function read(page: Page): Promise<void> {
	await page.locator('.noteref, .annotation-reference').first().click();
	await expect(page.locator('#preview')).toBeVisible();
	await page.keyboard.press('Escape');
	await wake(page); // Away from links, which open previews.
	for (const key of ['2', '3', '4', '5', '1']) await page.keyboard.press(key);
	await page.keyboard.press('?');
	await expect(page.locator('#settings')).toBeVisible();
	await page
		.getByRole('group', { name: /Pinyin|拼音/u })
		.locator('label')
		.last()
		.click();
	await expect(page.locator('ruby').first()).toBeAttached();
	await page.keyboard.press('Escape');
}

/** Collects what the browser says is wrong with a page. */
async function listen(page: Page): Promise<string[]> {
	const complaints: string[] = [];
	page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
			console.error(`policy: ${effectiveDirective} ${blockedURI}`),
		);
	});
	return complaints;
}
