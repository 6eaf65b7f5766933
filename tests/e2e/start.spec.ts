import { createServer } from 'node:http';
import { expect, type Page, type Route, test } from '@playwright/test';
import { listen } from '../../scripts/server.ts';

test.use({ viewport: { width: 1300, height: 800 } });

/** Keeps the framework from the page until it is let go. */
async function slow(page: Page): Promise<() => Promise<void>> {
	const waiting: Route[] = [];
	let isOpen = false;
	await page.route('**/_next/static/**/*.js', (route) => (isOpen ? route.continue() : void waiting.push(route)));
	return async () => {
		isOpen = true;
		for (const route of waiting.splice(0)) await route.continue();
		await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
	};
}

const scripts = (page: Page): Promise<number> => page.locator('script[src^="/_next/"]').count();

test('a page waits for the reader, whatever the sign', async ({ page }) => {
	const signs = [
		() => page.mouse.move(300, 300),
		() => page.mouse.wheel(0, 100),
		() => page.keyboard.press('Tab'),
		() => page.mouse.down(),
		() => page.locator('a').nth(3).focus(),
	];
	for (const sign of signs) {
		await page.goto('/en/ren/', { waitUntil: 'networkidle' });
		await expect(page.locator('html')).toHaveAttribute('data-app', 'waiting');
		expect(await scripts(page)).toBe(0);
		await sign();
		await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
		await page.mouse.up();
	}
});

for (const [path, why] of [
	['/en/ren/?view=zh', 'its address has a view'],
	['/en/search/?q=创新', 'its address has a question'],
	['/en/ren/#ren-1-1-p2..ren-1-1-p4', 'its address names a range'],
	['/en/ren/#ren-9-9-p9', 'its address names what is not there'],
	['/en/ren/#%E0%A4%A', 'its address can’t be read'],
	['/en/concepts/#sharing', 'its address names what is to be opened'],
	['/en/compare/', 'it is drawn by script'],
] as const)
	test(`${path} starts by itself, since ${why}`, async ({ page }) => {
		await page.goto(path);
		await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
	});

for (const [name, value] of [
	['view', 'reveal'],
	['script', 'traditional'],
	['pinyin', 'on'],
	['notes', 'margin'],
	['place.ren', 'ren-2-1-p1-s1'],
] as const)
	test(`a paper starts by itself for a reader who has chosen ${name} ${value} before`, async ({ page }) => {
		await page.addInitScript(([key, own]) => localStorage.setItem(`duidu.${key}`, own), [name, value] as const);
		await page.goto('/en/ren/');
		await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
	});

