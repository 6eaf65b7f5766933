/** npm run deploy-files: writes the rules of scripts/headers.ts in the languages of common hosts, under scripts/deploy/. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groupBy } from '../lib/model/group-by.ts';
import { type Headers, HTTPS_ONLY, RULES, TYPES, USUAL } from './headers.ts';

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
				'absolute_redirect off;',
				...nginxTypes(),
				'# The compressed copies that stand beside the files.',
				'gzip_static on;',
				'gzip_vary on;',
				'# With ngx_brotli, a package of its own (Debian: libnginx-mod-http-brotli-static), for a sixth less:',
				'# brotli_static on;',
				'location ~ /\\.(?!well-known/) {',
				'\treturn 404;',
				'}',
				...sent,
			],
			'}',
		),
		'',
	].join('\n');
}

/** Characters are named apart from types here. */
function nginxTypes(): string[] {
	const types = groupBy(Object.entries(TYPES), ([, type]) => type.split(';')[0] ?? type);
	const text = [...types].filter(([, named]) => named.some(([, type]) => type.includes('charset'))).map(([type]) => type);
	return [
		'charset utf-8;',
		// Of text/html they are named without being asked.
		`charset_types ${text.filter((type) => type !== 'text/html').join(' ')};`,
		block(
			'types {',
			[...types].map(([type, named]) => `${type} ${named.map(([end]) => end.slice(1)).join(' ')};`),
			'}',
		),
		'default_type application/octet-stream;',
	];
}

/** In a route, directives hold in the order in which they are written. An error keeps the headers of what was asked for, hence all of them again. */
function caddy(): string {
	const usual = lines(always, (header, value) => `header ${header} "${value}"`);
	const added = [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))].filter((header) => !(header in always));
	const rules = RULES.flatMap(({ name, paths, headers }, index) => [
		`# ${name}`,
		`@rule${index} path ${paths.map((path) => `${path.replace('**', '*')}*`).join(' ')}`,
		...Object.entries(headers).map(([header, value]) => `header @rule${index} ${value ? `${header} "${value}"` : `-${header}`}`),
	]);
	const types = Object.entries(TYPES).flatMap(([end, type]) => [
		`@${end.slice(1)} path *${end}`,
		`header @${end.slice(1)} Content-Type "${type}"`,
	]);
	// Its file server loses the query on the way to a folder.
	const folders = block('@folder {', ['not path */', 'not query ""', 'file {path}/index.html'], '}');
	const files = block('file_server {', ['precompressed br gzip', 'hide .*'], '}');
	return [
		`# ${NOTE}`,
		block(
			'{$SITE_ADDRESS:duidu.example} {',
			[
				'root * {$SITE_ROOT:/srv/duidu}',
				block('route {', [...usual, ...rules, ...types, folders, 'redir @folder {path}/?{query} 301', files], '}'),
				block(
					'handle_errors {',
					[
						...usual,
						...added.map((header) => `header -${header}`),
						`header Content-Type "${TYPES['.html']}"`,
						'rewrite * /404.html',
						files,
					],
					'}',
				),
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
