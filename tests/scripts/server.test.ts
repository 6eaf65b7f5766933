import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../scripts/headers.ts';
import { createSite } from '../../scripts/server.ts';

const PAGE = '<!doctype html><title>新质生产力</title>';
const folder = mkdtempSync(join(tmpdir(), 'duidu-site-'));
const site = join(folder, 'site');
let server: Server;

beforeAll(async () => {
	const files: Record<string, string | Buffer> = {
		'secret.txt': 'outside',
		'site/.inputs': 'inside, not meant to be read',
		'site/.well-known/security.txt': 'Contact: nobody',
		'site/index.html': 'start',
		'site/404.html': 'nothing here',
		'site/en/ren/index.html': PAGE,
		'site/en/ren/index.html.br': 'as brotli',
		'site/en/ren/index.html.gz': gzipSync(PAGE),
		'site/en/ren/1-1/embed/index.html': 'a passage',
		'site/_start/start.0123.js': 'start()',
		'site/data/ren.tsv': '0123456789',
		'site/data/100%.txt': 'all',
		'site/data/对读.txt': 'both',
		'site/data/gone.txt': 'soon gone',
		'site/data/large.bin': Buffer.alloc(30_000_000),
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
		utimesSync(join(folder, path), 1_700_000_000, 1_700_000_000);
	}
	server = createSite(site, {
		headersTimeout: 400,
		requestTimeout: 600,
		keepAliveTimeout: 5_000,
		connectionsCheckingInterval: 50,
		silence: 1_000,
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	unlinkSync(join(site, 'data/gone.txt'));
});

afterAll(() => {
	server.closeAllConnections();
	server.close();
	rmSync(folder, { recursive: true });
});

interface Answer {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

const open = (): Socket => connect((server.address() as AddressInfo).port, '127.0.0.1');

/** Sends bytes as they are: clients mend addresses before they ask. */
function send(text: string): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		const socket = open();
		socket.on('data', (part) => parts.push(part));
		socket.on('error', reject);
		socket.on('close', () => resolve(toAnswer(Buffer.concat(parts))));
		socket.write(text, 'latin1');
	});
}

