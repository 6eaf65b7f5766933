import { printedText, textNodesOf } from './printed.ts';

interface Copied {
	plain: string;
	html: string;
}

/** Copies the words of the text as printed and nothing else: no marks, no pinyin, one language. Returns what undoes it. */
export function attachCopy(): () => void {
	const onCopy = (event: ClipboardEvent): void => {
		const selection = getSelection();
		if (!selection || selection.isCollapsed || !event.clipboardData) return;
		// A browser may cut a selection into several ranges, around what can't be selected.
		const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
		if (!ranges.every(isInPaper)) return;
		const copied = toCopied(ranges);
		if (!copied) return;
		event.preventDefault();
		event.clipboardData.setData('text/plain', copied.plain);
		event.clipboardData.setData('text/html', copied.html);
	};
	document.addEventListener('copy', onCopy);
	return () => document.removeEventListener('copy', onCopy);
}

function isInPaper({ commonAncestorContainer: ancestor }: Range): boolean {
	const element = ancestor instanceof Element ? ancestor : ancestor.parentElement;
	return element?.closest('.paper, .preview') !== null && !element?.closest('input, textarea');
}

/** What of the text the ranges hold, a paragraph a line, in the language in which they begin. Nothing when they hold no text of the paper. */
function toCopied(ranges: readonly Range[]): Copied | undefined {
	const paragraphs = [...document.querySelectorAll<HTMLElement>('.paper .cell, .paper h1 > [lang], .preview .cell')].flatMap((element) => {
		if (element.getClientRects().length === 0 || !ranges.some((range) => range.intersectsNode(element))) return [];
		const lang = element.dataset.printedLang ?? element.lang;
		const text = textNodesOf(element)
			.map((node) => ranges.map((range) => within(node, range)).join(''))
			.join('');
		return text.trim() === '' ? [] : [{ lang, text }];
	});
	const [first] = paragraphs;
	if (!first) return undefined;
	const column = paragraphs.filter(({ lang }) => lang === first.lang);
	return {
		plain: column.map(({ text }) => text).join('\n\n'),
		html: column.map(({ lang, text }) => `<p lang="${lang}">${escapeHtml(text)}</p>`).join('\n'),
	};
}

/** The printed characters of the node that the range holds. */
function within(node: Text, range: Range): string {
	if (!range.intersectsNode(node)) return '';
	const start = range.startContainer === node ? range.startOffset : 0;
	const end = range.endContainer === node ? range.endOffset : node.length;
	return printedText(node).slice(start, end);
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
