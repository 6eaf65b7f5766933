/** What stands in a sentence and is no part of its words. */
const ASIDE = '.noteref, .annotation-reference, .page-break, .revealed, rt';

const printed = new WeakMap<Text, string>();

/** The characters as printed of a piece of text that may be shown in others. Always as many. */
export const printedText = (node: Text): string => printed.get(node) ?? node.data;

/** A piece of text that stands for printed characters. */
export function textFor(printedCharacters: string, shown: string): Text {
	const node = document.createTextNode(shown);
	if (shown !== printedCharacters) printed.set(node, printedCharacters);
	return node;
}

/** The pieces of text in an element, without note marks, pinyin and anything else that is not its words. */
export function textNodesOf(element: Element): Text[] {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
		if (node instanceof Element) return node.matches(ASIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
		return NodeFilter.FILTER_ACCEPT;
	});
	const nodes: Text[] = [];
	while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
	return nodes;
}

/** A copy of an element that still knows its printed characters. */
export function cloneWithPrinted<E extends Element>(element: E): E {
	const copy = element.cloneNode(true) as E;
	const originals = textNodesOf(element);
	for (const [index, node] of textNodesOf(copy).entries()) {
		const original = originals[index];
		if (original) printed.set(node, printedText(original));
	}
	return copy;
}
