import { fold } from './fold.ts';
import { joinSentences, type SearchRecord } from './records.ts';

/** The beginning of a section in its paper. */
export interface SectionTick {
	number: string;
	/** From 0 to 1, as the position of a result. */
	at: number;
}

/** Where in each paper its sections begin, measured as results are: in characters of the first language of every row. */
export function sectionTicks(records: readonly SearchRecord[]): Record<string, SectionTick[]> {
	const totals: Record<string, number> = {};
	const ticks: Record<string, SectionTick[]> = {};
	for (const { paper, section, sentences } of records) {
		const own = ticks[paper] ?? [];
		ticks[paper] = own;
		const before = totals[paper] ?? 0;
		if (section !== undefined && !own.some(({ number }) => number === section)) own.push({ number: section, at: before });
		const [lang = '', first = []] = Object.entries(sentences)[0] ?? [];
		totals[paper] = before + fold(joinSentences(first, lang).text).text.length;
	}
	return Object.fromEntries(
		Object.entries(ticks).map(([paper, own]) => [
			paper,
			own.map(({ number, at }) => ({ number, at: at / Math.max(1, totals[paper] ?? 1) })),
		]),
	);
}
