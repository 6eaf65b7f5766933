/** npm run build: content check, Next.js export to out/, compressed copies beside the files. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const OUT = 'out';
/** Lists what the last build was made from; beside the export, so that they go together. */
const STAMP = join(OUT, '.inputs');
const inputs = ['app', 'components', 'content', 'lib', 'scripts', 'next.config.ts', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** Builds the site, unless `out/` was made from the same files already. Throws when a step fails. */
export function buildSite({ onlyWhenNeeded = false } = {}): void {
	const stamp = fingerprint();
	if (onlyWhenNeeded && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
	run('node_modules/.bin/tsx', ['scripts/content.ts', '--check']);
	rmSync(OUT, { recursive: true, force: true });
	run('node_modules/.bin/next', ['build']);
	compress(OUT);
	writeFileSync(STAMP, stamp);
}

function run(command: string, args: string[]): void {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
	if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
}

function fingerprint(): string {
	const hash = createHash('sha256');
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

const compressible = /\.(?:html|js|css|json|txt|xml|svg|md|tsv|jsonld|ttl|webmanifest)$/u;

/** Puts a `.br` and a `.gz` beside every text file, so that no request waits for a compressor. */
function compress(folder: string): void {
	for (const path of filesUnder(folder)) {
		if (!compressible.test(path)) continue;
		const bytes = readFileSync(path);
		writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
		writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
	}
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
	try {
		buildSite();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
