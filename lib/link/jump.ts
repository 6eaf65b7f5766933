import { chineseValue } from '../parse/marks.ts';
import { foldWidth } from '../parse/width.ts';

// …/en/ren/?view=zh#ren-2-1-p3   ren-2-1-p3   ren-2-1-p3..ren-2-1-p5
const address = /\b([a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:\.\.[a-z][a-z0-9]*(?:-[a-z0-9]+)+)?)\b/u;
// §2.1   2.1   2-1
const number = /(?:§\s*)?(\d{1,2}(?:[.-]\d{1,2})*)/u;
// 第二部分（一）   二（一）   二、（一）
const chineseNumber = /(?:第\s*)?([一二三四五六七八九十]+)\s*(?:部分|章|节|、)?\s*(?:\(\s*([一二三四五六七八九十]+)\s*\))?/u;
// ¶ 3   p3   第3段   para 3   par. 3
const paragraph = /(?:¶\s*|\bp(?:ar(?:a(?:graph)?)?)?\.?\s*|第\s*)(\d{1,3}|[一二三四五六七八九十]+)\s*(?:段|$|\s|,)/u;
// n. 7   note 7   注7   脚注 7
const noteNumber = /(?:\bn(?:ote)?\.?\s*|注\s*)(\d{1,3})(?!\d)/iu;

/**
 * Reads what people write when they mean a place: an address, a link or a citation with one in it, `ren 2.1 ¶3`, `§2.1`, `第二部分（一）第3段`, `n. 7`.
 *
 * Returns the address, which may not exist; `undefined` when the text names no place. `paper` is meant where none is named.
 */
export function parseJump(text: string, paper: string, papers: readonly string[]): string | undefined {
	const wanted = foldWidth(text).trim();
	const named = address.exec(wanted)?.[1];
	if (named && papers.includes(named.slice(0, named.indexOf('-')))) return named;

	const paperNamed = papers.find((id) => new RegExp(`\\b${id}\\b`, 'iu').test(wanted));
	const rest = paperNamed ? wanted.replace(new RegExp(`\\b${paperNamed}\\b`, 'iu'), ' ') : wanted;
	const note = noteNumber.exec(rest)?.[1];
	if (note) return `${paperNamed ?? paper}-fn${note}`;
	const inParagraph = paragraph.exec(rest);
	const section = sectionIn(inParagraph ? rest.replace(inParagraph[0], ' ') : rest);
	if (section === undefined) return undefined;
	const container = `${paperNamed ?? paper}-${section}`;
	return inParagraph?.[1] ? `${container}-p${toNumber(inParagraph[1])}` : container;
}

function sectionIn(text: string): string | undefined {
	const digits = number.exec(text)?.[1];
	if (digits) return digits.replaceAll('.', '-');
	const [, first, second] = chineseNumber.exec(text) ?? [];
	if (!first) return undefined;
	return [first, second].flatMap((numeral) => (numeral ? chineseValue(numeral) : [])).join('-');
}

const toNumber = (numeral: string): number => (/^\d/u.test(numeral) ? Number(numeral) : (chineseValue(numeral) ?? 0));

// No address has as many parts; a reader can write any number of them.
const MOST_PARTS = 20;

/** The nearest address that exists: the same without its last parts. */
export function nearestAddress(id: string, exists: (id: string) => boolean): string | undefined {
	const parts = id.split('-', MOST_PARTS);
	for (let length = parts.length; length > 1; length--) {
		const shorter = parts.slice(0, length).join('-');
		if (exists(shorter)) return shorter;
	}
	return undefined;
}

// ren-2-1-p3-s2, wu-0
const segment = /^[a-z][a-z0-9]*-(\d+(?:-\d+)*)(?:-p(\d+))?(?:-s\d+)?$/u;
// ren-fn7, ren-fn7-s1
const footnote = /^[a-z][a-z0-9]*-fn(\d+)(?:-s\d+)?$/u;

/** A place as people write it, such that `parseJump` finds it again: `§ 2.1 ¶ 3`. What has no number of its own is named by its address. */
export function nameOfPlace(id: string): string {
	const [, number, paragraph] = segment.exec(id) ?? [];
	if (number) return `§ ${number.replaceAll('-', '.')}${paragraph ? ` ¶ ${paragraph}` : ''}`;
	const [, note] = footnote.exec(id) ?? [];
	return note ? `n. ${note}` : id;
}

/** Where a retired address leads: to its successor, or to that one's. An address that is not retired is returned as it is. */
export function successorOf(id: string, retired: Record<string, string>): string {
	const seen = new Set<string>();
	let current = id;
	// Own names only: somebody may write #constructor.
	const after = (own: string): string | undefined => (Object.hasOwn(retired, own) ? retired[own] : undefined);
	for (let next = after(current); next !== undefined && !seen.has(next); next = after(current)) {
		seen.add(next);
		current = next;
	}
	return current;
}