function toAnswer(bytes: Buffer): Answer {
	const end = bytes.indexOf('\r\n\r\n');
	const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
	const headers = Object.fromEntries(
		lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
	);
	return { status: Number(first.split(' ')[1]), headers, body: bytes.subarray(end + 4) };
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
	send(
		[
			`${method} ${path} HTTP/1.1`,
			'Host: localhost',
			'Connection: close',
			...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
			'\r\n',
		].join('\r\n'),
	);

describe('createSite: addresses', () => {
	it.each([
		'/../secret.txt',
		'/en/../../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/%2e%2e%2fsecret.txt',
		'/..%5csecret.txt',
		'/..\\secret.txt',
		'/en/ren/..%2f..%2f..%2fsecret.txt',
		'/....//secret.txt',
		'//secret.txt',
		'/%252e%252e/secret.txt',
		'/%c0%ae%c0%ae/secret.txt',
		'/.inputs',
		'/%2einputs',
		'/en/../.inputs',
		'/constructor',
		'/__proto__/',
		'http://localhost/../secret.txt',
	])('should give nothing but what is in the folder for %s', async (path) => {
		const { status, body } = await ask(path);
		expect([400, 404]).toContain(status);
		expect(String(body)).not.toMatch(/outside|not meant/u);
	});

	it.each(['/%', '/%E0%A4%A', '/%c0%ae', '/%ff', '/en/ren/%00', '/en/ren/index.html%00.png'])(
		'should say that %s is no address',
		async (path) => {
			expect((await ask(path)).status).toBe(400);
		},
	);

	it('should find names with characters that addresses write otherwise', async () => {
		expect(String((await ask('/data/100%25.txt')).body)).toBe('all');
		expect(String((await ask(encodeURI('/data/对读.txt'))).body)).toBe('both');
		expect(String((await ask('/%65n/ren/?q=%E0%A4%A')).body)).toBe(PAGE);
	});

	it('should answer an address that names the host', async () => {
		expect(String((await ask('http://localhost/en/ren/')).body)).toBe(PAGE);
	});

	it('should send what lacks its last slash there, with the query', async () => {
		const { status, headers } = await ask('/en/ren?view=zh&q=%20a?b');
		expect(status).toBe(301);
		expect(headers.location).toBe('/en/ren/?view=zh&q=%20a?b');
	});

	it('should send nobody to another site', async () => {
		for (const path of ['//example.org', '/\\example.org', '//en/ren', '/%2f/en/ren', 'http://example.org//en/ren'])
			expect((await ask(path)).headers).not.toHaveProperty('location');
	});

	it('should show the 404 page for what is not there, with the headers of pages', async () => {
		for (const path of ['/nothing', '/en/nothing/', '/_start/nothing.js', '/data/nothing.json', '/en/nothing/embed/', '*']) {
			const { status, headers, body } = await ask(path, { Range: 'bytes=0-1' });
			expect(status).toBe(404);
			expect(String(body)).toBe('nothing here');
			expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-frame-options': 'DENY' });
			expect(headers).not.toHaveProperty('etag');
		}
	});

	it('should serve .well-known, and no compressed copy under its own name', async () => {
		expect((await ask('/.well-known/security.txt')).status).toBe(200);
		expect((await ask('/en/ren/index.html.br')).status).toBe(404);
		expect((await ask('/en/ren/index.html.gz')).status).toBe(404);
	});

	it('should say 404 of a file that has been taken away since, and go on', async () => {
		expect((await ask('/data/gone.txt')).status).toBe(404);
		expect((await ask('/en/ren/')).status).toBe(200);
	});
});

describe('createSite: headers', () => {
	it.each(['/', '/en/ren/', '/en/ren/1-1/embed/', '/_start/start.0123.js', '/data/ren.tsv'])(
		'should be those of headersFor for %s',
		async (path) => {
			const { headers } = await ask(path);
			for (const [name, value] of Object.entries(headersFor(path))) expect(headers[name.toLowerCase()]).toBe(value);
			if (path.includes('embed')) expect(headers).not.toHaveProperty('x-frame-options');
		},
	);

	it('should name the kind of a file and its characters', async () => {
		expect((await ask('/data/ren.tsv')).headers['content-type']).toBe('text/tab-separated-values; charset=utf-8');
		expect((await ask('/_start/start.0123.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
		expect((await ask('/data/large.bin', {}, 'HEAD')).headers['content-type']).toBe('application/octet-stream');
	});

	it.each([
		['br', 'br'],
		['gzip, deflate, br', 'br'],
		['gzip', 'gzip'],
		['GZIP;q=0.5', 'gzip'],
		['br;q=0.2, gzip;q=0.9', 'gzip'],
		['*', 'br'],
		['br;q=0, *', 'gzip'],
		['br;q=0', undefined],
		['br;q=0, gzip;q=0.000', undefined],
		['identity', undefined],
		['identity, *;q=0', undefined],
		['brotli, xgzip', undefined],
		['br;q=nonsense', undefined],
		['', undefined],
	])('should answer “Accept-Encoding: %s” with %s', async (accepted, coding) => {
		const { headers, body } = await ask('/en/ren/', { 'Accept-Encoding': accepted });
		expect(headers['content-encoding']).toBe(coding);
		expect(headers.vary).toBe('Accept-Encoding');
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(Number(headers['content-length'])).toBe(body.length);
		expect(String(coding === 'gzip' ? gunzipSync(body) : body)).toBe(coding === 'br' ? 'as brotli' : PAGE);
	});

	it('should send headers without a body for HEAD', async () => {
		const { status, headers, body } = await ask('/en/ren/', {}, 'HEAD');
		expect(status).toBe(200);
		expect(headers['content-length']).toBe(String(Buffer.byteLength(PAGE)));
		expect(body.length).toBe(0);
		expect((await ask('/nothing', {}, 'HEAD')).body.length).toBe(0);
	});

	it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('should refuse %s', async (method) => {
		const { status, headers } = await ask('/en/ren/', { 'Content-Length': '0' }, method);
		expect(status).toBe(405);
		expect(headers.allow).toBe('GET, HEAD');
	});
});

describe('createSite: parts of a file', () => {
	it.each([
		['bytes=2-4', '234', 'bytes 2-4/10'],
		['bytes=0-0', '0', 'bytes 0-0/10'],
		['bytes=7-', '789', 'bytes 7-9/10'],
		['bytes=-3', '789', 'bytes 7-9/10'],
		['bytes=8-99999999999999999999', '89', 'bytes 8-9/10'],
	])('should send %s', async (range, text, place) => {
		const { status, headers, body } = await ask('/data/ren.tsv', { Range: range });
		expect([status, String(body), headers['content-range']]).toEqual([206, text, place]);
	});

	it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('should say that there is no %s', async (range) => {
		const { status, headers } = await ask('/data/ren.tsv', { Range: range });
		expect([status, headers['content-range']]).toEqual([416, 'bytes */10']);
	});

	it.each(['bytes=9-3', 'bytes=a-b', 'bytes=', 'lines=1-2', 'bytes=0-1,4-5', 'x'.repeat(5_000)])(
		'should stay alive and never send a wrong part for a range like %.20s',
		async (range) => {
			const { status, body } = await ask('/data/ren.tsv', { Range: range });
			expect([200, 416]).toContain(status);
			if (status === 200) expect(String(body)).toBe('0123456789');
		},
	);

	it('should send the whole when the part is wanted of an older file only', async () => {
		const { headers } = await ask('/data/ren.tsv');
		const old = await ask('/data/ren.tsv', { Range: 'bytes=2-4', 'If-Range': 'Sat, 01 Jan 2000 00:00:00 GMT' });
		expect([old.status, String(old.body)]).toEqual([200, '0123456789']);
		const same = await ask('/data/ren.tsv', { Range: 'bytes=2-4', 'If-Range': headers['last-modified'] ?? '' });
		expect(same.status).toBe(206);
	});
});

describe('createSite: what the client has already', () => {
	it('should answer 304 to its ETag, in a list too, with the headers that caches need', async () => {
		const { headers } = await ask('/en/ren/', { 'Accept-Encoding': 'br' });
		for (const tag of [headers.etag, `"x", ${headers.etag}`, '*']) {
			const again = await ask('/en/ren/', { 'Accept-Encoding': 'br', 'If-None-Match': tag ?? '' });
			expect([again.status, again.body.length]).toEqual([304, 0]);
			expect(again.headers).toMatchObject({ etag: headers.etag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' });
		}
	});

	it('should give each coding an ETag of its own', async () => {
		const tags = await Promise.all(['br', 'gzip', ''].map((coding) => ask('/en/ren/', { 'Accept-Encoding': coding })));
		expect(new Set(tags.map(({ headers }) => headers.etag)).size).toBe(3);
	});

	it('should answer 304 when nothing changed since, and 200 when something did or the date is none', async () => {
		const since = (date: string): Promise<Answer> => ask('/en/ren/', { 'If-Modified-Since': date });
		expect((await since('Tue, 14 Nov 2023 22:13:20 GMT')).status).toBe(304);
		expect((await since('Tue, 14 Nov 2023 22:13:19 GMT')).status).toBe(200);
		expect((await since('yesterday')).status).toBe(200);
	});

	it('should believe the ETag rather than the date', async () => {
		const headers = { 'If-None-Match': '"other"', 'If-Modified-Since': 'Tue, 14 Nov 2023 22:13:20 GMT' };
		expect((await ask('/en/ren/', headers)).status).toBe(200);
	});
});

describe('createSite: clients that are slow, rude or gone', () => {
	it('should answer 431 to huge headers and a huge address', async () => {
		expect((await ask('/', { Cookie: 'x'.repeat(20_000) })).status).toBe(431);
		expect((await ask(`/${'x'.repeat(20_000)}`)).status).toBe(431);
		expect((await ask(`/${'x/'.repeat(5_000)}`)).status).toBe(404);
	});

	it('should answer 400 to what is not HTTP', async () => {
		expect((await send('hello\r\n\r\n')).status).toBe(400);
		expect((await send('GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n')).status).toBe(400);
	});

	it('should let go who never ends the headers', async () => {
		const socket = open();
		const dripping = setInterval(() => socket.write('X: y\r\n'), 50);
		socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
		const answer = await new Promise<string>((resolve) => {
			const parts: Buffer[] = [];
			socket.on('data', (part) => parts.push(part));
			socket.on('error', () => undefined);
			socket.on('close', () => resolve(String(Buffer.concat(parts))));
		});
		clearInterval(dripping);
		expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
	});

	it('should let go who reads nothing of the answer', async () => {
		const ended = new Promise<void>((resolve) => server.once('connection', (socket) => socket.once('close', () => resolve())));
		const socket = open();
		socket.on('error', () => undefined);
		socket.pause();
		socket.write('GET /data/large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n');
		await ended;
		socket.destroy();
	});

	it.skipIf(!existsSync('/proc/self/fd'))('should close the files of those who left', async () => {
		const opened = (): number => readdirSync('/proc/self/fd').length;
		const before = opened();
		for (let client = 0; client < 50; client++) {
			const socket = open();
			socket.on('error', () => undefined);
			socket.write('GET /data/large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n');
			await new Promise((resolve) => socket.once('data', resolve));
			socket.destroy();
		}
		await expect.poll(opened, { timeout: 5_000 }).toBeLessThan(before + 5);
		expect((await ask('/en/ren/')).status).toBe(200);
	});
});
