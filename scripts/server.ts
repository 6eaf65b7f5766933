import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.ts';

/** Text that a browser would guess the characters of, or would not know. */
const textTypes: Record<string, string> = {
	'.md': 'text/markdown',
	'.tsv': 'text/tab-separated-values',
	'.tmx': 'application/xml',
	'.bib': 'application/x-bibtex',
	'.ris': 'application/x-research-info-systems',
};

/** Serves an exported site: brotli and gzip where a `.br` or `.gz` stands beside the file, hashed files for a year, the 404 page for the rest. */
export function createSite(folder: string): Server {
	const notFound = existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : Buffer.from('Not found');
	const answerMissing = (_: IncomingMessage, response: ServerResponse): void => {
		response.writeHead(404, { ...headersFor('/404.html'), 'Content-Type': 'text/html; charset=utf-8' });
		response.end(notFound);
	};
	const serve = sirv(folder, {
		brotli: true,
		gzip: true,
		etag: true,
		onNoMatch: answerMissing,
		setHeaders(response, path) {
			for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
			const type = textTypes[path.slice(path.lastIndexOf('.'))];
			if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
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
