import { join } from 'node:path';
import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import type { Bilingual, Concept } from '../model/concept.ts';
import { fault } from '../model/fault.ts';
import { findHidden } from '../model/hidden.ts';
import { parseMarkdown } from './markdown.ts';
import { isReadable } from './markdown-size.ts';
import { listFiles, parseData, readText } from './read-files.ts';
import { conceptSchema, isId } from './schema.ts';

/** Every concept under `<content>/concepts`, each with its file and the messages of that. */
export function readConcepts(content: string): { concept?: Concept; file: VFile }[] {
	const folder = join(content, 'concepts');
	const read = listFiles(folder, '.md').map((name) => {
		const file = readText(join(folder, name));
		const concept = readConcept(file);
		return { file, ...(concept && { concept }) };
	});
	const concepts = read.flatMap(({ concept }) => concept ?? []);
	return read.map(({ file, concept }) => ({ file, ...(concept && { concept: withInverses(concept, concepts) }) }));
}

function readConcept(file: VFile): Concept | undefined {
	if (!isReadable(String(file), file)) return undefined;
	const { children } = parseMarkdown(String(file));
	const [matter, ...body] = children;
	const id = file.stem ?? '';
	if (!isId(id))
		fault(
			file,
			1,
			'concept-is-named-by-id',
			`The name of the file is ${JSON.stringify(id)}; expected small letters, digits and hyphens, its address.`,
		);
	checkPlain(body, file);
	if (matter?.type !== 'yaml') {
		fault(file, 1, 'concept-has-labels', 'Found no front matter; expected --- and prefLabel, themes, rendering, then ---.');
		return undefined;
	}
	const { data } = parseData(conceptSchema, () => parseYaml(matter.value), file, 2);
	const texts: Bilingual<Texts> = { 'zh-Hans': textsUnder('zh-Hans', body, file), en: textsUnder('en', body, file) };
	if (!data) return undefined;
	return {
		id,
		kind: 'concept',
		...data,
		narrower: [],
		definition: { 'zh-Hans': texts['zh-Hans'].definition, en: texts.en.definition },
		usage: pairUsage(texts, file),
	};
}

/** What a definition is made of. Anything else could bring in pictures, addresses of elsewhere or HTML. */
const PLAIN: ReadonlySet<Nodes['type']> = new Set([
	'heading',
	'paragraph',
	'text',
	'emphasis',
	'strong',
	'link',
	'list',
	'listItem',
	'blockquote',
	'break',
]);

function checkPlain(body: RootContent[], file: VFile): void {
	const root: Root = { type: 'root', children: body };
	visit(root, (node) => {
		const line = node.position?.start.line ?? 1;
		if (node.type !== 'root' && !PLAIN.has(node.type))
			fault(
				file,
				line,
				'concept-text-is-plain',
				`Found Markdown of the kind “${node.type}”; expected paragraphs, lists, emphasis and links to passages. Escape the mark with a backslash if it is text.`,
			);
		const hidden = findHidden(node.type === 'text' ? node.value : node.type === 'link' ? (node.title ?? '') : '');
		if (hidden) fault(file, line, 'text-has-no-hidden-characters', `${hidden.name} ${hidden.reason}; expected none. Delete the character.`);
	});
}

interface Texts {
	definition: Root;
	/** By the heading, which is the id of a paper. */
	usage: Map<string, { heading: Heading; text: Root }>;
}

/** What stands under `## zh-Hans` or `## en`: the definition, then under `### <paper>` how a paper uses the concept. */
function textsUnder(lang: string, body: readonly RootContent[], file: VFile): Texts {
	const own = under(body, 2).find(({ heading }) => heading && textOf(heading) === lang)?.children ?? [];
	const [definition, ...usage] = under(own, 3);
	if (!definition || definition.children.length === 0) {
		fault(file, 1, 'concept-is-defined', `There is no text under “## ${lang}”; expected a definition in Chinese and in English.`);
	}
	return {
		definition: { type: 'root', children: definition?.children ?? [] },
		usage: new Map(
			usage.flatMap(({ heading, children }) =>
				heading ? [[textOf(heading), { heading, text: { type: 'root', children } }] as const] : [],
			),
		),
	};
}

/** Nodes by the heading of that depth above them; the first group is what stands before any. */
function under(nodes: readonly RootContent[], depth: number): { heading?: Heading; children: RootContent[] }[] {
	const groups: { heading?: Heading; children: RootContent[] }[] = [{ children: [] }];
	for (const node of nodes) {
		if (node.type === 'heading' && node.depth === depth) groups.push({ heading: node, children: [] });
		else groups.at(-1)?.children.push(node);
	}
	return groups;
}

function pairUsage(texts: Bilingual<Texts>, file: VFile): Concept['usage'] {
	return [...new Set([...texts['zh-Hans'].usage.keys(), ...texts.en.usage.keys()])].flatMap((paper) => {
		const [zh, en] = [texts['zh-Hans'].usage.get(paper), texts.en.usage.get(paper)];
		if (zh && en) return [{ paper, body: { 'zh-Hans': zh.text, en: en.text } }];
		fault(
			file,
			(zh ?? en)?.heading.position?.start.line ?? 1,
			'concept-usage-is-bilingual',
			`“### ${paper}” stands under one language only; expected it under “## zh-Hans” and under “## en”.`,
		);
		return [];
	});
}

function withInverses(concept: Concept, concepts: readonly Concept[]): Concept {
	const { id } = concept;
	const idsOf = (others: readonly Concept[]): string[] => others.map((other) => other.id);
	const related = [...concept.related, ...idsOf(concepts.filter((other) => other.related.includes(id)))];
	return {
		...concept,
		related: [...new Set(related)].sort(),
		narrower: idsOf(concepts.filter(({ broader }) => broader.includes(id))),
	};
}
