/** npm run build: content check, Next.js export to out/, its pages made light, compressed copies beside the files, the service worker. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { siteUrl } from '../lib/content/site-url.ts';
import { lightenSite } from './lighten.ts';
import { WORKER, writeWorker } from './worker.ts';

const OUT = 'out';
/** Lists what the last build was made from; beside the export, so that they go together. */
const STAMP = join(OUT, '.inputs');
const inputs = ['app', 'components', 'content', 'lib', 'scripts', 'next.config.ts', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** Builds the site, unless `out/` was made from the same files already. Throws when a step fails. */
export async function buildSite({ onlyWhenNeeded = false } = {}): Promise<void> {
	const site = siteUrl();
	const stamp = fingerprint(site);
	if (onlyWhenNeeded && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
	if (!site) {
		console.error(
			'SITE_URL is not set: the pages go without canonical addresses, links between languages and share images, and the sitemap is empty. To publish: SITE_URL=https://example.org npm run build',
		);
	}
	run('node_modules/.bin/tsx', ['scripts/content.ts', '--check']);
	rmSync(OUT, { recursive: true, force: true });
	run('node_modules/.bin/next', ['build']);
	dropPayloads(OUT);
	lightenSite(OUT);
	await compress(filesUnder(OUT));
	const kept = writeWorker(OUT);
	await compress([join(OUT, WORKER)]);
	console.log(
		`Kept for reading without a network: ${Object.entries(kept)
			.map(([locale, bytes]) => `${locale} ${Math.round(bytes / 1024)} KiB`)
			.join(', ')}`,
	);
	writeFileSync(STAMP, stamp);
}

function run(command: string, args: string[]): void {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
	if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
}

function fingerprint(site = ''): string {
	const hash = createHash('sha256').update(`${site}\0`);
	for (const path of inputs.flatMap(filesUnder)) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
	return hash.digest('hex');
}

function filesUnder(path: string): string[] {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

const compressible = /\.(?:html|js|css|json|txt|xml|svg|md|tmx|tsv|jsonld|ttl|bib|ris|webmanifest)$/u;

/** Takes away the pages' second form, which only a client-side router would fetch: our links are plain links. */
function dropPayloads(folder: string): void {
	for (const path of filesUnder(folder)) if (/^(?:index|__next\..*|404|_not-found)\.txt$/u.test(basename(path))) rmSync(path);
}

/** Open data, and what the framework needs of a page after the reader's first sign. */
const needsNoHurry = /^out\/(?:data\/(?!search\/)|_start\/page\.)/u;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Puts a `.br` and a `.gz` beside every text file, so that no request waits for a compressor. As many at a time as there are threads for it. What a page
 * does not wait for is one level below the best: 3 % larger, in a third of the time.
 */
async function compress(paths: readonly string[]): Promise<void> {
	const rest = paths.filter((path) => compressible.test(path));
	const worker = async (): Promise<void> => {
		for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
			const bytes = readFileSync(path);
			const quality = needsNoHurry.test(path) ? 10 : constants.BROTLI_MAX_QUALITY;
			const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
			await writeFile(`${path}.br`, await toBrotli(bytes, { params }));
			await writeFile(`${path}.gz`, await toGzip(bytes, { level: 9 }));
		}
	};
	await Promise.all(Array.from({ length: 4 }, worker));
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
	try {
		await buildSite();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
