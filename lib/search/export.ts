import type { Shown } from './show.ts';

/** What the table says of a result beside the result itself. */
export interface ExportNames {
	/** Name of its paper. */
	paper: string;
	/** Name of its section, note or part. */
	section: string;
	/** How it is cited. */
	citation: string;
}

/** The cells of a result: address, paper, section, Chinese, English, citation. */
export function toCells({ address, texts }: Pick<Shown, 'address' | 'texts'>, { paper, section, citation }: ExportNames): string[] {
	const textIn = (asked: string): string => texts.find(({ lang }) => lang.startsWith(asked))?.text ?? '';
	return [address, paper, section, textIn('zh'), textIn('en'), citation];
}

const DELIMITERS = { csv: ',', tsv: '\t' };

/**
 * Writes rows as a table that spreadsheets open: RFC 4180, with tabs in place of commas for TSV. A cell that would be taken for a formula (it begins with
 * = + - @, in any width, or with a tab or a line end) gets an apostrophe before it, which spreadsheets don't show.
 */
export function writeTable(rows: readonly (readonly string[])[], format: keyof typeof DELIMITERS): string {
	const delimiter = DELIMITERS[format];
	return rows.map((cells) => `${cells.map((cell) => quote(withoutFormula(cell), delimiter)).join(delimiter)}\r\n`).join('');
}

const withoutFormula = (cell: string): string => (/^[=+\-@＝＋－＠\t\r\n]/u.test(cell) ? `'${cell}` : cell);

const quote = (cell: string, delimiter: string): string =>
	/["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
