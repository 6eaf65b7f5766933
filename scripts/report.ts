import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';

/** One line a message, as `FILE:LINE:COLUMN: level rule-id sentence`. */
export function formatMessage(message: VFileMessage, path: string): string {
	const { line, column, fatal, ruleId, reason } = message;
	const place = [path, line, column].filter((part) => part !== undefined).join(':');
	return `${place}: ${fatal ? 'error' : 'warning'} ${ruleId ?? 'unknown'} ${reason}`;
}

/** Prints the messages of all files to standard error and tells whether one of them is an error. */
export function printMessages(files: readonly VFile[]): boolean {
	let failed = false;
	for (const file of files) {
		for (const message of file.messages) {
			console.error(formatMessage(message, file.path));
			failed ||= message.fatal === true;
		}
	}
	return failed;
}

/** A refusal is a sentence for the user; anything else is a defect of the program and keeps its stack. */
export function printRefusal(error: unknown, path: string): void {
	if (error instanceof VFileMessage) console.error(formatMessage(error, path));
	else if (error instanceof Error && 'code' in error) console.error(`${path}: error file-is-readable ${explain(error, path)}`);
	else throw error;
}

const CHECK = 'Check the path and try again.';
const reasons: Record<string, [reason: string, advice: string]> = {
	ENOENT: ['There is no such file or folder', CHECK],
	EISDIR: ['This is a folder; expected a file', CHECK],
	ENOTDIR: ['A part of this path is no folder', CHECK],
	EEXIST: ['This is the source itself, which is never overwritten; expected another name', CHECK],
	EACCES: ['The permissions do not allow it', CHECK],
	EPERM: ['The permissions do not allow it', CHECK],
	EROFS: ['This disk can only be read', CHECK],
	ENOSPC: ['The disk is full; nothing was changed', 'Make room and try again.'],
	EDQUOT: ['There is no room left for this user; nothing was changed', 'Make room and try again.'],
	EFBIG: ['The file would be larger than the system allows; nothing was changed', 'Raise the limit and try again.'],
};

function explain(error: Error & { code?: unknown }, path: string): string {
	const [reason, advice] = reasons[String(error.code)] ?? [error.message, CHECK];
	return `${reason}: ${path}. ${advice}`;
}

export type Rows = readonly Record<string, string | number>[];

export interface Table {
	title: string;
	rows: Rows;
}

/** Gives a table to whoever reads the report. */
export type Show = (title: string, rows: Rows) => void;

export const printTable: Show = (title, rows) => console.log(`\n${title}\n${formatTable(rows)}`);

/** A table of plain text, numbers to the right. */
export function formatTable(rows: Rows): string {
	const names = Object.keys(rows[0] ?? {});
	const cells = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
	const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	const isNumber = (cell: string): boolean => /^[\d.,%]+$/u.test(cell);
	return cells
		.map((row) =>
			row
				.map((cell, column) => (isNumber(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
