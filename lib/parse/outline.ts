import type { Conventions } from '../model/paper.ts';
import { headingNumber, namedHeading } from './headings.ts';
import type { BodyItem } from './joins.ts';
import type { Findings } from './report.ts';

/** A section before its text has ids. */
export interface SectionDraft {
	/** `1.1`; absent on the list of references. */
	number?: string;
	depth: number;
	heading?: BodyItem;
	paragraphs: BodyItem[];
}

/**
 * Sorts headings and paragraphs into sections. Depth and number come from the printed number, never from `#` marks.
 *
 * An introduction without a number is section 0, and so is text before the first heading. Any other unnumbered heading takes the next number of
 * the outermost level; where the paper itself prints that number further on, the one before gets a letter: 1b.
 */
export function toSections(items: readonly BodyItem[], conventions: Conventions, findings: Findings): SectionDraft[] {
	const numbers = new Numbering(items, conventions, findings);
	const sections: SectionDraft[] = [];
	for (const item of items) {
		if (item.type === 'heading') {
			sections.push({ ...numbers.next(item), heading: item, paragraphs: [] });
			continue;
		}
		const section = sections.at(-1);
		if (section) section.paragraphs.push(item);
		else sections.push({ number: numbers.take('0'), depth: 1, paragraphs: [item] });
	}
	return sections;
}

const itemText = (item: BodyItem): string => item.pieces.map((piece) => (piece.type === 'text' ? piece.value : '')).join('');

class Numbering {
	private readonly conventions: Conventions;
	private readonly findings: Findings;
	private readonly taken = new Set<string>();
	/** Outermost numbers that the paper prints somewhere. */
	private readonly printed = new Set<number>();
	/** Chinese numbering names only the last number; the ones above it are on this stack. */
	private readonly open: { depth: number; value: number }[] = [];
	private top = 0;
	private previous: number[] = [];

	constructor(items: readonly BodyItem[], conventions: Conventions, findings: Findings) {
		this.conventions = conventions;
		this.findings = findings;
		for (const item of items) {
			const number = item.type === 'heading' ? this.read(item) : undefined;
			if (number?.depth === 1 && number.path[0] !== undefined) this.printed.add(number.path[0]);
		}
	}

	next(heading: BodyItem): { number?: string; depth: number } {
		const text = itemText(heading);
		const named = namedHeading(text);
		if (named === 'references') return { depth: 1 };
		const read = this.read(heading);
		if (!read) {
			if (named === undefined) this.reportUnnumbered(heading, text);
			return { number: this.unnumbered(named === 'introduction'), depth: 1 };
		}
		const path = this.conventions.numbering === 'decimal' && read.path.length === read.depth ? read.path : this.nest(read);
		this.checkOrder(path, heading, text);
		this.top = path[0] ?? this.top;
		this.previous = path;
		const number = path.join('.');
		if (this.taken.has(number)) this.reportRepeated(number, heading, text);
		return { number: this.take(number), depth: path.length };
	}

	/** The number itself if it is free, else with the first free letter: 2b. */
	take(number: string): string {
		let free = number;
		for (let letter = 0; this.taken.has(free); letter++) {
			free = `${number}${letter < 25 ? String.fromCharCode(98 + letter) : `b${letter}`}`;
		}
		this.taken.add(free);
		return free;
	}

	private read(heading: BodyItem): ReturnType<typeof headingNumber> {
		return headingNumber(itemText(heading), this.conventions.numbering);
	}

	private nest({ depth, path }: { depth: number; path: number[] }): number[] {
		while ((this.open.at(-1)?.depth ?? 0) >= depth) this.open.pop();
		this.open.push({ depth, value: path[0] ?? 0 });
		return this.open.map(({ value }) => value);
	}

	private unnumbered(isIntroduction: boolean): string {
		this.open.length = 0;
		if (isIntroduction && this.top === 0) {
			this.previous = [0];
			return this.take('0');
		}
		if (this.printed.has(this.top + 1)) return this.take(`${this.top}${this.top === 0 && !this.taken.has('0') ? '' : 'b'}`);
		this.top++;
		this.previous = [this.top];
		return this.take(String(this.top));
	}

	private checkOrder(path: number[], heading: BodyItem, text: string): void {
		const last = path.at(-1) ?? 0;
		const sibling = this.previous.slice(0, path.length);
		const sameParent = sibling.length === path.length && sibling.slice(0, -1).join() === path.slice(0, -1).join();
		const expected = sameParent ? (sibling.at(-1) ?? 0) + 1 : 1;
		if (last === expected || this.taken.has(path.join('.'))) return;
		const wanted = [...path.slice(0, -1), expected].join('.');
		this.findings.add({
			ruleId: 'heading-number-follows',
			offset: heading.start,
			reason: `Heading “${shorten(text)}” is numbered ${path.join('.')}; expected ${wanted} after ${this.previous.join('.') || 'the beginning'}. The printed number is kept.`,
			actual: path.join('.'),
			expected: [wanted],
		});
	}

	private reportUnnumbered(heading: BodyItem, text: string): void {
		this.findings.add({
			ruleId: 'heading-has-number',
			offset: heading.start,
			reason: `Heading “${shorten(text)}” has no number; expected one, or a known name such as 引言 or 结语. It is kept as a section of the outermost level.`,
		});
	}

	private reportRepeated(number: string, heading: BodyItem, text: string): void {
		this.findings.add({
			ruleId: 'heading-number-is-unique',
			offset: heading.start,
			reason: `Heading “${shorten(text)}” has the number ${number} of an earlier one; expected each number once. Its address gets a letter.`,
			actual: number,
		});
	}
}

const shorten = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
