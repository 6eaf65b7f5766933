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
	const label = createLabeller(paper);
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
			segments.set(sentence.id, label(line.children));
		});
	}
	return segments;
}

/** In which line of its file each segment stands. */
export function linesOfSegments(paper: Paper, placed: ReadonlyMap<string, readonly TextLine[]>): Map<string, number> {
	const lines = new Map<string, number>();
	for (const { id, sentences } of containersOf(paper)) {
		sentences.forEach((sentence, index) => {
			const line = placed.get(id)?.[index]?.line;
			if (line !== undefined) lines.set(sentence.id, line);
		});
	}
	return lines;
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

/** Gives each note reference the mark and the address of its printed call: the n-th of a note those of the n-th. */
function createLabeller({ id: paper, footnotes }: Paper): (nodes: readonly Phrasing[]) => Phrasing[] {
	const labels = new Map(footnotes.map(({ identifier, label }) => [identifier, label]));
	const calls = new Map<string, number>();
	const label = (nodes: readonly Phrasing[]): Phrasing[] =>
		nodes.map((node) => {
			if (node.type === 'emphasis') return { ...node, children: label(node.children) };
			if (node.type !== 'footnoteReference') return node;
			const { identifier } = node;
			const nth = (calls.get(identifier) ?? 0) + 1;
			calls.set(identifier, nth);
			return { ...node, label: labels.get(identifier) ?? identifier, id: footnoteReferenceId(paper, identifier, nth) };
		});
	return label;
}