test('a link to a passage lights it without the framework', async ({ page }) => {
	await page.goto('/en/ren/#ren-3-1-p2-s1', { waitUntil: 'networkidle' });
	await expect(page.locator('#ren-3-1-p2-s1')).toBeInViewport();
	expect(await page.locator(':target').evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
	expect(await scripts(page)).toBe(0);
});

test('a page that is still coming in hears the reader already', async ({ page, baseURL }) => {
	const whole = await (await fetch(`${baseURL}/en/ren/`)).text();
	const middle = whole.indexOf('<section id="ren-3"');
	let sendRest = (): void => undefined;
	const server = createServer(async ({ url }, response) => {
		if (url !== '/en/ren/') {
			const answer = await fetch(`${baseURL}${url}`);
			response.setHeader('Content-Type', answer.headers.get('Content-Type') ?? '');
			response.end(Buffer.from(await answer.arrayBuffer()));
			return;
		}
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.write(whole.slice(0, middle));
		sendRest = () => void response.end(whole.slice(middle));
	});
	await page.goto(await listen(server, 0).then((address) => `${address}en/ren/`), { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Theme' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-app', 'loading');
	sendRest();
	await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	server.close();
});

test('what is clicked and chosen while the first script is on its way is done too', async ({ page }) => {
	let send = (): void => undefined;
	const sent = new Promise<void>((resolve) => (send = resolve));
	await page.route('**/_start/start.*', async (route) => {
		await sent;
		await route.continue();
	});
	await page.goto('/en/ren/', { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Theme' }).click();
	await page.locator('.views').getByText('English', { exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-app', 'waiting');
	send();
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
});

test('a choice of another view shows at once, is kept, and stays when the page has started', async ({ page }) => {
	const start = await slow(page);
	await page.goto('/en/ren/');
	await page.locator('.views').getByText('English', { exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
	await expect(page).toHaveURL(/view=en/u);
	await expect(page.locator('html')).toHaveAttribute('data-app', 'loading');
	await start();
	await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
	await page.keyboard.press('2');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'zh');
});

test('the view that is kept is shown as chosen before the page has started', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('duidu.view', 'en'));
	await page.goto('/en/ren/', { waitUntil: 'networkidle' });
	await expect(page.getByRole('radio', { name: 'English' })).toBeChecked();
	expect(await scripts(page)).toBe(0);
});

test('what was clicked before the page has started is done then, in order', async ({ page }) => {
	const start = await slow(page);
	await page.goto('/en/ren/#ren-1-1-p1');
	const theme = page.getByRole('button', { name: 'Theme' });
	await theme.click();
	await theme.click();
	await expect(theme).toHaveAttribute('aria-busy', 'true');
	await page.getByRole('button', { name: 'Share' }).click();
	await expect(page.locator('#share')).toBeHidden();
	await start();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
	await expect(page.locator('#share .shared-words')).not.toBeEmpty();
	await expect(page.locator('[aria-busy]')).toHaveCount(0);
});

test('keys that were pressed before the page has started are done then', async ({ page }) => {
	const start = await slow(page);
	await page.goto('/en/ren/');
	await page.keyboard.press('3');
	await page.keyboard.press('g');
	await page.keyboard.type('2.1');
	await start();
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
	await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('2.1');
});

test('what was typed into a field before the page has started stays and is answered', async ({ page }) => {
	const start = await slow(page);
	await page.goto('/en/search/');
	await page.getByRole('searchbox').pressSequentially('微笑曲线');
	await start();
	await expect(page.getByRole('searchbox')).toHaveValue('微笑曲线');
	await expect(page.getByText('2 passages with “微笑曲线”').first()).toBeVisible();
});

test('a note opens in place before the page has started, and what opens by itself does so', async ({ page }) => {
	await slow(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/en/ren/');
	await page.getByRole('button', { name: 'Site' }).or(page.locator('button[popovertarget=site-menu]')).first().click();
	await expect(page.locator('#site-menu')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.locator('#ren-fnref1').click();
	await expect(page.locator('#ren-fn1')).toBeInViewport();
});

test('a mention clicked before the page has started shows its preview then', async ({ page }) => {
	// Nothing is followed meanwhile, however slow this machine is.
	await page.addInitScript(() => {
		const set = window.setTimeout.bind(window);
		window.setTimeout = ((action: () => void, wait: number) => (wait === 3000 ? 0 : set(action, wait))) as typeof window.setTimeout;
	});
	const start = await slow(page);
	await page.goto('/en/ren/');
	await page.locator('a.mention').first().click();
	await start();
	await expect(page.getByRole('dialog', { name: 'Preview' })).toBeVisible();
	await expect(page).toHaveURL(/\/en\/ren\/$/u);
});

test('a mention is followed as a link when the page does not start soon', async ({ page }) => {
	await slow(page);
	await page.goto('/en/wu/');
	await page.locator('a.mention').first().click();
	await expect(page).toHaveURL(/\/en\/concepts\//u);
});

test('when the scripts can’t be had, links are followed, the page says so, and the next sign tries again', async ({ page }) => {
	const broken = '**/_next/static/**/*.js';
	await page.route(broken, (route) => route.abort());
	await page.goto('/en/wu/');
	await page.mouse.move(300, 300);
	await expect(page.locator('html')).toHaveAttribute('data-app', 'failed');
	await expect(page.getByText('The tools of this page could not be loaded.')).toBeVisible();
	await page.unroute(broken);
	await expect(async () => {
		await page.mouse.wheel(0, 10);
		await expect(page.locator('html')).toHaveAttribute('data-app', 'ready', { timeout: 500 });
	}).toPass();
	await expect(page.getByText('The tools of this page could not be loaded.')).toBeHidden();
	await page.keyboard.press('3');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
});
