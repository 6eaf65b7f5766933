import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { generatedOnDisk } from '../lib/content/generate.ts';

/** Makes the generated part of `content` equal to `files` and names what changed. Files that are already so are not touched. */
export function writeContent(files: ReadonlyMap<string, string>, content: string): string[] {
	const changed: string[] = [];
	for (const [path, text] of files) {
		if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
		mkdirSync(dirname(path), { recursive: true });
		writeFileAtomic(path, text);
		changed.push(relative(content, path));
	}
	for (const path of generatedOnDisk(content)) {
		if (files.has(path)) continue;
		rmSync(path);
		changed.push(`${relative(content, path)} (removed)`);
	}
	return changed.map((path) => join(content, path));
}
