import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listTree } from '../../lib/content/read-files.ts';
import { checkFinished } from '../../lib/content/unfinished.ts';
import { finishWriting } from '../../scripts/write-content.ts';
import { randomly } from '../search/support.ts';
import { CONTENT, temporaryFolder } from '../support.ts';
import { count, IS_LONG, SEED } from './support.ts';

const script = fileURLToPath(new URL('../../scripts/content.ts', import.meta.url));
const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const ROUNDS = IS_LONG ? 50 : 2;

/** What the program generates: a digest of every file, by path. */
function snapshot(content: string): Record<string, string> {
	const paths = ['papers', 'addresses'].flatMap((folder) => listTree(join(content, folder)).map((path) => join(folder, path)));
	return Object.fromEntries(
		paths.map((path) => [
			path,
			createHash('sha256')
				.update(readFileSync(join(content, path)))
				.digest('hex'),
		]),
	);
}

/** A folder with this project's sources, and what an earlier release might have left of them: other texts, a file that is no more, a paper too few. */
function makeProject(): { folder: string; reset: () => void } {
	const folder = temporaryFolder();
	const content = join(folder, 'content');
	const reset = (): void => {
		rmSync(content, { recursive: true, force: true });
		for (const name of ['sources', 'papers/ren', 'addresses/ren.json'])
			cpSync(join(CONTENT, name), join(content, name), { recursive: true });
		for (const name of listTree(join(content, 'papers'))) writeFileSync(join(content, 'papers', name), 'old');
		writeFileSync(join(content, 'papers', 'ren', 'gone.json'), 'old');
	};
	return { folder, reset };
}

const run = (folder: string) => spawnSync(process.execPath, ['--import', tsx, script], { cwd: folder, encoding: 'utf8' });

/** Starts the program and kills it after a time, counted from its start or from when it begins to write. */
async function killAfter(milliseconds: number, from: 'start' | 'writing', folder: string): Promise<void> {
	const program = spawn(process.execPath, ['--import', tsx, script], { cwd: folder, stdio: 'ignore' });
	const ended = new Promise<void>((resolve) => program.on('exit', () => resolve()));
	let isOver = false;
	void ended.then(() => {
		isOver = true;
	});
	let begun = performance.now();
	const marks = ['.writing', '.written'].map((name) => join(folder, 'content', name));
	// Looked for without a pause: all the writing takes a few milliseconds.
	while (from === 'writing' && !isOver && !marks.some((path) => existsSync(path))) await new Promise((resolve) => setImmediate(resolve));
	if (from === 'writing') begun = performance.now();
	while (!isOver && performance.now() - begun < milliseconds) await new Promise((resolve) => setImmediate(resolve));
	program.kill('SIGKILL');
	await ended;
}

describe('npm run content, killed at random times', () => {
	it(`should leave all of the old output or all of the new (${ROUNDS} rounds)`, { timeout: 900_000 }, async () => {
		const { folder, reset } = makeProject();
		const content = join(folder, 'content');
		reset();
		const old = snapshot(content);
		const begun = performance.now();
		expect(run(folder)).toMatchObject({ status: 0, stderr: expect.not.stringContaining('error') });
		const whole = performance.now() - begun;
		const fresh = snapshot(content);
		expect(Object.keys(fresh)).not.toEqual(Object.keys(old));

		const below = randomly(SEED % 2_147_483_647);
		const seen: Record<string, number> = {};
		for (let round = 0; round < ROUNDS; round++) {
			reset();
			const fromStart = round % 4 === 0;
			await killAfter(fromStart ? below(Math.ceil(whole)) : below(400) / 10, fromStart ? 'start' : 'writing', folder);
			const unfinished = checkFinished(content).length > 0;
			finishWriting(content);
			const left = JSON.stringify(snapshot(content));
			expect([JSON.stringify(old), JSON.stringify(fresh)], `round ${round}, seed ${SEED}`).toContain(left);
			const state = `${left === JSON.stringify(old) ? 'old' : 'new'}${unfinished ? ', to be finished' : ''}`;
			seen[state] = (seen[state] ?? 0) + 1;
		}
		count(ROUNDS);
		if (IS_LONG) console.log(`Killed ${ROUNDS} times, seed ${SEED}: ${JSON.stringify(seen)}`);
		reset();
		expect(run(folder).status).toBe(0);
		expect(snapshot(content)).toEqual(fresh);
	});

	it('should say so and change nothing when a file can\u2019t be written', () => {
		const { folder, reset } = makeProject();
		const content = join(folder, 'content');
		reset();
		const old = snapshot(content);
		// No file may be larger than 16 KiB, so the text of a paper does not fit.
		const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f 32; exec '${process.execPath}' --import '${tsx}' '${script}'`], {
			cwd: folder,
			encoding: 'utf8',
			env: { ...process.env, TSX_DISABLE_CACHE: '1' },
		});
		expect(status).toBe(1);
		expect(stderr).toMatch(
			/^content[^\n]*: error file-is-readable The file would be larger than the system allows; nothing was changed: /mu,
		);
		expect(stderr).not.toMatch(/^\s+at /mu);
		expect(snapshot(content)).toEqual(old);
		expect(existsSync(join(content, '.writing'))).toBe(false);
	});
});
