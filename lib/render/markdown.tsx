import type { Root as HtmlRoot } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { splitAtChinese } from './words.tsx';

const processor = unified().use(remarkRehype).freeze();

interface MarkdownProps {
	tree: Root;
	/** What it is written in: Chinese within another language then says what it is. */
	lang: string;
	/** Where the link to an address leads: `#wu-2-1-p2` is asked for as `wu-2-1-p2`. Without it the link stays on its page. */
	resolve?: (address: string) => string;
}

/** Hand-written Markdown, such as a definition. HTML in it is dropped. */
export function Markdown({ tree, lang, resolve }: MarkdownProps): ReactNode {
	const html = processor.runSync(tree);
	if (resolve) resolveLinks(html, resolve);
	if (!lang.startsWith('zh')) markChinese(html);
	return toJsxRuntime(html, { Fragment, jsx, jsxs });
}

/** A passage shows itself in a preview, and a click goes there. */
function resolveLinks(html: HtmlRoot, resolve: (address: string) => string): void {
	visit(html, 'element', ({ tagName, properties }) => {
		const { href } = properties;
		if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
		properties.href = resolve(href.slice(1));
		properties.dataPreview = 'hover';
	});
}

function markChinese(html: HtmlRoot): void {
	visit(html, 'text', (node, index, parent) => {
		if (!parent || index === undefined) return;
		const pieces = splitAtChinese(node.value).map((value, nth) =>
			nth % 2 === 1
				? { type: 'element' as const, tagName: 'span', properties: { lang: 'zh-Hans' }, children: [{ type: 'text' as const, value }] }
				: { type: 'text' as const, value },
		);
		parent.children.splice(index, 1, ...pieces);
		return index + pieces.length;
	});
}
