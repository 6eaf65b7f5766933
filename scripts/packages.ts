import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages of the system where we may: as root, where there is apt. What came of it, the caller sees by looking for the program. */
export function installPackages(names: readonly string[]): void {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	runAloud('apt-get', ['update', '-qq']);
	runAloud('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

/** Says what it runs, and lets it speak. */
export function runAloud(command: string, args: readonly string[]): void {
	console.log(`${command} ${args.join(' ')}`);
	spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
