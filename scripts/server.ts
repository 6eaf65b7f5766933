import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Headers of every answer. Frames, sniffing and referrers to other sites are refused. */
const headers: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'X-Frame-Options': 'DENY',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Text that a browser would guess the characters of, or would not know. */
const textTypes: Record<string, string> = {
	'.md': 'text/markdown',
	'.tsv': 'text/tab-separated-values',
	'.tmx': 'application/xml',
	'.bib': 'application/x-bibtex',
	'.ris': 'application/x-research-info-systems',
};

/** A section alone: the one form that pages of other sites may show in a frame. */
// /en/ren/2-1/embed/
const embedded = /^(?:\/[^/]+){3}\/embed(?:\/(?:index\.html)?)?$/u;

/** Files whose address changes with what they hold. */
const hashed = /^\/(?:_next\/static|data\/search)\//u;
const YEAR = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

/** Serves an exported site: brotli and gzip where a `.br` or `.gz` stands beside the file, hashed files for a year, the 404 page for the rest. */
export function createSite(folder: string): Server {
	const notFound = existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : Buffer.from('Not found');
	const answerMissing = (_: IncomingMessage, response: ServerResponse): void => {
		response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': ALWAYS_ASK });
		response.end(notFound);
	};
	const serve = sirv(folder, {
		brotli: true,
		gzip: true,
		etag: true,
		onNoMatch: answerMissing,
		setHeaders(response, path) {
			for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
			if (embedded.test(path)) response.removeHeader('X-Frame-Options');
			const type = textTypes[path.slice(path.lastIndexOf('.'))];
			if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
			response.setHeader('Cache-Control', hashed.test(path) ? YEAR : ALWAYS_ASK);
		},
	});
	return createServer((request, response) => serve(request, response));
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
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/`);
		});
	});
}
