import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { fault } from '../model/fault.ts';

/** Names of the files in a folder that end in `extension`, sorted; none when there is no such folder. */
export function listFiles(folder: string, extension: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith(extension))
		.sort();
}

/** Names of the folders in a folder, sorted. */
export function listFolders(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

/** A text file whose messages name it by `path`. */
export const readText = (path: string): VFile => new VFile({ path, value: readFileSync(path, 'utf8') });

/** All text files of a folder by name, as `fromPaperFiles` wants them. */
export function readFolder(folder: string): Record<string, string> {
	if (!existsSync(folder)) return {};
	const names = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name);
	return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The data of a hand-written JSON file, or `undefined` with the reasons among its messages. */
export function readJson<T extends z.ZodType>(schema: T, path: string): { data?: z.output<T>; file: VFile } {
	if (!existsSync(path)) {
		const file = new VFile({ path });
		fault(file, 1, 'file-exists', `There is no ${basename(path)}; expected it beside the files it describes.`);
		return { file };
	}
	const file = readText(path);
	return parseData(schema, () => JSON.parse(String(file)), file);
}

/** Checks data that `read` takes from a file against its schema; every broken field becomes a message. */
export function parseData<T extends z.ZodType>(schema: T, read: () => unknown, file: VFile, line = 1): { data?: z.output<T>; file: VFile } {
	let raw: unknown;
	try {
		raw = read();
	} catch (error) {
		fault(file, line, 'file-is-well-formed', error instanceof Error ? error.message : String(error));
		return { file };
	}
	const result = schema.safeParse(raw);
	if (result.success) return { data: result.data, file };
	for (const { path, message } of result.error.issues) {
		const field = path.join('.') || 'the file';
		fault(file, line + lineOfField(String(file), path) - 1, 'field-is-valid', `${field}: ${message}`);
	}
	return { file };
}

/** The line on which the innermost named field of a path stands, as far as a search can tell; 1 when it can't. */
function lineOfField(text: string, path: readonly PropertyKey[]): number {
	const name = path.findLast((key): key is string => typeof key === 'string');
	const index = name
		? text.split('\n').findIndex((line) => new RegExp(`^\\s*(?:- )?"?${escapeForPattern(name)}"?\\s*:`, 'u').test(line))
		: -1;
	return Math.max(index, 0) + 1;
}

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
