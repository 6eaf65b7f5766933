import type { Lang } from '../model/paper.ts';
import { type NamingSegment, type NamingText, type Stretch, segmentsNaming } from './naming.ts';
import type { Reading } from './reading.ts';

/** A mention with what stands around it in its sentence. */
interface ConcordanceLine {
	/** Offset of the term in its segment, UTF-16. */
	start: number;
	/** Begins with … where the sentence has more. */
	before: string;
	exact: string;
	/** Ends with … where the sentence has more. */
	after: string;
}

/** A sentence that names the concept: a line for each time, and its translation once. */
export interface ConcordanceSentence {
	segment: string;
	/** The paragraph, heading, note or entry it belongs to. */
	row: string;
	lang: Lang;
	lines: ConcordanceLine[];
	translation?: { lang: Lang; pieces: { text: string; isRendering: boolean }[] };
}

export interface ConcordanceGroup {
	/** The address of a section; `ren-front`, `ren-notes` and `ren-references` gather what stands around the text. */
	id: string;
	kind: 'front' | 'section' | 'notes' | 'references';
	/** Of a section. */
	number?: string;
	/** How many lines there are. */
	count: number;
	sentences: ConcordanceSentence[];
}

/** Every place where the printed text names a concept, section by section in the order of reading. */
export function toConcordance(reading: Reading, concept: string): ConcordanceGroup[] {
	const sections = new Map(reading.sections.map((section) => [section.id, section]));
	const kinds = new Map<string, ConcordanceGroup['kind']>([
		...reading.parts.map(({ id }) => [id, 'front'] as const),
		...reading.notes.map(({ id }) => [id, 'notes'] as const),
		...reading.references.map(({ id }) => [id, 'references'] as const),
	]);
	const groups = new Map<string, ConcordanceGroup>();
	for (const segment of segmentsNaming(reading, concept)) {
		const sentence = toSentence(segment);
		if (!sentence) continue;
		const kind = kinds.get(segment.container) ?? 'section';
		const id = kind === 'section' ? segment.container : `${reading.id}-${kind}`;
		const number = sections.get(id)?.number;
		const group = groups.get(id) ?? { id, kind, ...(number !== undefined && { number }), count: 0, sentences: [] };
		group.sentences.push(sentence);
		group.count += sentence.lines.length;
		groups.set(id, group);
	}
	return [...groups.values()];
}

function toSentence({ id, row, texts }: NamingSegment): ConcordanceSentence | undefined {
	const printed = texts.find(({ role }) => role === 'printed');
	if (!printed || printed.mentions.length === 0) return undefined;
	const translation = texts.find(({ role }) => role === 'translation');
	return {
		segment: id,
		row,
		lang: printed.lang,
		lines: printed.mentions.map((mention) => toLine(printed, mention)),
		...(translation && { translation: { lang: translation.lang, pieces: piecesOf(translation) } }),
	};
}

/** Characters of context on each side: Han ones, and about as much room in Latin ones. */
const HAN_CONTEXT = 18;
const LATIN_CONTEXT = 42;

function toLine({ text, lang }: NamingText, { start, end, exact }: Stretch): ConcordanceLine {
	const isHan = lang.startsWith('zh');
	const room = isHan ? HAN_CONTEXT : LATIN_CONTEXT;
	const [before, after] = [[...text.slice(0, start)], [...text.slice(end)]];
	const [left, right] = [before.slice(-room).join(''), after.slice(0, room).join('')];
	return {
		start,
		before: before.length > room ? `…${left.replace(isHan ? /^[，、；：。\s]+/u : /^\S*\s+/u, '')}` : left,
		exact,
		after: after.length > room ? `${isHan ? right : right.replace(/\s+\S*$/u, '')}…` : right,
	};
}

function piecesOf({ text, mentions }: NamingText): { text: string; isRendering: boolean }[] {
	const ends = [0, ...mentions.map(({ end }) => end)];
	return [
		...mentions.flatMap(({ start, exact }, index) => [
			{ text: text.slice(ends[index], start), isRendering: false },
			{ text: exact, isRendering: true },
		]),
		{ text: text.slice(ends.at(-1)), isRendering: false },
	].filter((piece) => piece.text !== '');
}
