import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import type { Processor } from 'unified';

/** Footnotes alone of GFM: its literal links would be written as `https\://`, and its strikethrough would eat `～`-like ranges in half width. */
function footnotes(this: Processor): void {
	const data = this.data();
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote()];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown()];
	// A reference that begins a paragraph, with a colon behind it, would be read as a definition.
	const colonAfterReference = { unsafe: [{ character: ':', before: '\\]', inConstruct: 'phrasing' as const }] };
	data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), gfmFootnoteToMarkdown(), colonAfterReference];
}

const processor = remark().use(remarkFrontmatter).use(footnotes).data('settings', { bullet: '-', rule: '-' }).freeze();

export const parseMarkdown = (markdown: string): Root => processor.parse(markdown);
export const stringifyMarkdown = (tree: Root): string => processor.stringify(tree);
