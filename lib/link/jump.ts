import { chineseValue } from '../parse/marks.ts';
import { foldWidth } from '../parse/width.ts';

// …/en/ren/?view=zh#ren-2-1-p3   ren-2-1-p3   ren-2-1-p3..ren-2-1-p5
const address = /\b([a-z][a-z0-9]*(?:-[a-z0-9]+)+(?:\.\.[a-z][a-z0-9]*(?:-[a-z0-9]+)+)?)\b/u;
// §2.1   2.1   2-1
const number = /(?:§\s*)?(\d{1,2}(?:[.-]\d{1,2})*)/u;
// 第二部分（一）   二（一）   二、（一）
const chineseNumber = /(?:第\s*)?([一二三四五六七八九十]+)\s*(?:部分|章|节|、)?\s*(?:\(\s*([一二三四五六七八九十]+)\s*\))?/u;
// ¶3   p3   第3段   para 3
const paragraph = /(?:¶|\bp(?:ara(?:graph)?)?\.?\s*|第\s*)(\d{1,3}|[一二三四五六七八九十]+)\s*(?:段|$|\s|,)/u;

/**
 * Reads what people write when they mean a place: an address, a link or a citation with one in it, `ren 2.1 ¶3`, `§2.1`, `第二部分（一）第3段`.
 *
 * Returns the address, which may not exist; `undefined` when the text names no place. `paper` is meant where none is named.
 */
export function parseJump(text: string, paper: string, papers: readonly string[]): string | undefined {
	const wanted = foldWidth(text).trim();
	const named = address.exec(wanted)?.[1];
	if (named && papers.includes(named.slice(0, named.indexOf('-')))) return named;

	const paperNamed = papers.find((id) => new RegExp(`\\b${id}\\b`, 'iu').test(wanted));
	const rest = paperNamed ? wanted.replace(new RegExp(`\\b${paperNamed}\\b`, 'iu'), ' ') : wanted;
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

/** The nearest address that exists: the same without its last parts. */
export function nearestAddress(id: string, exists: (id: string) => boolean): string | undefined {
	const parts = id.split('-');
	for (let length = parts.length; length > 1; length--) {
		const shorter = parts.slice(0, length).join('-');
		if (exists(shorter)) return shorter;
	}
	return undefined;
}
