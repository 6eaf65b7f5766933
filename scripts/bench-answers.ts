/** How soon a page answers the reader, on a processor a quarter as fast. */

import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { createSite, listen } from './server.ts';

type Row = Record<string, string>;

const SLOWER = 4;
/** Of each action; the one in the middle counts. */
const RUNS = 5;

/** Lighthouse's slow 4G and a processor a quarter as fast: from the first touch of a page at rest to its answer. */
export async function benchFirstTouch(out: string, routes: readonly string[]): Promise<Row[]> {
	return withBrowser(out, (browser, address) => firstTouches(browser, address, routes));
}

async function withBrowser(out: string, measure: (browser: Browser, address: string) => Promise<Row[]>): Promise<Row[]> {
	const server = createSite(out);
	const address = await listen(server, 0);
	const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
	try {
		return await measure(browser, address);
	} finally {
		await browser.close();
		server.close();
	}
}

const PHONE = { viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true };

async function firstTouches(browser: Browser, address: string, routes: readonly string[]): Promise<Row[]> {
	const rows: Row[] = [];
	for (const route of routes) {
		const context = await browser.newContext(PHONE);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		const throughput = (1.6 * 1024 * 1024) / 8;
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 150,
			downloadThroughput: throughput,
			uploadThroughput: throughput / 2,
		});
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		await page.goto(new URL(route, address).href, { waitUntil: 'networkidle' });
		await page.evaluate(watch);
		await page.touchscreen.tap(3, 400); // the edge, where no link is
		await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
		const fetched = await page.evaluate(() => {
			const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			const later = entries.filter(({ startTime }) => startTime >= Number(document.documentElement.dataset.touched));
			// Each is fetched, and then run from the cache.
			return [...new Map(later.map(({ name, encodedBodySize }) => [name, encodedBodySize])).values()].reduce((sum, size) => sum + size, 0);
		});
		const ready = await page.evaluate(() => {
			const { touched, answered } = document.documentElement.dataset;
			return Number(answered) - Number(touched);
		});
		const longest = await page.evaluate(() => Number(document.documentElement.dataset.longest ?? 0));
		rows.push({
			route,
			'KiB fetched then': (fetched / 1024).toFixed(1),
			'ms to the answer': ready.toFixed(0),
			'longest task ms': longest.toFixed(0),
		});
		await context.close();
	}
	return rows;
}

function watch(): void {
	const { dataset } = document.documentElement;
	addEventListener('pointerdown', ({ timeStamp }) => (dataset.touched ??= String(timeStamp)), { capture: true });
	document.addEventListener('appready', () => (dataset.answered = String(performance.now())));
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) dataset.longest = String(Math.max(duration, Number(dataset.longest ?? 0)));
	}).observe({ type: 'longtask' });
}

/** From an action on a page that has started to the next frame that is painted, as the Event Timing API of the browser counts it (in steps of 8 ms). */
export async function benchAnswers(out: string, route: string): Promise<Row[]> {
	return withBrowser(out, async (browser, address) => {
		const href = new URL(route, address).href;
		const [desk, phone] = [await ready(browser, href, { viewport: { width: 1300, height: 800 } }), await ready(browser, href, PHONE)];
		const sentences = desk.locator('#ren-1-1-p1, #ren-1-1-p2').locator('[data-role=printed] > [data-segment]');
		await sentences.first().scrollIntoViewIfNeeded();
		const marks = phone.locator('[data-role=printed] .noteref');
		const views = phone.locator('.views label');
		let switched = 0;
		const switchView = async (): Promise<() => Promise<void>> => {
			const { x, y } = await middleOf(views.nth(++switched % 2));
			return () => phone.touchscreen.tap(x, y);
		};
		return [
			await median('light a sentence, with a mouse', desk, async (run) => {
				const { x, y } = await middleOf(sentences.nth(run));
				return () => desk.mouse.move(x, y);
			}),
			await median('switch the view, on a phone', phone, switchView),
			await median('the same, until the text is drawn', phone, switchView, 'drawn'),
			await median('open a note, on a phone', phone, async (run) => {
				await phone.keyboard.press('Escape');
				await marks.nth(run).scrollIntoViewIfNeeded();
				await settle(phone);
				const { x, y } = await middleOf(marks.nth(run));
				return () => phone.touchscreen.tap(x, y);
			}),
		];
	});
}

/** Of its first line. */
const middleOf = (element: Locator): Promise<{ x: number; y: number }> =>
	element.evaluate((node) => {
		const { x, y, width, height } = node.getClientRects()[0] ?? node.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	});

async function ready(browser: Browser, href: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
	const page = await (await browser.newContext({ ...options, serviceWorkers: 'block' })).newPage();
	await page.goto(href, { waitUntil: 'networkidle' });
	await page.mouse.move(0, 200);
	await page.waitForFunction(() => document.documentElement.dataset.app === 'ready');
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await page.evaluate(() => {
		const { dataset } = document.documentElement;
		let clicked = 0;
		addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true });
		document.addEventListener('settingchange', () =>
			// A task after a frame begins when that frame is drawn.
			requestAnimationFrame(() => setTimeout(() => (dataset.drawn = String(Math.round(performance.now() - clicked))))),
		);
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) dataset.slowest = String(Math.max(duration, Number(dataset.slowest ?? 0)));
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	return page;
}

/** `measure` names the attribute of the root element where the page keeps what it measured. */
async function median(
	what: string,
	page: Page,
	prepare: (run: number) => Promise<() => Promise<void>>,
	measure: 'slowest' | 'drawn' = 'slowest',
): Promise<Row> {
	const times: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const act = await prepare(run);
		await settle(page);
		await page.evaluate((name) => delete document.documentElement.dataset[name], measure);
		await act();
		await settle(page);
		// Nothing was as slow as what is counted at all; what was never drawn has no number.
		const least = measure === 'slowest' ? 16 : Number.NaN;
		times.push(await page.evaluate(([name, none]) => Number(document.documentElement.dataset[name] ?? none), [measure, least] as const));
	}
	times.sort((one, other) => one - other);
	return { action: what, 'ms to the next paint': String(times[Math.floor(RUNS / 2)]), slowest: String(times.at(-1)) };
}

const settle = (page: Page): Promise<void> => page.waitForTimeout(800);
