import type { RecordFormat } from './styles.ts';

/** One text out of several in the same format: what would be written for all their works. */
export function joinRecords(format: RecordFormat, texts: readonly string[]): string {
	if (format === 'csl-json')
		return `${JSON.stringify(
			texts.flatMap((text) => JSON.parse(text)),
			undefined,
			'\t',
		)}\n`;
	return texts.join(format === 'ris' ? '\r\n' : '\n');
}
