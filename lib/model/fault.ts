import type { VFile } from 'vfile';

/** Adds an error to `file` and goes on, so that one run shows them all. */
export function fault(file: VFile, line: number, ruleId: string, reason: string): void {
	const message = file.message(reason, { place: { line, column: 1 }, ruleId, source: 'duidu' });
	message.fatal = true;
}
