import { join } from 'node:path';
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import type { Concept } from '../model/concept.ts';
import { fault } from '../model/fault.ts';
import { parseMarkdown } from './markdown.ts';
import { lineWith, listFiles, parseData, readText } from './read-files.ts';
import { conceptSchema } from './schema.ts';

/** Every concept under `<content>/concepts`, with the files read and their messages. */
export function readConcepts(content: string): { concepts: Concept[]; files: VFile[] } {
	const folder = join(content, 'concepts');
	const read = listFiles(folder, '.md').map((name) => {
		const file = readText(join(folder, name));
		return { file, concept: readConcept(file) };
	});
	const concepts = read.flatMap(({ concept }) => concept ?? []);
	const files = read.map(({ file }) => file);
	const ids = new Set(concepts.map(({ id }) => id));
	for (const { file, concept } of read) if (concept) checkConcept(concept, ids, file);
	return { concepts: withInverse(concepts), files };
}

function readConcept(file: VFile): Concept | undefined {
	const { children } = parseMarkdown(String(file));
	const [matter, ...body] = children;
	if (matter?.type !== 'yaml') {
		fault(file, 1, 'concept-has-labels', 'Found no front matter; expected --- and prefLabel, altLabel, related, then ---.');
		return undefined;
	}
	const { data } = parseData(conceptSchema, () => parseYaml(matter.value), file, 2);
	const definition = { 'zh-Hans': textUnder('zh-Hans', body, file), en: textUnder('en', body, file) };
	return data && { id: file.stem ?? '', ...data, definition };
}

/** What stands under `## zh-Hans` or `## en`. */
function textUnder(lang: string, body: readonly RootContent[], file: VFile): Root {
	const isHeading = (node: RootContent): boolean => node.type === 'heading' && node.depth === 2;
	const headingText = (node: RootContent): string =>
		node.type === 'heading' && node.children[0]?.type === 'text' ? node.children[0].value : '';
	const start = body.findIndex((node) => isHeading(node) && headingText(node) === lang);
	const rest = start < 0 ? [] : body.slice(start + 1);
	const end = rest.findIndex(isHeading);
	const children = end < 0 ? rest : rest.slice(0, end);
	if (children.length === 0) {
		fault(file, 1, 'concept-is-defined', `There is no text under “## ${lang}”; expected a definition in Chinese and in English.`);
	}
	return { type: 'root', children };
}

function checkConcept({ id, related }: Concept, ids: ReadonlySet<string>, file: VFile): void {
	const line = lineWith(String(file), /^related:/u) ?? 1;
	for (const other of related) {
		if (!ids.has(other))
			fault(file, line, 'related-concept-exists', `related names ${other}; expected one of the concepts: ${[...ids].join(', ')}.`);
		if (other === id) fault(file, line, 'related-concept-is-another', `related names ${other} itself; expected other concepts.`);
	}
}

function withInverse(concepts: readonly Concept[]): Concept[] {
	return concepts.map((concept) => {
		const inverse = concepts.filter(({ related }) => related.includes(concept.id)).map(({ id }) => id);
		return { ...concept, related: [...new Set([...concept.related, ...inverse])].sort() };
	});
}
