import type { Row } from '../model/row.ts';
import { mentionsIn } from './naming.ts';
import { rowsOf } from './occurrences.ts';
import type { Reading } from './reading.ts';

/** A paper as three lines: what is printed around the text, the text, and its notes and references. */
export const STRETCHES = ['matter', 'text', 'notes'] as const;
export type StretchName = (typeof STRETCHES)[number];

/** A paragraph, heading, note or entry that names the concept. */
export interface StripMark {
	/** Its address. */
	id: string;
	stretch: StretchName;
	/** Shares, from 0 to 1, of the stretch that is printed before it and when it ends. */
	from: number;
	to: number;
	/** How often the printed words name the concept. */
	count: number;
}

/** The beginning of a section on the line of the text. */
export interface StripTick {
	number: string;
	depth: number;
	at: number;
}

export interface Strip {
	marks: StripMark[];
	ticks: StripTick[];
}

/** Where in a paper a concept is named, measured in printed characters. */
export function toStrip(reading: Reading, concept: string): Strip {
	const sections = new Map(reading.sections.map((section) => [section.id, section]));
	const parts = new Set(reading.parts.map(({ id }) => id));
	const ends: Record<StretchName, number> = { matter: 0, text: 0, notes: 0 };
	const marks: StripMark[] = [];
	const begins = new Map<string, number>();
	for (const { container, row } of rowsOf(reading)) {
		const stretch = sections.has(container) ? 'text' : parts.has(container) ? 'matter' : 'notes';
		const { length, count } = measure(row, concept);
		if (!begins.has(container)) begins.set(container, ends[stretch]);
		if (count > 0) marks.push({ id: row.id, stretch, from: ends[stretch], to: ends[stretch] + length, count });
		ends[stretch] += length;
	}
	return {
		marks: marks.map((mark) => ({ ...mark, from: mark.from / ends[mark.stretch], to: mark.to / ends[mark.stretch] })),
		ticks: [...sections.values()].flatMap(({ id, number, depth }) => {
			const at = begins.get(id);
			return number === undefined || at === undefined ? [] : [{ number, depth, at: at / ends.text }];
		}),
	};
}

function measure({ cells }: Row, concept: string): { length: number; count: number } {
	const own = cells
		.filter(({ role }) => role === 'printed')
		.flatMap(({ segments }) => segments.map(({ nodes }) => mentionsIn(nodes, concept)));
	return {
		length: own.reduce((sum, { text }) => sum + text.length, 0),
		count: own.reduce((sum, { mentions }) => sum + mentions.length, 0),
	};
}
