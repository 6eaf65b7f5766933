import { currentPlace } from './place.ts';
import { printedText, textNodesOf } from './printed.ts';
import { markedSegments } from './target.ts';
import { currentView } from './views.ts';

/** The passage meant: the sentences of the selection, or those that the address marks, or the one at the top of the window. */
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
	const place = currentPlace();
	return place ? [place.segment] : [];
}

/** A link to a passage, with the view of this page or without. It names this page and no setting besides. */
export function linkTo(passage: readonly string[], withView: boolean): string {
	const link = new URL(location.pathname, location.origin);
	if (withView) link.searchParams.set('view', currentView());
	const [first = '', last = first] = [passage[0], passage.at(-1)];
	link.hash = first === last ? first : `${first}..${last}`;
	return link.href;
}

/** The words of a passage in one language, without note marks and anything else that is not text. Sentences are joined as they are read. */
export function quote(passage: readonly string[], role: 'printed' | 'translation'): string {
	const sentences = passage.flatMap((segment) => {
		const sentence = document.querySelector<HTMLElement>(`.paper [data-role="${role}"] [data-segment="${segment}"]`);
		return sentence ? [wordsOf(sentence)] : [];
	});
	return sentences.join(role === 'printed' ? '' : ' ');
}

function wordsOf(sentence: HTMLElement): string {
	return textNodesOf(sentence).map(printedText).join('').trim();
}
