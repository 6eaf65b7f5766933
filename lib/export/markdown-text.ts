import { stringify as stringifyYaml } from 'yaml';
import { stringifyText } from '../content/text-markdown.ts';
import { BACK_MATTER, type Lang, type Paper, type Part, type Phrasing, type Sentence } from '../model/paper.ts';
import type { TextBlock, TextLine } from '../model/text-format.ts';
import { type Edition, statementsOf, titleIn, versionOf } from './edition.ts';

/**
 * A paper in one language as Markdown, one sentence a line: that of its own language with all it prints, that of another a translation of it.
 * Front matter says what it is.
 */
export function toMarkdownText(edition: Edition, lang: Lang): string {
	const { paper, layers } = edition;
	const layer = layers.find(({ record }) => record.lang === lang);
	const statements = statementsOf(edition);
	const matter = stringifyYaml(
		{
			paper: paper.id,
			title: titleIn(edition, lang),
			lang,
			role: layer ? 'translation' : 'printed',
			...(layer && { by: layer.record.by, status: layer.record.status }),
			version: versionOf(edition),
			rights: edition.rights,
			notice: layer ? [statements.rights, statements.translations[layers.indexOf(layer)]] : [statements.rights],
		},
		{ lineWidth: 0 },
	);
	const blocks = layer ? toBlocks(paper, ({ id }) => layer.segments.get(id)) : toBlocks(paper, ({ children }) => children, true);
	return `---\n${matter}---\n\n${stringifyText(blocks)}`;
}

type Content = (sentence: Sentence) => readonly Phrasing[] | undefined;

/** What has no content in this language is left out, with the heading or comment above it. */
function toBlocks({ parts, sections, references, footnotes }: Paper, content: Content, withLabels = false): TextBlock[] {
	const linesOf = (sentences: readonly Sentence[]): TextLine[] =>
		sentences.flatMap((sentence) => {
			const children = content(sentence);
			return children ? [{ children: [...children] }] : [];
		});
	const paragraphs = (groups: readonly (readonly Sentence[])[]): TextBlock[] =>
		groups
			.map(linesOf)
			.filter(({ length }) => length > 0)
			.map((lines) => ({ type: 'paragraph', lines }));
	const under = (head: TextBlock, blocks: TextBlock[]): TextBlock[] => (blocks.length > 0 ? [head, ...blocks] : []);
	const partBlocks = (part: Part): TextBlock[] => {
		const texts = part.paragraphs.map(({ sentences }) => sentences);
		const [line] = linesOf(texts[0] ?? []);
		if (part.name === 'title' && line) return [{ type: 'heading', depth: 1, content: line }];
		// A label such as 【摘要】 is printed, and no sentence.
		const label = withLabels && part.label ? ` ${part.label.value.trim()}` : '';
		return under({ type: 'marker', id: part.id + label }, paragraphs(texts));
	};
	return [
		...parts.filter(({ name }) => !BACK_MATTER.has(name)).flatMap(partBlocks),
		...sections.flatMap(({ id, number, depth, heading, paragraphs: own }) => {
			const texts = number === undefined ? references.map(({ sentence }) => [sentence]) : own.map(({ sentences }) => sentences);
			const [line] = linesOf(heading ? [heading] : []);
			if (line) return [{ type: 'heading', depth: depth + 1, content: line } as const, ...paragraphs(texts)];
			return under({ type: 'marker', id }, paragraphs(texts));
		}),
		...parts.filter(({ name }) => BACK_MATTER.has(name)).flatMap(partBlocks),
		...footnotes.flatMap(({ identifier, sentences }): TextBlock[] => {
			const lines = linesOf(sentences);
			return lines.length > 0 ? [{ type: 'footnoteDefinition', identifier, lines }] : [];
		}),
	];
}
