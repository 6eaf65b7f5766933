import { readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse, STATUS_CODES } from 'node:http';
import { extname, join, relative } from 'node:path';
import send from 'send';
import { headersFor, TYPES } from './headers.ts';

/** Compressed copies, the smaller first: Content-Encoding by the end of the name. */
const CODINGS = [
	{ coding: 'br', end: '.br' },
	{ coding: 'gzip', end: '.gz' },
] as const;

/** A client that takes longer is let go. Proxies keep idle connections for a minute; the server must not be the first to close one. */
const PATIENCE: Patience = {
	headersTimeout: 10_000,
	requestTimeout: 20_000,
	keepAliveTimeout: 65_000,
	connectionsCheckingInterval: 2_000,
	silence: 60_000,
};

/** Milliseconds; `silence` is that of a client which takes nothing of its answer. */
interface Patience extends ServerOptions {
	silence: number;
}

/**
 * Serves an exported site: brotli and gzip where a `.br` or `.gz` stands beside the file, and the 404 page for the rest. Only what is in the folder now can be
 * asked for, so no address leads out of it; files that begin with a dot, and the compressed copies as such, are not among it.
 */
export function createSite(folder: string, { silence, ...patience }: Patience = PATIENCE): Server {
	const files = listSite(folder);
	const server = createServer(patience, (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', 'GET, HEAD');
			response.setHeader('Connection', 'close');
			return refuse(response, 405);
		}
		const [address = '', ...query] = withoutHost(request.url ?? '').split('?');
		const path = decoded(address);
		if (path === undefined) return refuse(response, 400);
		const file = path.endsWith('/') ? `${path}index.html` : path;
		if (files.has(file)) return sendFile(file, request, response);
		if (files.has(`${path}/index.html`)) {
			response.setHeader('Location', [`${encodeURI(path)}/`, ...query].join('?'));
			return refuse(response, 301);
		}
		if (!files.has('/404.html')) return refuse(response, 404);
		response.statusCode = 404;
		sendFile('/404.html', request, response, { acceptRanges: false, etag: false, lastModified: false });
	});
	return server.setTimeout(silence);

	function sendFile(file: string, request: IncomingMessage, response: ServerResponse, options: send.SendOptions = {}): void {
		const copies = CODINGS.filter(({ end }) => files.get(file)?.has(end));
		const copy = preferred(copies, request.headers['accept-encoding']);
		setHeaders(response, file);
		response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
		if (copies.length > 0) response.setHeader('Vary', 'Accept-Encoding');
		if (copy) response.setHeader('Content-Encoding', copy.coding);
		// Decoded again by send, which would take a % in a name for an escape.
		send(request, encodeURIComponent(`${file}${copy?.end ?? ''}`), {
			root: folder,
			dotfiles: 'allow',
			index: false,
			cacheControl: false,
			...options,
		})
			.on('error', ({ status }: { status: number }) => refuse(response, status))
			.pipe(response);
	}
}

/** Addresses of files → the ends of their compressed copies. */
function listSite(folder: string): Map<string, Set<string>> {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
		.filter((path) => !/\/\.(?!well-known\/)/u.test(path));
	const all = new Set(paths);
	const files = new Map(paths.map((path) => [path, new Set<string>()]));
	for (const path of paths) {
		for (const { end } of CODINGS) {
			if (!all.has(`${path}${end}`)) continue;
			files.get(path)?.add(end);
			files.delete(`${path}${end}`);
		}
	}
	return files;
}

/** `GET http://host/path`, which proxies send, asks for /path. */
const withoutHost = (url: string): string => url.replace(/^https?:\/\/[^/?]*/iu, '');

function decoded(path: string): string | undefined {
	try {
		const plain = decodeURIComponent(path);
		return plain.includes('\0') ? undefined : plain;
	} catch {
		return undefined;
	}
}

/** The copy that a client prefers (`br;q=0.5, gzip`), if it takes any. */
function preferred<Copy extends { coding: string }>(copies: readonly Copy[], accepted = ''): Copy | undefined {
	const weights = new Map(
		accepted
			.toLowerCase()
			.split(',')
			.map((part) => {
				const [coding = '', ...parameters] = part.split(';').map((word) => word.trim());
				return [coding, Number(parameters.find((word) => word.startsWith('q='))?.slice(2) ?? 1)];
			}),
	);
	const weight = ({ coding }: Copy): number => weights.get(coding) ?? weights.get('*') ?? 0;
	return [...copies].filter((copy) => weight(copy) > 0).sort((a, b) => weight(b) - weight(a))[0];
}

function setHeaders(response: ServerResponse, path: string): void {
	for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
}

/** An answer without a file. One that has begun can only be cut. */
function refuse(response: ServerResponse, status: number): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	for (const name of ['Content-Encoding', 'ETag', 'Last-Modified', 'Accept-Ranges', 'Vary']) response.removeHeader(name);
	const text = `${status} ${STATUS_CODES[status]}\n`;
	setHeaders(response, '/404.html');
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(text) });
	response.end(text);
}

/** Listens on loopback. Rejects with a sentence when the port can't be had. */
export function listen(server: Server, port: number): Promise<string> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`)
					: error,
			);
		});
		// With the usual backlog, 511, connections that come all at once are lost and tried again after seconds.
		server.listen({ port, host: '127.0.0.1', backlog: 4096 }, () => {
			const address = server.address();
			resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`);
		});
	});
}
