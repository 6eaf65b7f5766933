/**
 * Search at 1, 10 and 100 times the papers, and with --large at 1,000 times: what is downloaded, how long it takes to build, to open and to answer, in
 * Node and in Chromium, beside a plain scan. All files are fetched from a server on this machine.
 */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'esbuild';
import send from 'send';
import { loadLibrary } from '../lib/content/library.ts';
import { toSearchData } from '../lib/search/build.ts';
import type { SearchData } from '../lib/search/data.ts';
import { createScan } from '../lib/search/exact.ts';
import { createFold } from '../lib/search/fold.ts';
import { joinSentences } from '../lib/search/records.ts';
import { writeShards } from '../lib/search/shards.ts';
import { multiply, needlesIn } from './bench-search-texts.ts';
import { digest, FREQUENT, type Task, type Timing, type Way } from './bench-search-timing.ts';
import { findBrowser } from './browser.ts';
import { printTable, type Show } from './report.ts';
import { listen } from './server.ts';

const LARGE = 1000;
const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
const packed = (text: string | Buffer): number =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: text.length > 4_000_000 ? 5 : 11 } }).length;

export async function reportSearch(sizes: readonly number[], show: Show): Promise<void> {
	const { papers, concepts, names } = loadLibrary();
	const data = toSearchData(papers, concepts, names);
	const parts = Object.entries(data).map(([part, content]) => ({ part, size: kib(packed(JSON.stringify(content))) }));
	show('What search downloads, brotli KiB', [...parts, { part: 'all, in one file', size: kib(packed(JSON.stringify(data))) }]);

	const folder = mkdtempSync(join(tmpdir(), 'search-'));
	await build({
		entryPoints: [fileURLToPath(new URL('bench-search-timing.ts', import.meta.url))],
		outdir: folder,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		splitting: true,
		minify: true,
		format: 'esm',
		logLevel: 'error',
	});
	writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Search</title>');
	const server = serve(folder);
	const site = await listen(server, 0);
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
	});
	try {
		const downloads: Row[] = [];
		const times: Row[] = [];
		for (const size of sizes) {
			const own = await benchSize(data, size, { folder, site, browser });
			downloads.push(...own.downloads);
			times.push(...own.times);
		}
		show(
			'What is downloaded, brotli KiB: to open, all that is fetched until the first results are shown, and the lists for a needle that is asked first',
			downloads,
		);
		show(
			'Times in ms. open: main file to search; first: main file to the first results shown; p50, p99: where a string stands, then a whole answer',
			times,
		);
	} finally {
		await browser.close();
		server.close();
		rmSync(folder, { recursive: true });
	}
}

/** Pages are isolated, so that their clock counts microseconds. */
function serve(folder: string): Server {
	const server = createServer((request, response) => {
		response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
		response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
		send(request, new URL(request.url ?? '/', 'http://localhost').pathname, { root: folder }).pipe(response);
	});
	// A page that is busy for long comes back to the connection it had.
	server.keepAliveTimeout = 600_000;
	return server;
}

type Row = Record<string, string>;

interface Place {
	folder: string;
	site: string;
	browser: Browser;
}

async function benchSize(data: SearchData, size: number, place: Place): Promise<{ downloads: Row[]; times: Row[] }> {
	const texts = `${size.toLocaleString('en')}×`;
	const own = multiply(data, size);
	const needles = needlesIn(own, size > 10 ? 200 : 1000);
	const scanned = await scanAll(own, needles);
	const downloads: Row[] = [];
	const times: Row[] = [];
	for (const way of (size < LARGE ? ['scan', 'index', 'shards'] : ['shards']) as Way[]) {
		const name = `${size}-${way === 'shards' ? 'shards' : 'whole'}`;
		const folder = join(place.folder, name);
		if (way !== 'index') downloads.push({ texts, files: way === 'shards' ? 'shards' : 'one', ...writeTo(folder, own, way) });
		for (const where of ['Node', 'Chromium'] as const) {
			const task = { base: new URL(name, place.site).href, way, needles };
			const timing = await (where === 'Node' ? timeInNode(task, place) : timeInPage(task, place));
			const right = timing.found.filter((found, index) => found === scanned.found[index]).length;
			times.push({ texts, way, in: where, ...toRow(timing), 'as the scan': `${right} of ${needles.length}` });
			if (way !== 'index' && where === 'Node') Object.assign(downloads.at(-1) ?? {}, weigh(timing, folder));
		}
		if (way !== 'scan') rmSync(folder, { recursive: true });
	}
	// A whole of 100 million characters can't be downloaded; the scan beside it is one of texts that are here.
	if (size >= LARGE) times.push({ texts, way: 'scan', in: 'Node', 'p50 ms': at(scanned.times, 0.5), 'p99 ms': at(scanned.times, 0.99) });
	return { downloads, times };
}

