import type { VFile } from 'vfile';
import { footnoteId } from '../model/address.ts';
import { fault } from '../model/fault.ts';
import type { Lang, PartName } from '../model/paper.ts';
import type { TextBlock, TextFile, TextLine } from '../model/text-format.ts';

/** The order of a paper's text without the text: enough to give every line of a file in the text format its place. */
export interface Skeleton {
	id: string;
	lang: Lang;
	parts: { id: string; name: PartName; lang: Lang; paragraphs: string[] }[];
	sections: { id: string; number?: string; depth: number; heading: boolean; paragraphs: string[] }[];
	references: string[];
	footnotes: string[];
}

/**
 * Gives the lines of a text their places: by the id of a paragraph, heading, note or reference.
 *
 * Headings are matched in order, and within each section, paragraph by paragraph. A part or section may be absent as a whole, never in part.
 * Errors go to `file`, naming what was found and expected.
 */
export function placeLines({ blocks }: TextFile, skeleton: Skeleton, file: VFile): Map<string, TextLine[]> {
	const placed = new Map<string, TextLine[]>();
	const headed = skeleton.sections.filter(({ heading }) => heading);
	const paragraphsOf = paragraphsByMarker(skeleton);
	const notes = new Set(skeleton.footnotes);
	let nextHeading = 0;
	let open: { id: string; line: number; wanted: string[]; found: TextLine[][] } = { id: 'the beginning', line: 1, wanted: [], found: [] };

	const seen = new Set<string>();
	const once = (name: string, line: number): void => {
		if (seen.has(name)) fault(file, line, 'text-stands-once', `${name} stands a second time; expected it once.`);
		seen.add(name);
	};
	const close = (): void => {
		const { id, line, wanted, found } = open;
		if (found.length > 0 && found.length !== wanted.length) {
			fault(
				file,
				line,
				'translation-paragraphs-match',
				`${id} has ${count(found.length, 'paragraph')}; expected ${wanted.length}, one for each of the printed text, or none.`,
			);
			return;
		}
		found.forEach((lines, index) => {
			placed.set(wanted[index] ?? '', lines);
		});
	};

	for (const block of blocks) {
		switch (block.type) {
			case 'paragraph':
				open.found.push(block.lines);
				break;
			case 'marker': {
				close();
				once(`<!-- ${block.id} -->`, block.line ?? 1);
				open = { id: block.id, line: block.line ?? 1, wanted: paragraphsOf.get(block.id) ?? [], found: [] };
				if (!paragraphsOf.has(block.id)) reportUnknownMarker(block, skeleton, file);
				break;
			}
			case 'heading': {
				close();
				const line = block.content.line ?? 1;
				if (block.depth === 1) {
					once('The title', line);
					const title = skeleton.parts.find(({ name }) => name === 'title');
					if (title?.paragraphs[0]) placed.set(title.paragraphs[0], [block.content]);
					open = { id: title?.id ?? 'title', line, wanted: [], found: [] };
					break;
				}
				const section = headed[nextHeading++];
				if (section) placed.set(section.id, [block.content]);
				open = { id: section?.id ?? 'a heading too many', line, wanted: section ? wantedIn(section, skeleton) : [], found: [] };
				break;
			}
			case 'footnoteDefinition': {
				const id = footnoteId(skeleton.id, block.identifier);
				once(`[^${block.identifier}]:`, block.line ?? 1);
				if (notes.has(id)) placed.set(id, block.lines);
				else
					fault(
						file,
						block.line ?? 1,
						'footnote-is-known',
						`Note [^${block.identifier}] is unknown; the paper has ${count(skeleton.footnotes.length, 'note')}.`,
					);
			}
		}
	}
	close();
	if (nextHeading !== headed.length) {
		fault(
			file,
			1,
			'translation-headings-match',
			`Found ${count(nextHeading, 'heading')} below the title; expected ${headed.length}, one for each section of the paper.`,
		);
	}
	return placed;
}

function wantedIn(section: Skeleton['sections'][number], skeleton: Skeleton): string[] {
	return section.number === undefined ? skeleton.references : section.paragraphs;
}

/** The paragraphs under a comment that holds an id: those of a part, or of a section without a heading. */
function paragraphsByMarker({ parts, sections }: Skeleton): Map<string, string[]> {
	return new Map([...sections.filter(({ heading }) => !heading), ...parts].map(({ id, paragraphs }) => [id, paragraphs]));
}

function reportUnknownMarker(block: TextBlock & { type: 'marker' }, { parts, sections }: Skeleton, file: VFile): void {
	const known = [...parts.filter(({ name }) => name !== 'title'), ...sections.filter(({ heading }) => !heading)].map(({ id }) => id);
	fault(file, block.line ?? 1, 'marker-is-known', `<!-- ${block.id} --> names no part of this paper; expected one of ${known.join(', ')}.`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
