import type { VFile } from 'vfile';
import { footnoteReferenceId } from '../model/address.ts';
import { fault } from '../model/fault.ts';
import type { Paper, Phrasing, Sentence } from '../model/paper.ts';
import { plainText } from '../model/text.ts';
import type { TextLine } from '../model/text-format.ts';

/**
 * Lays the lines of a translation beside the segments of a paper: by segment id, its words in the other language.
 *
 * `placed` holds lines by paragraph, heading, note or reference. Where the number of lines or the note references of a line differ from the
 * printed text, `file` gets an error that names both.
 */
export function alignLayer(paper: Paper, placed: ReadonlyMap<string, readonly TextLine[]>, file: VFile): Map<string, Phrasing[]> {
	const segments = new Map<string, Phrasing[]>();
	const labels = new Map(paper.footnotes.map(({ identifier, label }) => [identifier, label]));
	for (const { id, sentences } of containersOf(paper)) {
		const lines = placed.get(id);
		if (!lines) continue;
		const first = lines[0]?.line ?? 1;
		if (lines.length !== sentences.length) {
			const missing = sentences[lines.length];
			const hint = missing ? ` The printed text goes on with “${plainText(missing.children).slice(0, 12)}…”.` : '';
			fault(
				file,
				first,
				'translation-lines-match',
				`${id} has ${lines.length} lines; expected ${sentences.length}, one for each printed sentence.${hint}`,
			);
			continue;
		}
		sentences.forEach((sentence, index) => {
			const line = lines[index];
			if (!line) return;
			checkReferences(sentence, line, file);
			segments.set(sentence.id, withLabels(line.children, labels, paper.id));
		});
	}
	return segments;
}

/** All that can have lines: by paragraph, heading, note and reference. */
function* containersOf({ parts, sections, footnotes, references }: Paper): Generator<{ id: string; sentences: readonly Sentence[] }> {
	for (const { paragraphs } of parts) yield* paragraphs;
	for (const { id, heading, paragraphs } of sections) {
		if (heading) yield { id, sentences: [heading] };
		yield* paragraphs;
	}
	yield* footnotes;
	for (const { id, sentence } of references) yield { id, sentences: [sentence] };
}

function checkReferences(sentence: Sentence, line: TextLine, file: VFile): void {
	const expected = referencesIn(sentence.children);
	const found = referencesIn(line.children);
	if (expected.join() === found.join()) return;
	const show = (identifiers: readonly string[]): string => identifiers.map((identifier) => `[^${identifier}]`).join(' ') || 'none';
	fault(
		file,
		line.line ?? 1,
		'translation-keeps-footnote-references',
		`${sentence.id} has the note references ${show(found)}; expected ${show(expected)}, as in the printed text.`,
	);
}

function referencesIn(nodes: readonly Phrasing[]): string[] {
	return nodes
		.flatMap((node) => {
			if (node.type === 'footnoteReference') return [node.identifier];
			return node.type === 'emphasis' ? referencesIn(node.children) : [];
		})
		.sort();
}

/** Mark and address are those of the printed call. */
function withLabels(nodes: readonly Phrasing[], labels: ReadonlyMap<string, string>, paper: string): Phrasing[] {
	return nodes.map((node) =>
		node.type === 'footnoteReference'
			? { ...node, label: labels.get(node.identifier) ?? node.identifier, id: footnoteReferenceId(paper, node.identifier, 1) }
			: node,
	);
}
