import { brotliCompressSync } from 'node:zlib';
import { expect, type Request, test } from '@playwright/test';
import { wake } from './support.ts';

const KIB = 1024;
/** Of all that a page loads before the reader acts, compressed. */
const ALL = 70 * KIB;
const STYLE = 15 * KIB;
/** Our own script; the framework's is not there before. */
const SCRIPT = 20 * KIB;

for (const path of ['/en/ren/', '/zh/ren/', '/en/wu/', '/en/wu/2-1/', '/en/', '/en/concepts/', '/en/search/']) {
	test(`${path} loads little before the reader acts, nothing from elsewhere, and nothing while idle`, async ({ page, baseURL }) => {
		const requests: Request[] = [];
		page.on('request', (request) => requests.push(request));
		await page.goto(path, { waitUntil: 'networkidle' });
		// Longer than anything waits that calls itself idle.
		await page.waitForTimeout(2500);
		expect(requests.map((request) => request.url()).filter((address) => !address.startsWith(String(baseURL)))).toEqual([]);
		const weights = await Promise.all(
			requests.map(async (request) => ({ type: request.resourceType(), bytes: (await request.sizes()).responseBodySize })),
		);
		const sum = (type?: string): number =>
			weights.filter((weight) => type === undefined || weight.type === type).reduce((total, { bytes }) => total + bytes, 0);
		// A long page carries its style.
		const carried = (await page.locator('style:not([data-precedence])').allTextContents()).join('');
		const style = sum('stylesheet') + (carried === '' ? 0 : brotliCompressSync(carried).length);
		console.log(path, Object.fromEntries(['document', 'stylesheet', 'script'].map((type) => [type, sum(type)])), { style }, sum());
		expect(sum('document')).toBeGreaterThan(0);
		expect(sum('script')).toBeLessThan(SCRIPT);
		expect(style).toBeGreaterThan(0);
		expect(style).toBeLessThan(STYLE);
		expect(sum()).toBeLessThan(ALL);
		expect(requests.filter((request) => request.url().includes('/_next/static/') && request.resourceType() === 'script')).toEqual([]);
	});
}

test('a page in another language of the interface, or another paper, is not fetched because its link is in sight', async ({ page }) => {
	await page.goto('/en/ren/');
	await wake(page);
	await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await page.mouse.wheel(0, 3000);
	await page.waitForTimeout(1000);
	expect(fetched).toEqual([]);
});
