import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Root } from 'mdast';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified().use(remarkRehype).freeze();

/** Hand-written Markdown, such as a definition. HTML in it is dropped. */
export function Markdown({ tree }: { tree: Root }): ReactNode {
	return toJsxRuntime(processor.runSync(tree), { Fragment, jsx, jsxs });
}
