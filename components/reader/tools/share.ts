import { writeClipboard } from '../../ui/clipboard.ts';
import { currentPlace } from './place.ts';
import { printedText, textNodesOf } from './printed.ts';
import { markedSegments } from './target.ts';
import { currentView } from './views.ts';

/** A line to be copied, with its language where it is a quotation. */
export interface Line {
	text: string;
	lang?: string;
}

/** The passage meant: the sentences of the selection, or those that the address marks, or the one with the focus, or the one at the top of the window. */
export function chosenPassage(): string[] {
	const selection = getSelection();
	if (selection && !selection.isCollapsed && selection.rangeCount > 0) {
		const range = selection.getRangeAt(0);
		const touched = [...document.querySelectorAll<HTMLElement>('.paper [data-segment]')].filter((element) => range.intersectsNode(element));
		const ids = [...new Set(touched.map((element) => element.dataset.segment ?? ''))];
		if (ids.length > 0) return ids;
	}
	const marked = markedSegments();
	if (marked.length > 0) return marked;
	const lit = document.querySelector<HTMLElement>('.paired')?.dataset.segment;
	if (lit) return [lit];
	const place = currentPlace();
	return place ? [place.segment] : [];
}

/** The passage with one sentence more or less at its end. It keeps at least one. */
export function resized(passage: readonly string[], by: 1 | -1): string[] {
	if (by === -1) return passage.length > 1 ? passage.slice(0, -1) : [...passage];
	const all = [...document.querySelectorAll<HTMLElement>('.paper [data-role="printed"] [data-segment]')].map(
		(element) => element.dataset.segment ?? '',
	);
	const next = all[all.indexOf(passage.at(-1) ?? '') + 1];
	return next ? [...passage, next] : [...passage];
}

/** A link to a passage, with the view of this page or without. It names this page and no setting besides. */
export function linkTo(passage: readonly string[], withView: boolean): string {
	const link = new URL(location.pathname, location.origin);
	if (withView) link.searchParams.set('view', currentView());
	link.hash = addressOf(passage);
	return link.href;
}

/** The address of a passage: `ren-1-1-p2-s1`, or of a range, with two dots between its ends. */
export function addressOf(passage: readonly string[]): string {
	const [first = '', last = first] = [passage[0], passage.at(-1)];
	return first === last ? first : `${first}..${last}`;
}

/** The words of a passage in one language, without note marks and anything else that is not text. Sentences are joined as they are read. */
export function quote(passage: readonly string[], role: 'printed' | 'translation'): Line {
	const sentences = passage.flatMap((segment) => {
		const sentence = document.querySelector<HTMLElement>(`.paper [data-role="${role}"] [data-segment="${segment}"]`);
		return sentence ?? [];
	});
	const lang = sentences[0]?.lang;
	return { text: sentences.map(wordsOf).join(role === 'printed' ? '' : ' '), ...(lang && { lang }) };
}

function wordsOf(sentence: HTMLElement): string {
	return textNodesOf(sentence).map(printedText).join('').trim();
}

/** Puts lines on the clipboard, as plain text and as HTML with their languages. Rejects when the browser refuses. */
export async function copyLines(lines: readonly Line[]): Promise<void> {
	const plain = lines.map(({ text }) => text).join('\n');
	const html = document.createElement('div');
	for (const { text, lang } of lines) {
		const paragraph = document.createElement('p');
		if (lang) paragraph.lang = lang;
		paragraph.append(/^https?:/u.test(text) ? anchor(text) : text);
		html.append(paragraph);
	}
	await writeClipboard(plain, html.innerHTML);
}

function anchor(href: string): HTMLAnchorElement {
	const link = document.createElement('a');
	link.href = href;
	link.textContent = href;
	return link;
}
