/**
 * npm run fuzz                        the long form of tests/fuzz: hostile input in great numbers, growth of time, killed builds
 *
 * FUZZ_RUNS is the number of cases for each property, FUZZ_SEED the seed. A failure prints its seed and the smallest case that was found.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 4000;

const folder = mkdtempSync(join(tmpdir(), 'duidu-fuzz-'));
const report = join(folder, 'counts');
const seed = process.env.FUZZ_SEED ?? '20240507';
const runs = process.env.FUZZ_RUNS ?? String(RUNS);
const { status } = spawnSync(
	join('node_modules', '.bin', 'vitest'),
	['run', '--config', 'tests/vitest.config.ts', '--test-timeout', '900000', 'tests/fuzz', ...process.argv.slice(2)],
	{ stdio: 'inherit', env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: runs, FUZZ_REPORT: report } },
);
console.log(`\n${sumOf(report)} cases, seed ${seed}, ${runs} for each property`);
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;

function sumOf(path: string): number {
	try {
		return readFileSync(path, 'utf8')
			.trim()
			.split('\n')
			.reduce((sum, count) => sum + Number(count), 0);
	} catch {
		// No test came to its end.
		return 0;
	}
}
