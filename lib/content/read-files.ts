import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { VFile } from 'vfile';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { fault } from '../model/fault.ts';
import { findHidden } from '../model/hidden.ts';

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

/** Every file below a folder, as paths from it, sorted. */
export function listTree(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
}

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

/** The data of a hand-written YAML file; `absent` when there is none. */
export function readYaml<T extends z.ZodType>(schema: T, path: string, absent?: z.output<T>): { data?: z.output<T>; file: VFile } {
	if (!existsSync(path)) return { file: new VFile({ path }), ...(absent !== undefined && { data: absent }) };
	const file = readText(path);
	return parseData(schema, () => parseYaml(String(file)) ?? [], file);
}

/** Checks data that `read` takes from a file against its schema; every broken field becomes a message. The data begins at `line`. */
export function parseData<T extends z.ZodType>(schema: T, read: () => unknown, file: VFile, line = 1): { data?: z.output<T>; file: VFile } {
	let raw: unknown;
	try {
		raw = read();
	} catch (error) {
		fault(file, line - 1 + lineOfSyntaxError(error), 'file-is-well-formed', sentenceOf(error));
		return { file };
	}
	const result = schema.safeParse(raw);
	if (result.success) {
		reportHidden(result.data, file, line);
		return { data: result.data, file };
	}
	for (const { path, message } of result.error.issues) {
		const field = path.join('.') || 'the file';
		fault(file, lineOfField(String(file), path) ?? line, 'field-is-valid', `${field}: ${message}`);
	}
	return { file };
}

/** Characters may also be written as escapes, so that they can be found in the data only. */
function reportHidden(data: unknown, file: VFile, line: number): void {
	for (const { path, text } of textsIn(data, [])) {
		const hidden = findHidden(text);
		if (!hidden) continue;
		const place = lineOfField(String(file), path) ?? line;
		fault(
			file,
			place,
			'text-has-no-hidden-characters',
			`${path.join('.')}: ${hidden.name} ${hidden.reason}; expected none. Delete the character.`,
		);
	}
}

function* textsIn(value: unknown, path: PropertyKey[]): Generator<{ path: PropertyKey[]; text: string }> {
	if (typeof value === 'string') yield { path, text: value };
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** YAML says where in its text it stopped. */
function lineOfSyntaxError(error: unknown): number {
	return error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1;
}

/** The first line, without a place that counts in a part of the file. */
function sentenceOf(error: unknown): string {
	const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return first.replace(/ at line \d+, column \d+:?$/u, '.');
}

/** The line on which a field stands or, where it is missing, the innermost one around it; as far as a search can tell. */
function lineOfField(text: string, path: readonly PropertyKey[]): number | undefined {
	const lines = text.split('\n');
	let [from, to] = [0, lines.length];
	let found: number | undefined;
	for (const key of path) {
		const block = lines.slice(from, to);
		const index = typeof key === 'number' ? (entriesOf(block)[key] ?? -1) : block.findIndex((line) => fieldNamed(String(key)).test(line));
		if (index < 0) continue;
		from += index;
		found = from + 1;
		const length = lines.slice(from + 1, to).findIndex((line) => line.trim() !== '' && indentOf(line) <= indentOf(lines[from] ?? ''));
		if (length >= 0) to = from + 1 + length;
	}
	return found;
}

/** Where each item of the outermost list begins. */
function entriesOf(lines: readonly string[]): number[] {
	const starts = lines.flatMap((line, index) => (/^\s*- /u.test(line) ? [index] : []));
	const least = Math.min(...starts.map((index) => indentOf(lines[index] ?? '')));
	return starts.filter((index) => indentOf(lines[index] ?? '') === least);
}

const indentOf = (line: string): number => line.search(/\S|$/u);
const fieldNamed = (name: string): RegExp => new RegExp(`^\\s*(?:- )?"?${escapeForPattern(name)}"?\\s*:`, 'u');

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
