/** npm test: everything that must hold, in order; the last line is “N passed, N failed”. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { buildSite } from './build.ts';
import { checkEpubs } from './check-epub.ts';

interface Counts {
	passed: number;
	failed: number;
}

// What needs a whole address stands on the pages only where the site has one.
process.env.SITE_URL ??= 'https://duidu.example';

const bin = (name: string): string => join('node_modules', '.bin', name);
const reports = mkdtempSync(join(tmpdir(), 'duidu-test-'));

const steps: { name: string; run: () => Counts | Promise<Counts> }[] = [
	{ name: 'content', run: () => command(bin('tsx'), ['scripts/content.ts', '--check']) },
	{ name: 'lint and format', run: () => command(bin('biome'), ['ci', '.']) },
	{ name: 'types', run: () => all(command(bin('next'), ['typegen']), command(bin('tsc'), [])) },
	{ name: 'unused code', run: () => command(bin('knip'), []) },
	{ name: 'unit tests', run: unitTests },
	{ name: 'build', run: () => attempt(() => buildSite({ onlyWhenNeeded: true })) },
	{ name: 'links of the built site', run: () => command(bin('tsx'), ['scripts/check-links.ts']) },
	{ name: 'HTML', run: () => command(bin('tsx'), ['scripts/check-html.ts']) },
	{ name: 'EPUB', run: () => attempt(checkEpubs) },
	{ name: 'browser', run: () => attempt(ensureBrowser) },
	{ name: 'browser tests', run: browserTests },
];

const total: Counts = { passed: 0, failed: 0 };
for (const { name, run } of steps) {
	console.log(`\n── ${name}`);
	const { passed, failed } = await run();
	total.passed += passed;
	total.failed += failed;
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

function command(path: string, args: string[]): Counts {
	const { status } = spawnSync(path, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
	return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function all(...counts: Counts[]): Counts {
	return counts.some(({ failed }) => failed > 0) ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

async function attempt(action: () => void | Promise<void>): Promise<Counts> {
	try {
		await action();
		return { passed: 1, failed: 0 };
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1 };
	}
}

function unitTests(): Counts {
	const file = join(reports, 'unit.json');
	const ran = command(bin('vitest'), [
		'run',
		'--config',
		'tests/vitest.config.ts',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`,
	]);
	return counted(ran, file, (report) => ({ passed: Number(report.numPassedTests), failed: Number(report.numFailedTests) }));
}

function browserTests(): Counts {
	const file = join(reports, 'browser.json');
	process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = file;
	const ran = command(bin('playwright'), ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']);
	return counted(ran, file, ({ stats }) => {
		const { expected, flaky, unexpected } = stats as { expected: number; flaky: number; unexpected: number };
		return { passed: expected, failed: flaky + unexpected };
	});
}

/** A runner that failed without a count, or before it could write one, is one failure. */
function counted(ran: Counts, file: string, read: (report: Record<string, unknown>) => Counts): Counts {
	try {
		const counts = read(JSON.parse(readFileSync(file, 'utf8')));
		return ran.failed > 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
	} catch (error) {
		console.error(`No report of the run: ${error instanceof Error ? error.message : error}`);
		return { passed: 0, failed: 1 };
	}
}
