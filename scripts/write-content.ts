import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { generatedOnDisk } from '../lib/content/generate.ts';
import { WRITTEN } from '../lib/content/unfinished.ts';

/** Where new files are put together. Until it is renamed, nothing has changed. */
const WRITING = '.writing';
const FILES = 'files';
const REMOVED = 'removed.json';

/**
 * Makes the generated part of `content` equal to `files` and names what changed. Files that are already so are not touched.
 *
 * All or nothing: everything new is written beside the content first, and one rename decides. Whoever is killed before has changed nothing; whoever is
 * killed behind it leaves the rest to `finishWriting`, and until then nobody reads the content. Throws when the disk is full, with nothing changed.
 */
export function writeContent(files: ReadonlyMap<string, string>, content: string): string[] {
	finishWriting(content);
	const changed = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
	const removed = generatedOnDisk(content).filter((path) => !files.has(path));
	if (changed.length + removed.length === 0) return [];

	const folder = join(content, WRITING);
	rmSync(folder, { recursive: true, force: true });
	try {
		for (const [path, text] of changed) writeWhole(join(folder, FILES, relative(content, path)), text);
		writeWhole(join(folder, REMOVED), JSON.stringify(removed.map((path) => relative(content, path))));
		renameSync(folder, join(content, WRITTEN));
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
	finishWriting(content);
	return [...changed.map(([path]) => path), ...removed.map((path) => `${path} (removed)`)];
}

/** Puts files into their places that were written whole and had not got there. Can be done again after it was itself cut off. */
export function finishWriting(content: string): void {
	const folder = join(content, WRITTEN);
	if (!existsSync(folder)) return;
	const list = join(folder, REMOVED);
	// Without its list the folder was on its way to be deleted: all had been done.
	if (existsSync(list)) {
		const removed = JSON.parse(readFileSync(list, 'utf8')) as string[];
		if (existsSync(join(folder, FILES))) moveInto(join(folder, FILES), content);
		for (const path of removed) rmSync(join(content, path), { force: true });
		rmSync(list);
	}
	rmSync(folder, { recursive: true });
}

/** On the disk itself when it returns, so that a failing power supply finds whole files too. */
function writeWhole(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(path, 'wx');
	try {
		writeFileSync(file, text);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** A folder that is new goes as a whole; into one that is there already each file takes the place of the old one. */
function moveInto(from: string, to: string): void {
	if (!existsSync(to) || statSync(from).isFile()) renameSync(from, to);
	else for (const name of readdirSync(from)) moveInto(join(from, name), join(to, name));
}
