import type { Conventions } from '../model/paper.ts';
import { headingNumber, namedHeading } from './headings.ts';
import type { BodyItem } from './joins.ts';
import type { Findings } from './report.ts';

/** A section before its text has ids. */
export interface SectionDraft {
	/** `1.1` */
	number: string;
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
	/** For each number given more than once, the letter that its last bearer got. */
	private readonly letters = new Map<string, number>();
	/** Outermost numbers that the paper prints somewhere. */
	private readonly printed = new Set<number>();
	/** The headings around the next one, outermost first, with what each adds to the number. Chinese numbering prints only the last of them. */
	private open: { depth: number; part: string }[] = [];
	private top = 0;
	private previous: string[] = [];

	constructor(items: readonly BodyItem[], conventions: Conventions, findings: Findings) {
		this.conventions = conventions;
		this.findings = findings;
		for (const item of items) {
			const number = item.type === 'heading' ? this.read(item) : undefined;
			if (number?.depth === 1 && number.path[0] !== undefined) this.printed.add(number.path[0]);
		}
	}

	next(heading: BodyItem): { number: string; depth: number } {
		const text = itemText(heading);
		const read = this.read(heading);
		if (!read) {
			const named = namedHeading(text);
			if (named === undefined) this.reportUnnumbered(heading, text);
			return { number: this.unnumbered(named === 'introduction'), depth: 1 };
		}
		const path = read.path.length === read.depth ? this.enter(read.path.map(String)) : this.enterOne(read.depth, String(read.path[0] ?? 0));
		this.checkOrder(path, heading, text);
		this.top = Number.parseInt(path[0] ?? '', 10) || this.top;
		this.previous = path;
		const printed = path.join('.');
		if (this.taken.has(printed)) this.reportRepeated(printed, heading, text);
		const number = this.take(printed);
		// What follows below belongs to the number given, letter and all.
		const last = this.open.at(-1);
		if (last) last.part = number.split('.').at(-1) ?? last.part;
		return { number, depth: path.length };
	}

	/** The number itself if it is free, else with the next free letter: 2b. */
	take(number: string): string {
		let free = number;
		let letter = this.letters.get(number) ?? 0;
		while (this.taken.has(free)) {
			letter++;
			free = `${number}${letter <= 25 ? String.fromCharCode(97 + letter) : `z${letter}`}`;
		}
		this.letters.set(number, letter);
		this.taken.add(free);
		return free;
	}

	private read(heading: BodyItem): ReturnType<typeof headingNumber> {
		return headingNumber(itemText(heading), this.conventions.numbering);
	}

	/** A number printed whole: 2.1. */
	private enter(path: string[]): string[] {
		this.open = path.map((part, index) => ({ depth: index + 1, part }));
		return path;
	}

	/** A number of which only the last part is printed: （一）. */
	private enterOne(depth: number, part: string): string[] {
		while ((this.open.at(-1)?.depth ?? 0) >= depth) this.open.pop();
		this.open.push({ depth, part });
		return this.open.map((heading) => heading.part);
	}

	private unnumbered(isIntroduction: boolean): string {
		const number = this.unnumberedNumber(isIntroduction);
		this.open = [{ depth: 1, part: number }];
		this.previous = [number];
		return number;
	}

	private unnumberedNumber(isIntroduction: boolean): string {
		if (isIntroduction && this.top === 0) return this.take('0');
		if (this.printed.has(this.top + 1)) return this.take(String(this.top));
		this.top++;
		return this.take(String(this.top));
	}

	private checkOrder(path: string[], heading: BodyItem, text: string): void {
		const before = this.previous.slice(0, path.length);
		const sameParent = before.length === path.length && before.slice(0, -1).join() === path.slice(0, -1).join();
		const expected = sameParent ? (Number.parseInt(before.at(-1) ?? '', 10) || 0) + 1 : 1;
		if (path.at(-1) === String(expected) || this.taken.has(path.join('.'))) return;
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
