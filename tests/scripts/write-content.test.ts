import fs, { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../lib/content/generate.ts';
import { listTree } from '../../lib/content/read-files.ts';
import { checkFinished } from '../../lib/content/unfinished.ts';
import { finishWriting, writeContent } from '../../scripts/write-content.ts';
import { rulesIn, temporaryFolder } from '../support.ts';

const OLD = {
	'papers/a/paper.json': 'old',
	'papers/a/zh-Hans.md': 'the same',
	'papers/a/gone.md': 'old',
	'papers/b/paper.json': 'old',
	'addresses/a.json': 'old',
	'sources/a.txt': 'a source',
};
const NEW = {
	'papers/a/paper.json': 'new',
	'papers/a/zh-Hans.md': 'the same',
	'papers/b/paper.json': 'new',
	'papers/c/paper.json': 'new',
	'papers/c/zh-Hans.md': 'new',
	'addresses/a.json': 'new',
	'sources/a.txt': 'a source',
};

/** Everything in the folder, what is on its way included. */
const filesIn = (folder: string): Record<string, string> =>
	Object.fromEntries(listTree(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

const generated = (folder: string): Map<string, string> =>
	new Map(
		Object.entries(NEW)
			.filter(([path]) => !path.startsWith('sources'))
			.map(([path, text]) => [join(folder, path), text]),
	);

/** What changes a disk. */
const CHANGES = ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'rmSync'] as const;
const real = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]));

/** Lets `stop` look at every change before it is made, by its number from 1. */
function watch(stop: (nth: number, name: (typeof CHANGES)[number], path: unknown) => void): void {
	let count = 0;
	for (const name of CHANGES) {
		const make = real[name] as (...args: unknown[]) => unknown;
		Object.assign(fs, {
			[name]: (...args: unknown[]) => {
				stop(++count, name, args[0]);
				return make(...args);
			},
		});
	}
	syncBuiltinESMExports();
}

function restore(): void {
	Object.assign(fs, real);
	syncBuiltinESMExports();
}

afterEach(restore);

function countChanges(): number {
	const folder = temporaryFolder(OLD);
	let changes = 0;
	watch((nth) => {
		changes = nth;
	});
	writeContent(generated(folder), folder);
	restore();
	return changes;
}

describe('writeContent', () => {
	it('should write what is new, take away what is not generated any more, and name both', () => {
		const folder = temporaryFolder(OLD);
		const named = writeContent(generated(folder), folder).map((path) => path.slice(folder.length + 1));
		expect(filesIn(folder)).toEqual(NEW);
		expect(named.sort()).toEqual([
			'addresses/a.json',
			'papers/a/gone.md (removed)',
			'papers/a/paper.json',
			'papers/b/paper.json',
			'papers/c/paper.json',
			'papers/c/zh-Hans.md',
		]);
		expect(writeContent(generated(folder), folder)).toEqual([]);
	});

	it('should leave all of the old or all of the new, wherever it is killed', () => {
		const changes = countChanges();
		expect(changes).toBeGreaterThan(15);
		const seen = new Set<string>();
		for (let last = 1; last <= changes; last++) {
			const folder = temporaryFolder(OLD);
			// A program that is dead changes nothing any more, whatever it would have tried.
			watch((nth) => {
				if (nth >= last) throw new Error('killed');
			});
			expect(() => writeContent(generated(folder), folder)).toThrow('killed');
			restore();
			const unfinished = checkFinished(folder).length > 0;
			finishWriting(folder);
			const { '.writing/removed.json': _, ...rest } = filesIn(folder);
			const files = Object.fromEntries(Object.entries(rest).filter(([path]) => !path.startsWith('.writing/')));
			const state = JSON.stringify(files) === JSON.stringify(sorted(OLD)) ? 'old' : 'new';
			expect(files).toEqual(state === 'old' ? OLD : NEW);
			seen.add(`${state}${unfinished ? ', to be finished' : ''}`);
			writeContent(generated(folder), folder);
			expect(filesIn(folder)).toEqual(NEW);
		}
		expect([...seen].sort()).toEqual(['new, to be finished', 'old']);
	});

	it('should finish what was cut off while it was being finished', () => {
		const changes = countChanges();
		for (let first = 1; first <= changes; first += 2) {
			for (let second = 1; second <= changes - first; second += 7) {
				const folder = temporaryFolder(OLD);
				const dieAt = (last: number): void =>
					watch((nth) => {
						if (nth >= last) throw new Error('killed');
					});
				dieAt(first);
				expect(() => writeContent(generated(folder), folder)).toThrow('killed');
				dieAt(second);
				try {
					finishWriting(folder);
				} catch {
					// Killed again.
				}
				restore();
				writeContent(generated(folder), folder);
				expect(filesIn(folder)).toEqual(NEW);
			}
		}
	});

	it.each(['ENOSPC', 'EDQUOT'])('should change nothing, and leave nothing behind, when the disk is full (%s)', (code) => {
		for (const name of ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync'] as const) {
			const folder = temporaryFolder(OLD);
			let times = 0;
			watch((_, change, path) => {
				if (change === name && ++times === 3) throw Object.assign(new Error(code), { code, path });
			});
			expect(() => writeContent(generated(folder), folder)).toThrow(code);
			restore();
			expect(filesIn(folder)).toEqual(OLD);
			expect(existsSync(join(folder, '.writing'))).toBe(false);
		}
	});

	it('should not be confused by what another was killed over', () => {
		const folder = temporaryFolder(OLD);
		const left = join(folder, '.writing', 'files', 'papers', 'a', 'paper.json');
		mkdirSync(dirname(left), { recursive: true });
		writeFileSync(left, 'half of');
		writeContent(generated(folder), folder);
		expect(filesIn(folder)).toEqual(NEW);
	});
});

describe('content that is half written', () => {
	it('should be refused by whoever would read it', () => {
		const folder = temporaryFolder({ ...OLD, '.written/removed.json': '[]' });
		expect(checkContent(folder).messages.map(rulesIn)).toEqual([['1: content-is-written-whole']]);
	});
});

const sorted = (files: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
