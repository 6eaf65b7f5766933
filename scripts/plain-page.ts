import type { Element, ElementContent, Root, RootContent } from 'hast';
import { rehype } from 'rehype';

const STYLE =
	'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.7 Georgia,serif}h1,h2,h3{line-height:1.3}a{color:#97271f}@media(prefers-color-scheme:dark){body{background:#181714;color:#e9e3d7}a{color:#ef9a8b}}';

/** What the measure of all is: the words of a built page as somebody would set them in HTML by hand, with one small style sheet and no script. */
export function plainPage(html: string): { html: string; style: string } {
	const page = rehype().parse(html);
	const root = find(page, ({ tagName }) => tagName === 'html');
	const title = find(page, ({ tagName }) => tagName === 'title');
	const main = find(page, ({ tagName }) => tagName === 'main');
	const text: Root = { type: 'root', children: (main?.children ?? []).flatMap(plain) as RootContent[] };
	const head = `<!DOCTYPE html><html lang="${root?.properties.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title ? rehype().stringify({ type: 'root', children: title.children }) : ''}</title><meta name="description" content="The same words, plain."><link rel="stylesheet" href="style.css"></head>`;
	return { html: `${head}<body><main>${rehype().stringify(text)}</main></body></html>\n`, style: STYLE };
}

/** Controls, and marks that only our page has. */
const ours = ({ tagName, properties }: Element): boolean =>
	/^(?:nav|button|fieldset|dialog|svg|script|style|template|input|search|form)$/u.test(tagName) ||
	[properties.popover, properties.hidden, properties.ariaHidden].some((value) => value !== undefined && value !== null) ||
	(Array.isArray(properties.className) &&
		properties.className.some((name) => /^(?:permalink|parallel-mark|note-close|sr-only|print-head)$/u.test(String(name))));

const kept = /^(?:h[1-6]|p|ol|ul|li|dl|dt|dd|table|thead|tbody|tr|th|td|caption|blockquote|cite|em|i|b|strong|ruby|rt|sup|sub|br|hr)$/u;

/** Its blocks and their language; of links those from a note to its mark and back. Boxes and sentences are taken away around their words. */
function plain(node: ElementContent | RootContent): ElementContent[] {
	if (node.type === 'text') return [node];
	if (node.type !== 'element' || ours(node)) return [];
	const { id, href, lang } = node.properties;
	const children = node.children.flatMap(plain);
	const isNote = typeof id === 'string' && /-(?:fn|fnref)\d/u.test(id);
	const isNoteLink = node.tagName === 'a' && typeof href === 'string' && /^#[a-z]+-(?:fn|fnref)\d/u.test(href);
	if (!isNoteLink && !kept.test(node.tagName)) return children;
	const properties = { ...(lang !== undefined && node.tagName === 'p' && { lang }), ...(isNote && { id }), ...(isNoteLink && { href }) };
	return [{ type: 'element', tagName: node.tagName, properties, children }];
}

function find(node: Root | RootContent, is: (element: Element) => boolean): Element | undefined {
	if (node.type === 'element' && is(node)) return node;
	if (!('children' in node)) return undefined;
	for (const child of node.children) {
		const found = find(child, is);
		if (found) return found;
	}
	return undefined;
}
