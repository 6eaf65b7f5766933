import type { Lang } from '../model/paper.ts';

const pairs: Record<string, string> = {
	'“': '”',
	'‘': '’',
	'「': '」',
	'『': '』',
	'（': '）',
	'(': ')',
	'《': '》',
	'【': '】',
	'〈': '〉',
};

// What may follow a sentence mark and still belong to the sentence.
const trailer = /[。！？!?…”’」』）)》】"]/u;
// 。”，… and 。”的…: the quotation was part of a sentence that goes on.
const goesOn = /[，、；：,;:的]/u;
const latinOrDigit = /[A-Za-z0-9]/u;

/**
 * Where the sentences of a text end: offsets in UTF-16, the last one the length of the text.
 *
 * Chinese: after 。！？ or …… and the closing quotation marks and brackets that follow; not inside a quotation or bracket that is
 * closed later and goes on, never at ；. English: after . ! ? before a blank and a capital. Marks of notes are not in `text`: what follows
 * the end at the same offset is the caller's to keep with the sentence.
 */
export function sentenceEnds(text: string, lang: Lang): number[] {
	const ends = lang.startsWith('zh') ? chineseEnds(text) : englishEnds(text);
	if (ends.at(-1) !== text.length && text.length > 0) ends.push(text.length);
	return ends;
}

function chineseEnds(text: string): number[] {
	const closedBy = matchPairs(text);
	const ends: number[] = [];
	let depthEnd = -1;
	let index = 0;
	while (index < text.length) {
		const closer = closedBy.get(index);
		if (closer !== undefined && closer > depthEnd) depthEnd = closer;
		if (!isSentenceMark(text, index)) {
			index++;
			continue;
		}
		let end = index + 1;
		while (end < text.length && trailer.test(text[end] ?? '')) end++;
		const inside = depthEnd >= end;
		const next = text.slice(end).match(/\S/u)?.[0] ?? '';
		const quoted = end > index + 1 && goesOn.test(next);
		if (!inside && !quoted && next !== '') ends.push(end);
		index = end;
	}
	return ends;
}

/** 。！？, …… (two ellipsis characters), and their half-width forms after anything but a Latin letter or digit. */
function isSentenceMark(text: string, index: number): boolean {
	const char = text[index];
	if (char === '。' || char === '！' || char === '？') return true;
	if (char === '…') return text[index + 1] === '…';
	return (char === '!' || char === '?') && index > 0 && !latinOrDigit.test(text[index - 1] ?? '');
}

/** For each opening mark that is closed, where. One that is never closed opens nothing. */
function matchPairs(text: string): Map<number, number> {
	const closedBy = new Map<number, number>();
	const stack: { index: number; closer: string }[] = [];
	// How many wait for each closing mark: without it, a text of openers and wrong closers would take quadratic time.
	const waiting = new Map<string, number>();
	const count = (closer: string, by: number): void => {
		waiting.set(closer, (waiting.get(closer) ?? 0) + by);
	};
	for (let index = 0; index < text.length; index++) {
		const char = text[index] ?? '';
		const closer = pairs[char];
		if (closer) {
			stack.push({ index, closer });
			count(closer, 1);
		}
		if (!waiting.get(char)) continue;
		let open = stack.pop();
		while (open && open.closer !== char) {
			count(open.closer, -1);
			open = stack.pop();
		}
		if (!open) continue;
		count(char, -1);
		closedBy.set(open.index, index);
	}
	return closedBy;
}

// e.g. Dr. Fig. vol. U.S.
const abbreviation = /(?:\b(?:e\.g|i\.e|etc|cf|al|vs|Dr|Mr|Mrs|Ms|Prof|St|No|Vol|vol|Fig|pp?|ed|eds|trans)|\b[A-Z])\.$/u;
// . ”   ?)
const englishEnd = /[.!?]["”’)\]]*\s+(?=["“‘([]?[A-Z0-9])/gu;

function englishEnds(text: string): number[] {
	const ends: number[] = [];
	for (const match of text.matchAll(englishEnd)) {
		const dot = match.index + 1;
		if (text[match.index] === '.' && abbreviation.test(text.slice(Math.max(0, dot - 12), dot))) continue;
		ends.push(match.index + match[0].trimEnd().length);
	}
	return ends;
}
