import type { VFile } from 'vfile';
import { fault } from '../model/fault.ts';

/** Of a paragraph. Some mixtures of marks take a time that grows with the square of their number. */
export const LONGEST_PARAGRAPH = 20_000;

// > > - 1. and so on, each within the other
const nested = /^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){20}/mu;

/** Whether Markdown can be read in a moment. Where it can't, the file says at which line. */
export function isReadable(markdown: string, file: VFile): boolean {
	let line = 1;
	let readable = true;
	for (const paragraph of markdown.split(/(?<=\n)(?=[ \t]*\n)/u)) {
		const own = paragraph.length - paragraph.trimStart().length;
		const at = line + countLines(paragraph.slice(0, own));
		if (paragraph.length > LONGEST_PARAGRAPH) {
			fault(
				file,
				at,
				'paragraph-has-usual-length',
				`The paragraph has ${paragraph.length} characters; expected ${LONGEST_PARAGRAPH} at most. Divide it.`,
			);
			readable = false;
		} else if (nested.test(paragraph)) {
			fault(
				file,
				at,
				'text-is-plain',
				'Twenty lists or quotations stand within each other; expected plain text. Escape the marks with a backslash.',
			);
			readable = false;
		}
		line += countLines(paragraph);
	}
	return readable;
}

const countLines = (text: string): number => text.split('\n').length - 1;