/** What each way has to find, looked for in the plainest one. */
async function scanAll({ records, script }: SearchData, needles: readonly string[]): Promise<{ found: string[]; times: number[] }> {
	const fold = createFold(script.simplified);
	const scan = createScan(
		records.flatMap(({ sentences }) => Object.entries(sentences).map(([lang, own]) => fold(joinSentences(own, lang).text).text)),
	);
	const [found, times]: [string[], number[]] = [[], []];
	for (const needle of needles) {
		const begun = performance.now();
		const own = await scan(fold(needle).text);
		times.push(performance.now() - begun);
		found.push(digest(own));
	}
	return { found, times };
}

function writeTo(folder: string, data: SearchData, way: Way): Row {
	mkdirSync(folder);
	const begun = performance.now();
	let [files, bytes] = [0, 0];
	const put = (name: string, content: unknown): void => {
		const json = JSON.stringify(content);
		files++;
		bytes += json.length;
		writeFileSync(join(folder, `${name}.json`), json);
	};
	if (way === 'shards') writeShards(data, put);
	else put('main', data);
	return { 'build s': ((performance.now() - begun) / 1000).toFixed(1), number: String(files), 'all MiB': (bytes / 1024 / 1024).toFixed(1) };
}

/** A new process for each, as a page is new. */
async function timeInNode(task: Task, { folder }: Place): Promise<Timing> {
	const program = `
		import { timeSearch } from ${JSON.stringify(join(folder, 'bench-search-timing.mjs'))};
		const heap = () => { gc(); return process.memoryUsage().heapUsed; };
		console.log(JSON.stringify(await timeSearch(${JSON.stringify(task)}, heap)));`;
	const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--input-type=module', '--eval', program], {
		maxBuffer: 2 ** 28,
	});
	return JSON.parse(stdout) as Timing;
}

async function timeInPage(task: Task, { site, browser }: Place): Promise<Timing> {
	const page = await browser.newPage();
	await page.goto(new URL('page.html', site).href);
	const timing = await page.evaluate(
		async ([own, module]) => {
			const { timeSearch } = (await import(module)) as typeof import('./bench-search-timing.ts');
			const { gc, performance: clock } = globalThis as unknown as { gc(): void; performance: { memory: { usedJSHeapSize: number } } };
			return timeSearch(own, () => {
				gc();
				return clock.memory.usedJSHeapSize;
			});
		},
		[task, new URL('bench-search-timing.mjs', site).href] as const,
	);
	await page.close();
	return timing;
}

function toRow({ load, first, exact, answers, frequent, cold, heap }: Timing): Row {
	return {
		open: load.toFixed(0),
		first: first.toFixed(0),
		'p50 ms': at(exact, 0.5),
		'p99 ms': at(exact, 0.99),
		'answer p50': at(answers, 0.5),
		'answer p99': at(answers, 0.99),
		[FREQUENT]: frequent.toFixed(0),
		'cold p50':
			cold.length > 0
				? at(
						cold.map(({ ms }) => ms),
						0.5,
					)
				: '',
		'cold p99':
			cold.length > 0
				? at(
						cold.map(({ ms }) => ms),
						0.99,
					)
				: '',
		'heap MB': (heap / 1024 / 1024).toFixed(0),
	};
}

function weigh({ firstFiles, cold }: Timing, folder: string): Row {
	const known = new Map<string, number>();
	const sizeOf = (name: string): number => {
		const size = known.get(name) ?? packed(readFileSync(join(folder, `${name}.json`)));
		known.set(name, size);
		return size;
	};
	const sum = (names: readonly string[]): number => names.reduce((total, name) => total + sizeOf(name), 0);
	const each = cold.map(({ files }) => sum(files));
	return {
		'to open': kib(sizeOf('main')),
		'for the first result': kib(sum(firstFiles)),
		'cold p50': each.length > 0 ? kib(Number(at(each, 0.5))) : '',
		'cold p99': each.length > 0 ? kib(Number(at(each, 0.99))) : '',
	};
}

/** The value below which this part of all lies. */
function at(values: readonly number[], part: number): string {
	const ascending = [...values].sort((one, other) => one - other);
	return (ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * part))] ?? 0).toFixed(3);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url))
	await reportSearch((process.argv[2] ?? '1,10').split(',').map(Number), printTable);
