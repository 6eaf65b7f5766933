/**
 * npm run load: many readers at once on loopback, by wrk (apt-get install wrk). The site must have been built.
 *
 * --seconds 10 of each kind of load instead of 60; --site FOLDER instead of out; --url http://127.0.0.1:8080 asks another server, of whose memory nothing is
 * known. Fails when an answer is missing or wrong, or when the server's memory grows while the load stays the same.
 */

import { type ChildProcess, execFile, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { formatTable } from './report.ts';
import { createSite, listen } from './server.ts';

interface Load {
	name: string;
	paths: readonly string[];
	connections: number;
	/** Milliseconds that a connection stays silent between two requests. */
	pause: number;
}

/** What wrk saw. Times in milliseconds. */
interface Seen {
	requests: number;
	seconds: number;
	bytes: number;
	p50: number;
	p99: number;
	longest: number;
	errors: Record<'connect' | 'read' | 'write' | 'timeout' | 'status', number>;
}

/** Of memory, from the second quarter of a load to its last. */
const GROWTH = 1.2;

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '60' },
		site: { type: 'string', default: 'out' },
		url: { type: 'string' },
		serve: { type: 'boolean', default: false },
	},
});

/** The part of this program that is measured, a process of its own. Says where it listens, then, whenever asked, its memory. */
async function serve(folder: string): Promise<void> {
	process.on('message', () => process.send?.(process.memoryUsage.rss()));
	process.on('disconnect', () => process.exit());
	process.send?.(await listen(createSite(folder), 0));
}

async function measure(site: string, seconds: number): Promise<void> {
	const visit = visitOf(site);
	const loads: Load[] = [
		{ name: '2,000 connections, a request each 2 s', paths: visit, connections: 2000, pause: 2000 },
		{ name: 'full load, /en/ren/', paths: ['/en/ren/'], connections: 64, pause: 0 },
		{ name: 'full load, first visits', paths: visit, connections: 64, pause: 0 },
		{ name: 'full load, 2,000 connections', paths: visit, connections: 2000, pause: 0 },
	];
	const server = values.url ? undefined : fork(fileURLToPath(import.meta.url), ['--serve', '--site', site]);
	const folder = mkdtempSync(join(tmpdir(), 'duidu-load-'));
	try {
		const url = values.url ?? String(await answer(server));
		console.log(`${url} for ${seconds} s each; ${cpus().length} processors, load before ${loadavg()[0]?.toFixed(1)}`);
		console.log(`A first visit is ${visit.length} requests: a paper, what it starts, a section, a concept and search.\n`);
		const rows = [];
		for (const load of loads) {
			const memory: number[] = [];
			const timer = setInterval(async () => memory.push(Number(await answer(server, 'memory'))), 1000);
			const seen = await run(load, url, seconds, folder).finally(() => clearInterval(timer));
			rows.push(toRow(load, seen, server ? memory : []));
		}
		console.log(formatTable(rows));
	} finally {
		server?.kill();
		rmSync(folder, { recursive: true });
	}
}

/** A page of a paper with all it fetches when the reader acts, and where the reader may go then. */
function visitOf(site: string): string[] {
	const page = readFileSync(join(site, 'en/ren/index.html'), 'utf8');
	const search = readdirSync(join(site, 'data/search')).map((version) => `/data/search/${version}/main.json`);
	const named = [...page.matchAll(/(?:src|href|data-files)="(\/(?:_next|_start)\/[^"]+)"/gu)].flatMap(([, paths = '']) => paths.split(' '));
	return [...new Set(['/en/ren/', ...named, '/en/ren/1-1/', '/en/concepts/new-quality-productive-forces/', '/en/search/', ...search])];
}

/** The next message of the server. */
function answer(server: ChildProcess | undefined, question?: string): Promise<unknown> {
	return new Promise((resolve) => {
		if (!server) return resolve(undefined);
		server.once('message', resolve);
		if (question) server.send(question);
	});
}

async function run({ paths, connections, pause }: Load, url: string, seconds: number, folder: string): Promise<Seen> {
	const script = join(folder, 'load.lua');
	writeFileSync(script, luaOf(paths, pause));
	const threads = Math.min(2, cpus().length);
	const options = [`-t${threads}`, `-c${connections}`, `-d${seconds}`, '--timeout', '30', '-s', script, url];
	try {
		const { stdout } = await promisify(execFile)('wrk', options);
		return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{')));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error('There is no wrk; install it: apt-get install wrk');
		throw error;
	}
}

/** Every connection of wrk asks for the paths in turn, as a browser would, compressed. */
function luaOf(paths: readonly string[], pause: number): string {
	return `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local next = 0
request = function()
	next = next % #paths + 1
	return wrk.format("GET", paths[next], { ["Accept-Encoding"] = "gzip, deflate, br" })
end
${pause > 0 ? `delay = function() return math.random(0, ${pause * 2}) end` : ''}
done = function(summary, latency)
	local e = summary.errors
	print(string.format('\\n{"requests":%d,"seconds":%.3f,"bytes":%d,"p50":%.2f,"p99":%.2f,"longest":%.2f,' ..
		'"errors":{"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d}}',
		summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
		e.connect, e.read, e.write, e.timeout, e.status))
end
`;
}

function toRow({ name, paths, pause }: Load, seen: Seen, memory: readonly number[]): Record<string, string> {
	const faults = Object.entries(seen.errors).filter(([, count]) => count > 0);
	const quarter = Math.floor(memory.length / 4);
	const [early, late] = [middle(memory.slice(quarter, quarter * 2)), middle(memory.slice(-quarter))];
	if (seen.requests === 0 || faults.length > 0 || late > early * GROWTH) process.exitCode = 1;
	const rate = seen.requests / seen.seconds;
	return {
		load: name,
		'requests/s': rate.toFixed(0),
		'visits/s': paths.length > 1 && pause === 0 ? (rate / paths.length).toFixed(0) : '',
		'MB/s': (seen.bytes / seen.seconds / 1e6).toFixed(0),
		'p50 ms': seen.p50.toFixed(1),
		'p99 ms': seen.p99.toFixed(1),
		'longest ms': seen.longest.toFixed(0),
		errors: faults.map(([kind, count]) => `${count} ${kind}`).join(', ') || '0',
		'memory MB': memory.length < 8 ? '' : `${mb(early)} to ${mb(late)}`,
	};
}

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);

if (values.serve) await serve(values.site);
else await measure(values.site, Number(values.seconds));
