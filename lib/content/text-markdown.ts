import type {
	Heading,
	Html,
	FootnoteDefinition as MdastDefinition,
	Paragraph as MdastParagraph,
	PhrasingContent,
	Root,
	RootContent,
} from 'mdast';
import type { VFile } from 'vfile';
import { fault } from '../model/fault.ts';
import type { Phrasing } from '../model/paper.ts';
import type { TextBlock, TextFile, TextLine } from '../model/text-format.ts';
import { unreachable } from '../model/unreachable.ts';
import { parseMarkdown, stringifyMarkdown } from './markdown.ts';
import { isReadable } from './markdown-size.ts';

export function stringifyText(blocks: readonly TextBlock[]): string {
	return stringifyMarkdown({ type: 'root', children: blocks.map(toMdast) } satisfies Root);
}

function toMdast(block: TextBlock): RootContent {
	switch (block.type) {
		case 'marker':
			return { type: 'html', value: `<!-- ${block.id} -->` };
		case 'heading':
			return { type: 'heading', depth: Math.min(block.depth, 6) as Heading['depth'], children: toMdastPhrasing(block.content.children) };
		case 'paragraph':
			return toMdastParagraph(block.lines);
		case 'footnoteDefinition': {
			const { identifier } = block;
			return {
				type: 'footnoteDefinition',
				identifier,
				label: identifier,
				children: [toMdastParagraph(block.lines)],
			} satisfies MdastDefinition;
		}
	}
}

function toMdastParagraph(lines: readonly TextLine[]): MdastParagraph {
	const children = lines.flatMap(({ children }, index): PhrasingContent[] => [
		...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
		...toMdastPhrasing(children),
	]);
	return { type: 'paragraph', children };
}

function toMdastPhrasing(nodes: readonly Phrasing[]): PhrasingContent[] {
	return nodes.flatMap((node): PhrasingContent[] => {
		switch (node.type) {
			case 'text':
				return [{ type: 'text', value: node.value }];
			case 'emphasis':
				return [{ type: 'emphasis', children: toMdastPhrasing(node.children) }];
			case 'footnoteReference':
				return [{ type: 'footnoteReference', identifier: node.identifier, label: node.identifier }];
			case 'pageBreak':
				return [];
			default:
				return unreachable(node);
		}
	});
}

/** Reads the text format. Anything it has no place for is an error of `file`, at its line. */
export function parseText(file: VFile): TextFile {
	const text: TextFile = { blocks: [] };
	const markdown = String(file).replaceAll('\r\n', '\n');
	if (!isReadable(markdown, file)) return text;
	const lastLine = markdown.split('\n').length;
	for (const node of parseMarkdown(markdown + standInNotes(markdown)).children) {
		const line = node.position?.start.line ?? 1;
		if (line > lastLine) break;
		switch (node.type) {
			case 'yaml':
				text.matter = node.value;
				break;
			case 'html':
				text.blocks.push({ type: 'marker', id: markerId(node, file), line });
				break;
			case 'heading':
				text.blocks.push({ type: 'heading', depth: node.depth, content: { line, children: toOneLine(node.children, line, file) } });
				break;
			case 'paragraph':
				text.blocks.push({ type: 'paragraph', lines: toLines(node.children, line, file) });
				break;
			case 'footnoteDefinition': {
				const lines = node.children.flatMap((child) => {
					const at = child.position?.start.line ?? line;
					if (child.type === 'paragraph') return toLines(child.children, at, file);
					fault(file, at, 'text-is-plain', `Found Markdown of the kind “${child.type}” in a note; expected words alone.`);
					return [];
				});
				text.blocks.push({ type: 'footnoteDefinition', identifier: node.identifier, lines, line });
				break;
			}
			default:
				fault(
					file,
					line,
					'text-is-plain',
					`Found Markdown of the kind “${node.type}”; expected headings, paragraphs, notes and comments with an id. Escape the mark with a backslash if it is text.`,
				);
		}
	}
	return text;
}

// <!-- ren-abstract -->
const comment = /^<!--\s*([a-z][a-z0-9-]*)\s*-->$/u;

function markerId(node: Html, file: VFile): string {
	const id = comment.exec(node.value.trim())?.[1];
	if (!id) {
		fault(
			file,
			node.position?.start.line ?? 1,
			'text-is-plain',
			`Found HTML, ${node.value.slice(0, 40)}; expected only comments that hold an id, like <!-- ren-abstract -->.`,
		);
	}
	return id ?? '';
}

/** Without its definition Markdown would take `[^3]` for words; a partial translation may lack the notes. */
function standInNotes(markdown: string): string {
	const called = new Set([...markdown.matchAll(/\[\^(\w+)\]/gu)].map(([, identifier]) => identifier));
	const defined = new Set([...markdown.matchAll(/^\[\^(\w+)\]:/gmu)].map(([, identifier]) => identifier));
	const missing = [...called].filter((identifier) => !defined.has(identifier));
	return missing.map((identifier) => `\n\n[^${identifier}]: -`).join('');
}

function toOneLine(nodes: readonly PhrasingContent[], line: number, file: VFile): Phrasing[] {
	const lines = toLines(nodes, line, file);
	if (lines.length > 1)
		fault(file, line, 'text-is-plain', 'Found a line break inside a heading, emphasis or link; expected each within one line.');
	return lines.flatMap(({ children }) => children);
}

function toLines(nodes: readonly PhrasingContent[], firstLine: number, file: VFile): TextLine[] {
	const lines: TextLine[] = [{ line: firstLine, children: [] }];
	const put = (node: Phrasing): void => {
		lines.at(-1)?.children.push(node);
	};
	for (const node of nodes) {
		const line = node.position?.start.line ?? firstLine;
		switch (node.type) {
			case 'text':
				node.value.split('\n').forEach((value, index) => {
					if (index > 0) lines.push({ line: line + index, children: [] });
					if (value !== '') put({ type: 'text', value });
				});
				break;
			case 'footnoteReference':
				// Its printed mark and address are the paper's to say.
				put({ type: 'footnoteReference', identifier: node.identifier, label: node.identifier, id: '' });
				break;
			case 'emphasis':
				put({ type: 'emphasis', children: toOneLine(node.children, line, file) });
				break;
			case 'link':
				toOneLine(node.children, line, file).forEach(put);
				break;
			default:
				fault(
					file,
					line,
					'text-is-plain',
					`Found “${node.type}” inside a sentence; expected words, *emphasis* and note references like [^2].`,
				);
		}
	}
	return lines;
}
