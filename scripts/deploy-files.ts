/** npm run deploy-files: writes the rules of scripts/headers.ts in the languages of common hosts, under scripts/deploy/. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Headers, HTTPS_ONLY, RULES, USUAL } from './headers.ts';

const NOTE = 'Written by npm run deploy-files from scripts/headers.ts; change it there.';

/** Path → text. */
export function deployFiles(): Map<string, string> {
	return new Map([
		['scripts/deploy/_headers', staticHost()],
		['scripts/deploy/nginx.conf', nginx()],
		['scripts/deploy/Caddyfile', caddy()],
	]);
}

const always: Headers = { ...USUAL, ...HTTPS_ONLY };

/** Rules of one path add up, and the values of one header are joined, hence `!`, which takes a header of an earlier rule away. */
function staticHost(): string {
	// Asking again is what these hosts do anyway; a value of ours would have to be taken away again.
	const { 'Cache-Control': _ask, ...usual } = always;
	const rules = RULES.flatMap(({ name, paths, headers }) =>
		paths.map((path) =>
			block(`# ${name}\n${path.replace('**', '/*')}*`, [
				...Object.keys(headers).flatMap((header) => (header in usual ? [`! ${header}`] : [])),
				...lines(headers, (header, value) => `${header}: ${value}`),
			]),
		),
	);
	return [
		`# ${NOTE}`,
		'# For Cloudflare Pages and hosts that read the same file: copy it into out/. A host that does not know “!” keeps the stricter of two values.',
		block(
			'\n/*',
			lines(usual, (header, value) => `${header}: ${value}`),
		),
		...rules,
		'',
	].join('\n');
}

/** A header with an empty value is not sent. */
function nginx(): string {
	const differing = [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))];
	const variable = (header: string): string => `$duidu_${header.toLowerCase().replaceAll('-', '_')}`;
	const maps = differing.map((header) =>
		block(
			`map $uri ${variable(header)} {`,
			[
				`default "${always[header] ?? ''}";`,
				// The first that fits counts here, the last in headersFor.
				...[...RULES]
					.reverse()
					.flatMap(({ paths, headers }) => (header in headers ? paths.map((path) => `~${pattern(path)} "${headers[header]}";`) : [])),
			],
			'}',
		),
	);
	const sent = [...new Set([...Object.keys(always), ...differing])].map(
		(header) => `add_header ${header} ${differing.includes(header) ? variable(header) : `"${always[header]}"`} always;`,
	);
	return [
		`# ${NOTE}`,
		'# Belongs into http { … }. Certificates and the name of the host are yours to add.',
		...maps,
		block(
			'server {',
			[
				'listen 443 ssl;',
				'root /srv/duidu;',
				'index index.html;',
				'error_page 404 /404.html;',
				'charset utf-8;',
				'charset_types text/markdown text/tab-separated-values application/json application/ld+json;',
				'include mime.types;',
				'types {',
				'\ttext/markdown md;',
				'\ttext/tab-separated-values tsv;',
				'\tapplication/xml tmx;',
				'\tapplication/ld+json jsonld;',
				'\ttext/turtle ttl;',
				'\tapplication/epub+zip epub;',
				'}',
				'gzip_static on;',
				'# With ngx_brotli, which most builds have as a module:',
				'# brotli_static on;',
				...sent,
			],
			'}',
		),
		'',
	].join('\n');
}

/** In a route, directives hold in the order in which they are written. */
function caddy(): string {
	const rules = RULES.flatMap(({ name, paths, headers }, index) => [
		`# ${name}`,
		`@rule${index} path ${paths.map((path) => `${path.replace('**', '*')}*`).join(' ')}`,
		...Object.entries(headers).map(([header, value]) => `header @rule${index} ${value ? `${header} "${value}"` : `-${header}`}`),
	]);
	return [
		`# ${NOTE}`,
		block(
			'duidu.example {',
			[
				'root * /srv/duidu',
				block(
					'route {',
					[
						...lines(always, (header, value) => `header ${header} "${value}"`),
						...rules,
						block('file_server {', ['precompressed br gzip'], '}'),
					],
					'}',
				),
				block('handle_errors {', ['rewrite * /404.html', 'header Cache-Control no-cache', 'file_server'], '}'),
			],
			'}',
		),
		'',
	].join('\n');
}

// `/data/` stands at the beginning, `/embed/` anywhere.
const pattern = (path: string): string => (path.startsWith('**') ? path.slice(2) : `^${path}`);

const lines = (headers: Headers, line: (header: string, value: string) => string): string[] =>
	Object.entries(headers).flatMap(([header, value]) => (value === '' ? [] : [line(header, value)]));

const block = (head: string, body: readonly string[], end?: string): string =>
	[head, ...body.flatMap((part) => part.split('\n')).map((part) => `\t${part}`), ...(end === undefined ? [] : [end])].join('\n');

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
	for (const [path, text] of deployFiles()) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		console.log(path);
	}
}
