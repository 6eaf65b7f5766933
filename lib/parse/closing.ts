import { circled } from './marks.ts';

// Note marks, closing quotation marks and brackets, blanks: what may follow the mark that ends a sentence.
const trailers = new RegExp(`(?:\\^\\s*[${circled}]|[”’"』」）)》】\\]\\s])+$`, 'u');
const sentenceMark = /[。！？!?…]$/u;
const latinSentenceMark = /\.$/u;

/** Long lines are only looked at from their end. */
const tailOf = (text: string): string => text.slice(-60).replace(trailers, '');

/** Whether a paragraph ends like one. Without a sentence mark it goes on after a page break: “新材料” is open, 。” is closed. */
export function isClosed(text: string): boolean {
	const tail = tailOf(text);
	return sentenceMark.test(tail) || latinSentenceMark.test(tail);
}

// …，第 5 页。   …，https://example.org/a
const noteEnd = /(?:[。.!?？！页版期年>）)》”]|https?:\/\/\S+)\s*$/u;

/** Whether a note may go on after a page break. Many complete ones have no full stop. */
export const isOpenNote = (text: string): boolean => !noteEnd.test(text.slice(-300));

// …，第196   …，   …《中国社会科学
const midway = /(?:[\d第，,、：:—-]|《[^》]*)$/u;

/** Whether a note surely stops in the middle: at a bare number, a comma, or inside a title. */
export const stopsMidway = (text: string): boolean => isOpenNote(text) && midway.test(text.slice(-300));

// 第二，…   二是…   （2）…   ②…   2. …
const enumerator = new RegExp(
	`^(?:第[一二三四五六七八九十]+|[一二三四五六七八九十]+是|首先|其次|再次|最后|[（(][一二三四五六七八九十\\d]+[)）]|[${circled}]|\\d{1,2}[.、）)])`,
	'u',
);

/** Whether `next` is the following item of a list that `text` introduces (：) or is an item of (；). */
export function isListSeam(text: string, next: string): boolean {
	return /[：:；;]$/u.test(tailOf(text)) && enumerator.test(next);
}
