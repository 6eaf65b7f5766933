import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { frameCode } from '../../components/embed/frame-code.ts';
import { open } from './support.ts';

/** A course page on another origin, with whatever is put into it. */
let course: Server;
let body = '';

test.beforeAll(async () => {
	course = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end(`<!doctype html><html lang="en"><title>Course</title><h1>Week 3</h1>${body}<p id="after">Questions</p></html>`);
	});
	await new Promise<void>((resolve) => course.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => course.close());

const PATH = '/en/ren/1-1/embed/';

async function openCourse(page: Page, html: string): Promise<void> {
	body = html;
	await page.goto(`http://127.0.0.1:${(course.address() as AddressInfo).port}/`);
}

const codeFor = (baseURL: string | undefined, grows: boolean, path = PATH): string =>
	frameCode({ address: `${baseURL}${path}`, title: 'Section 1.1', grows });

test('a section stands in a page of another origin, with text in both languages and notes', async ({ page, baseURL }) => {
	await openCourse(page, codeFor(baseURL, false));
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { name: /后工业社会理论的主要观点/u })).toBeVisible();
	await expect(frame.locator('#ren-1-1-p1-s1')).toContainText('在上世纪八十年代');
	await expect(frame.locator('[lang="en"][data-segment="ren-1-1-p1-s1"]')).toContainText('1980s');
	await expect(frame.locator('#ren-fn2')).toBeAttached();
	await expect(frame.locator('.site-header')).toHaveCount(0);
	await expect(frame.getByRole('link', { name: 'Open at Duidu' })).toHaveAttribute('href', '/en/ren/1-1/');
	expect((await page.locator('iframe').boundingBox())?.height).toBe(640);
});

test('the frame grows to its text, shrinks with it, and a note that is followed comes into sight', async ({ page, baseURL }) => {
	await page.setViewportSize({ width: 700, height: 600 });
	await openCourse(page, codeFor(baseURL, true));
	const height = async (): Promise<number> => (await page.locator('iframe').boundingBox())?.height ?? 0;
	await expect.poll(height).toBeGreaterThan(2000);
	const narrow = await height();
	const frame = page.frames()[1];
	expect(await frame?.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
	await page.setViewportSize({ width: 1300, height: 600 });
	await expect.poll(height).toBeLessThan(narrow - 500);

	await page.frameLocator('iframe').locator('#ren-fnref2').click();
	await expect(page.frameLocator('iframe').locator('#ren-fn2')).toBeInViewport();
	// The frame has nothing to scroll: it was the page around it that did.
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(600);
});

test('no other page can be framed', async ({ page, baseURL }) => {
	for (const path of ['/en/ren/1-1/', '/en/ren/', '/en/']) {
		await openCourse(page, codeFor(baseURL, false, path));
		await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/u);
	}
});

test('a link to another page leaves the frame, and no link would break in it', async ({ page }) => {
	await page.goto(PATH);
	const links = await page
		.locator('a')
		.evaluateAll((elements) =>
			elements.map((element) => ({ href: element.getAttribute('href') ?? '', target: element.getAttribute('target') })),
		);
	expect(links.length).toBeGreaterThan(20);
	for (const { href, target } of links) expect(target, href).toBe(href.startsWith('#') ? null : '_blank');
});

test('nothing is kept, and the only script is the small one', async ({ page, context }) => {
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
	});
	await page.goto(`${PATH}?view=en&theme=dark`);
	await expect(page.locator('html')).toHaveAttribute('data-view', 'en');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('#ren-1-1-p1-s1')).toBeHidden();
	expect(scripts).toEqual(['/embed.js']);
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex, follow');
});

test('without JavaScript the frame is read by scrolling in it', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await openCourse(page, codeFor(baseURL, true));
	const frame = page.frameLocator('iframe');
	await frame.locator('#ren-fnref2').click();
	await expect(frame.locator('#ren-fn2')).toBeInViewport();
	await context.close();
});

test('the code is made on the page of the section, for one language or both', async ({ page, baseURL, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/en/ren/1-1/');
	await page.getByText('Embed this section').click();
	const origin = process.env.SITE_URL?.replace(/\/$/u, '') ?? baseURL;
	const code = page.getByRole('textbox', { name: 'Code' });
	await expect(code).toHaveValue(
		new RegExp(`^<iframe src="${origin}/en/ren/1-1/embed/" title="1\\.1 The main tenets[^"]*" loading="lazy"`, 'u'),
	);
	await page.locator('.embed-code label', { hasText: '中文' }).click();
	await page.getByRole('checkbox', { name: 'Let the frame grow' }).check();
	await expect(code).toHaveValue(/embed\/\?view=zh".*<script>/su);
	await page.getByRole('button', { name: 'Copy embed code' }).click();
	await expect(page.locator('.embed-code').getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing wrong with an embedded section in ${colorScheme}`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 }, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		await page.goto(PATH);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		await context.close();
	});
}
