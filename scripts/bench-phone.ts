/** Our page beside the plain one of the same words, on Lighthouse's slow phone: what it weighs, when it is painted, and how long until it answers. */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { findBrowser } from './browser.ts';
import { plainPage } from './plain-page.ts';
import { createSite, listen } from './server.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2'; // the last that runs on Node 20
const RUNS = 5;

/** Brotli bytes of a page's words in plain HTML, and of the style with it. */
export function plainWeight(html: string): { html: number; style: number } {
	const plain = plainPage(html);
	return { html: brotliCompressSync(plain.html).length, style: brotliCompressSync(plain.style).length };
}

/** A row each for the plain page and ours, and their ratio. Lighthouse is fetched by npx and no part of the project: two hundred packages. */
export async function benchPhone(out: string, route: string): Promise<Record<string, string>[]> {
	const folder = mkdtempSync(join(tmpdir(), 'duidu-plain-'));
	writePlain(folder, readFileSync(join(out, route, 'index.html'), 'utf8'));
	const servers = [createSite(folder), createSite(out)] as const;
	try {
		const [plain, ours] = [await listen(servers[0], 0), await listen(servers[1], 0)];
		const rows = [await median(`${plain}`), await median(new URL(route, ours).href)] as const;
		const ratio = (name: keyof Numbers): string => (rows[1][name] / rows[0][name]).toFixed(2);
		return [
			{ page: 'plain', ...shown(rows[0]) },
			{ page: route, ...shown(rows[1]) },
			{ page: 'ratio', 'first paint ms': ratio('firstPaint'), 'largest paint ms': ratio('largestPaint'), KiB: ratio('bytes') },
		];
	} finally {
		for (const server of servers) server.close();
		rmSync(folder, { recursive: true });
	}
}

function writePlain(folder: string, html: string): void {
	const plain = plainPage(html);
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of [
		['index.html', plain.html],
		['style.css', plain.style],
	] as const) {
		writeFileSync(join(folder, name), text);
		writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
	}
}

interface Numbers {
	firstPaint: number;
	largestPaint: number;
	blocked: number;
	shift: number;
	bytes: number;
	performance: number;
	accessibility: number;
	practices: number;
	seo: number;
}

const shown = (numbers: Numbers): Record<string, string> => ({
	'first paint ms': numbers.firstPaint.toFixed(0),
	'largest paint ms': numbers.largestPaint.toFixed(0),
	'blocked ms': numbers.blocked.toFixed(0),
	shift: numbers.shift.toFixed(3),
	KiB: (numbers.bytes / 1024).toFixed(1),
	performance: numbers.performance.toFixed(0),
	accessibility: numbers.accessibility.toFixed(0),
	'best practices': numbers.practices.toFixed(0),
	SEO: numbers.seo.toFixed(0),
});

/** Of each number the one in the middle. */
async function median(address: string): Promise<Numbers> {
	const runs: Numbers[] = [];
	for (let run = 0; run < RUNS; run++) runs.push(await lighthouse(address));
	const middle = (name: keyof Numbers): number =>
		runs.map((numbers) => numbers[name]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
	const [first] = runs;
	return Object.fromEntries(Object.keys(first ?? {}).map((name) => [name, middle(name as keyof Numbers)])) as unknown as Numbers;
}

const run = promisify(execFile);

/** What Lighthouse says when Chromium lost the trace of a load; another try finds it. */
const ONCE_MORE = /Please run Lighthouse again/u;
const TRIES = 4;

/** The report as JSON. Not waited for by standing still: this process serves the pages meanwhile. */
async function report(address: string, tries = TRIES): Promise<string> {
	const flags = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
	const env = { ...process.env, CHROME_PATH: findBrowser() };
	try {
		const { stdout } = await run('npx', ['--yes', LIGHTHOUSE, address, ...flags], { maxBuffer: 64 * 1024 * 1024, env, timeout: 180_000 });
		return stdout;
	} catch (error) {
		const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
		if (tries > 1 && ONCE_MORE.test(said)) return report(address, tries - 1);
		throw new Error(`Lighthouse failed at ${address}. ${said.slice(-2000)}`);
	}
}

async function lighthouse(address: string): Promise<Numbers> {
	const { audits, categories } = JSON.parse(await report(address)) as {
		audits: Record<string, { numericValue: number }>;
		categories: Record<string, { score: number }>;
	};
	const audit = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
	const score = (name: string): number => (categories[name]?.score ?? Number.NaN) * 100;
	return {
		firstPaint: audit('first-contentful-paint'),
		largestPaint: audit('largest-contentful-paint'),
		blocked: audit('total-blocking-time'),
		shift: audit('cumulative-layout-shift'),
		bytes: audit('total-byte-weight'),
		performance: score('performance'),
		accessibility: score('accessibility'),
		practices: score('best-practices'),
		seo: score('seo'),
	};
}
