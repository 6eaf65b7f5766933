import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Concept, Named } from '../model/concept.ts';
import { fault } from '../model/fault.ts';
import { renderingPattern } from '../model/rendering.ts';

/** A sentence with its English, where there is one. */
interface AlignedText {
	printed: string;
	english: string;
}

/** What `checkNamed` and `checkConcepts` look things up in. */
export interface World {
	named: readonly Named[];
	texts: readonly AlignedText[];
	papers: ReadonlySet<string>;
	/** Whether an address stands in some paper. */
	isAddress: (id: string) => boolean;
}

/** Addresses of pages beside those of the concepts: `/en/concepts/names/`. */
const RESERVED = ['names', 'map'];

/** An id is not the name of a page beside the concepts. */
export function checkReserved({ id }: Named, file: VFile): void {
	if (RESERVED.includes(id))
		fault(
			file,
			lineOf(`id: ${id}`, file),
			'concept-id-is-free',
			`${id} is the address of a page beside the concepts; expected another id.`,
		);
}

/** Its id and labels are its own, each label stands in a text, and each English rendering is used where a Chinese label stands. */
export function checkLabels(own: Named, { named, texts }: World, file: VFile): void {
	const labels = labelsOf(own);
	// Names share a file; there each begins with its id.
	const entry = fieldOf('id', own.id);
	if (named.some((other) => other !== own && other.id === own.id))
		fault(file, lineOf(own.id, file, entry), 'id-is-single', `${own.id} is the id of two; expected it for one concept or name.`);
	for (const label of labels) {
		const line = (): number => lineOf(label, file, entry);
		const other = named.find((other) => other.id !== own.id && labelsOf(other).includes(label));
		if (other)
			fault(file, line(), 'label-is-single', `${own.id} and ${other.id} both have the label ${label}; expected it in one of them.`);
		if (labels.filter((same) => same === label).length > 1)
			fault(file, line(), 'label-is-single', `${own.id} has the label ${label} twice; expected it once.`);
		if (!texts.some(({ printed }) => printed.includes(label)))
			fault(
				file,
				line(),
				'label-is-printed',
				`${label}, a label of ${own.id}, stands in no text; expected only words that are printed. Delete it.`,
			);
	}
	const aligned = texts.filter(({ printed }) => labels.some((label) => printed.includes(label)));
	for (const rendering of [...own.altLabel.en, ...own.hiddenLabel.en]) {
		const pattern = renderingPattern(rendering);
		if (aligned.some(({ english }) => pattern.test(english))) continue;
		fault(
			file,
			lineOf(rendering, file, entry),
			'rendering-is-used',
			`“${rendering}”, a rendering of ${own.id}, stands in no translation of a sentence with one of its labels; expected only renderings that are used. Delete it.`,
		);
	}
}

const labelsOf = ({ prefLabel, altLabel }: Named): string[] => [prefLabel['zh-Hans'], ...altLabel['zh-Hans']];

/** Relations lead to other concepts, without a circle; links lead to passages; usage is told of papers that there are. */
export function checkConcept(concept: Concept, concepts: readonly Concept[], { papers, isAddress }: World, file: VFile): void {
	const ids = concepts.map(({ id }) => id);
	for (const field of ['related', 'broader'] as const) {
		for (const other of concept[field]) {
			const line = (): number => lineOf(other, file, fieldOf(field));
			if (!ids.includes(other))
				fault(file, line(), 'related-concept-exists', `${field} names ${other}; expected one of the concepts: ${ids.join(', ')}.`);
			if (other === concept.id)
				fault(file, line(), 'related-concept-is-another', `${field} names ${other} itself; expected other concepts.`);
		}
	}
	if (ancestorsOf(concept, concepts).has(concept.id))
		fault(
			file,
			lineOf('broader', file, fieldOf('broader')),
			'broader-has-no-circle',
			`${concept.id} is broader than itself through others; expected no circle.`,
		);
	for (const { paper, body } of concept.usage) {
		if (!papers.has(paper))
			fault(
				file,
				lineOf(`### ${paper}`, file),
				'concept-usage-names-a-paper',
				`“### ${paper}” names no paper; expected one of ${[...papers].join(', ')}.`,
			);
		for (const text of Object.values(body)) checkLinks(text, isAddress, file);
	}
	for (const text of Object.values(concept.definition)) checkLinks(text, isAddress, file);
}

function ancestorsOf({ broader }: Concept, concepts: readonly Concept[]): Set<string> {
	const found = new Set<string>();
	const rest = [...broader];
	for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		rest.push(...(concepts.find((other) => other.id === id)?.broader ?? []));
	}
	return found;
}

function checkLinks(text: Root, isAddress: World['isAddress'], file: VFile): void {
	visit(text, 'link', ({ url, position }) => {
		if (url.startsWith('#') && isAddress(url.slice(1))) return;
		fault(
			file,
			position?.start.line ?? 1,
			'concept-link-resolves',
			`The link leads to ${url}; expected # and the address of a passage, such as #ren-2-1-p3.`,
		);
	});
}

/** The line on which words stand by themselves in a file, at or below the first line that `from` finds, as far as a search can tell. */
function lineOf(words: string, file: VFile, from = /^/u): number {
	const lines = String(file).split('\n');
	const first = Math.max(
		lines.findIndex((line) => from.test(line)),
		0,
	);
	const alone = new RegExp(`(?<![\\p{L}\\p{N}-])${escapeForPattern(words)}(?![\\p{L}\\p{N}-])`, 'u');
	const found = lines.findIndex((line, index) => index >= first && alone.test(line));
	return Math.max(found, first) + 1;
}

/** Finds the line of a field, `- id: wang` or `related: [memory]`. */
const fieldOf = (field: string, value?: string): RegExp =>
	new RegExp(`^[\\s-]*${field}:${value === undefined ? '' : `\\s*"?${escapeForPattern(value)}"?\\s*$`}`, 'u');
const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
