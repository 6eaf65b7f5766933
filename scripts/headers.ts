import { createHash } from 'node:crypto';
import { headScript } from '../components/ui/head-script.ts';

/** Headers by name. */
export type Headers = Record<string, string>;

/** One rule for every host: paths that begin so, or hold a folder of this name, get these headers on top of the usual ones. */
export interface HeaderRule {
	name: string;
	/** Beginnings of paths, or `**` with the folder that may stand anywhere. */
	paths: readonly string[];
	headers: Headers;
}

const headScriptHash = createHash('sha256').update(headScript).digest('base64');

/**
 * Styles may stand in a page: the strips of a concept have their widths in attributes, the map its rule for each concept, a paper its head for print. Style
 * can't run anything, and nothing can be sent anywhere by it, since pictures and fonts come from here only.
 */
const policy = (ancestors: string): string =>
	Object.entries({
		'default-src': "'none'",
		'script-src': `'self' 'sha256-${headScriptHash}'`,
		'style-src': "'self' 'unsafe-inline'",
		'img-src': "'self' data:",
		'font-src': "'self'",
		'connect-src': "'self'",
		'worker-src': "'self'",
		'manifest-src': "'self'",
		'frame-src': "'self'",
		'object-src': "'none'",
		'base-uri': "'none'",
		'form-action': "'self'",
		'frame-ancestors': ancestors,
	})
		.map(([name, value]) => `${name} ${value}`)
		.join('; ');

/** Of every answer. */
export const USUAL: Headers = {
	'Content-Security-Policy': policy("'none'"),
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Cache-Control': 'no-cache',
};

/** What differs from the usual. An empty value takes a header away. */
export const RULES: readonly HeaderRule[] = [
	{
		name: 'files whose address changes with what they hold',
		paths: ['/_next/static/', '/_start/', '/data/search/'],
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
	},
	{
		name: 'open data, for pages of others too',
		paths: ['/data/'],
		headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
	},
	{
		name: 'passages made to stand in pages of others',
		paths: ['**/embed/'],
		headers: { 'Content-Security-Policy': policy('*'), 'X-Frame-Options': '', 'Cross-Origin-Resource-Policy': 'cross-origin' },
	},
];

/** What a file is, by the end of its name. A browser would guess the characters of text that does not say them. */
export const TYPES: Headers = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.jsonld': 'application/ld+json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.tmx': 'application/xml; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.tsv': 'text/tab-separated-values; charset=utf-8',
	'.ttl': 'text/turtle; charset=utf-8',
	'.bib': 'application/x-bibtex; charset=utf-8',
	'.ris': 'application/x-research-info-systems; charset=utf-8',
	'.epub': 'application/epub+zip',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
};

/** For hosts that are reached by HTTPS: browsers shall never ask by HTTP again. */
export const HTTPS_ONLY: Headers = { 'Strict-Transport-Security': 'max-age=63072000' };

/** The headers of a path. */
export function headersFor(path: string): Headers {
	const all: Headers = { ...USUAL };
	for (const { paths, headers } of RULES) if (paths.some((pattern) => matches(path, pattern))) Object.assign(all, headers);
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function matches(path: string, pattern: string): boolean {
	return pattern.startsWith('**') ? path.includes(pattern.slice(2)) : path.startsWith(pattern);
}
