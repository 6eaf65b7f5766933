import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { deployFiles } from '../../scripts/deploy-files.ts';
import { HTTPS_ONLY, headersFor, TYPES } from '../../scripts/headers.ts';

const folder = mkdtempSync(join(tmpdir(), 'duidu-deploy-'));
const site = join(folder, 'site');
const pages = ['/', '/en/ren/', '/en/ren/1-1/embed/'];
const assets = ['/_next/static/chunks/a.js', '/_start/start.0123.js', '/data/search/1/main.json'];
const data = Object.keys(TYPES).map((end) => `/data/ren${end}`);

beforeAll(() => {
	for (const path of [...pages.map((page) => `${page}index.html`), ...assets, ...data, '/404.html', '/.inputs']) {
		mkdirSync(join(site, path, '..'), { recursive: true });
		const text = `this is ${path}`;
		writeFileSync(join(site, path), text);
		if (/\.(?:html|js|json)$/u.test(path)) {
			writeFileSync(join(site, `${path}.br`), brotliCompressSync(text));
			writeFileSync(join(site, `${path}.gz`), gzipSync(text));
		}
	}
});

afterAll(() => rmSync(folder, { recursive: true }));

const text = (name: string): string => deployFiles().get(`scripts/deploy/${name}`) ?? '';

function nginx(port: number): ChildProcess {
	const server = text('nginx.conf').replace('listen 443 ssl;', `listen 127.0.0.1:${port};`).replace('/srv/duidu', site);
	const conf = join(folder, 'nginx.conf');
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
	writeFileSync(
		conf,
		`daemon off; error_log stderr; pid ${folder}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${server}\n}`,
	);
	// Its workers belong to nobody when it is started by root, who alone may enter a temporary folder.
	return spawn('nginx', ['-c', conf, '-g', process.getuid?.() === 0 ? 'user root;' : ''], {
		stdio: ['ignore', 'ignore', process.env.DEBUG_DEPLOY ? 'inherit' : 'ignore'],
	});
}

function caddy(port: number): ChildProcess {
	const conf = join(folder, 'Caddyfile');
	writeFileSync(conf, `{\n\tadmin off\n}\n${text('Caddyfile')}`);
	const env = { ...process.env, SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_ROOT: site, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	return spawn('caddy', ['run', '--config', conf, '--adapter', 'caddyfile'], { stdio: 'ignore', env });
}

describe.each([
	{ name: 'nginx', start: nginx, codings: ['gzip'] },
	{ name: 'caddy', start: caddy, codings: ['br', 'gzip'] },
])('the file for $name', ({ name, start, codings }) => {
	const there = spawnSync(name, [name === 'nginx' ? '-v' : 'version']).status === 0;
	let server: ChildProcess | undefined;
	let base: string;

	beforeAll(async () => {
		if (!there) return;
		const port = await freePort();
		base = `http://127.0.0.1:${port}`;
		server = start(port);
		await vi.waitFor(() => fetch(base), { timeout: 10_000 });
	});
	afterAll(() => server?.kill());

	const ask = (path: string, accepted = 'identity'): Promise<Response> =>
		fetch(`${base}${path}`, { redirect: 'manual', headers: { 'Accept-Encoding': accepted } });

	it.skipIf(!there).each([...pages, ...assets, ...data])('should send the headers of headersFor for %s', async (path) => {
		const { status, headers } = await ask(path);
		expect(status).toBe(200);
		expect(Object.fromEntries(headers)).toMatchObject(lowered({ ...headersFor(path), ...HTTPS_ONLY }));
		for (const header of ['x-frame-options', 'access-control-allow-origin'])
			if (!(header in lowered(headersFor(path)))) expect(headers.get(header)).toBeNull();
		const end = path.endsWith('/') ? '.html' : path.slice(path.lastIndexOf('.'));
		expect(headers.get('content-type')?.toLowerCase()).toBe(TYPES[end]);
	});

	it.skipIf(!there)('should show the 404 page with the headers of pages, and nothing of files that begin with a dot', async () => {
		for (const path of ['/nothing', '/data/nothing.md', '/_start/nothing.js', '/en/nothing/embed/', '/.inputs']) {
			const answer = await ask(path);
			expect([answer.status, await answer.text()]).toEqual([404, 'this is /404.html']);
			expect(Object.fromEntries(answer.headers)).toMatchObject(
				lowered({ ...headersFor('/404.html'), 'Content-Type': 'text/html; charset=utf-8' }),
			);
			expect(answer.headers.get('access-control-allow-origin')).toBeNull();
		}
	});

	it.skipIf(!there)('should send the compressed copies, and tell caches so', async () => {
		for (const coding of codings) {
			for (const path of ['/en/ren/', '/_start/start.0123.js']) {
				const { headers } = await ask(path, coding);
				expect(headers.get('content-encoding')).toBe(coding);
				expect(headers.get('vary')).toBe('Accept-Encoding');
			}
		}
		expect((await ask('/en/ren/')).headers.get('content-encoding')).toBeNull();
	});

	it.skipIf(!there)('should send what lacks its last slash there, on the same host', async () => {
		const { status, headers } = await ask('/en/ren?view=zh');
		expect([301, 308]).toContain(status);
		expect(headers.get('location')).toMatch(/^(?:\/en\/ren|ren)\/\?view=zh$/u);
	});
});

const lowered = (headers: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
