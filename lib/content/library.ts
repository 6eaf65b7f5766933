import { join } from 'node:path';
import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { addressesOf } from '../check/addresses.ts';
import { checkAnnotations } from '../check/annotations.ts';
import { checkConcept, checkLabels, checkReserved } from '../check/concepts.ts';
import { resolveParallels } from '../check/parallels.ts';
import type { EnglishNames } from '../cite/short-citation.ts';
import { createMentionFinder } from '../link/mentions.ts';
import { findOccurrences, type Occurrence } from '../link/occurrences.ts';
import { type MentionFinders, type Reading, toReading } from '../link/reading.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Concept, Name, Named } from '../model/concept.ts';
import type { Layer } from '../model/layer.ts';
import type { Paper } from '../model/paper.ts';
import type { Parallel } from '../model/parallel.ts';
import type { Term } from '../model/rendering.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import { readConcepts } from './concepts.ts';
import { readLayers } from './layers.ts';
import { fromPaperFiles } from './paper-files.ts';
import { listFolders, readFolder, readJson, readYaml } from './read-files.ts';
import { addressesSchema, annotationsSchema, namesSchema, type Profile, parallelsSchema, profileSchema, termsSchema } from './schema.ts';
import { checkFinished } from './unfinished.ts';

export interface LibraryPaper {
	paper: Paper;
	rights: Profile['rights'];
	layers: Layer[];
	annotations: Annotation[];
	/** Addresses that are no more → what took their place. */
	retired: Record<string, string>;
	reading: Reading;
}

/** Everything the site shows. */
export interface Library {
	papers: LibraryPaper[];
	concepts: Concept[];
	names: Name[];
	parallels: Parallel[];
	/** By the id of a concept or name. */
	occurrences: Map<string, Occurrence[]>;
	/** What people, journals and works are called in English. */
	englishNames: EnglishNames;
}

/** Reads all content. Errors are among the messages of `files`, and what they concern is then incomplete. */
export function readLibrary(content: string): { library: Library; files: VFile[] } {
	const read = readConcepts(content);
	const concepts = read.flatMap(({ concept }) => concept ?? []);
	const words = readYaml(termsSchema, join(content, 'terms.yaml'), []);
	const namesFile = readYaml(namesSchema, join(content, 'names.yaml'), []);
	const names = namesFile.data ?? [];
	const named = [...concepts, ...names];
	const files = [...checkFinished(content), ...read.map(({ file }) => file), words.file, namesFile.file];

	const englishNames = new Map([
		...(words.data ?? []).map((term) => [term['zh-Hans'], term.en[0] ?? term['zh-Hans']] as const),
		...names.map(({ prefLabel }) => [prefLabel['zh-Hans'], prefLabel.en] as const),
	]);
	const terms = [...named.map(toTerm), ...(words.data ?? []).map((term) => ({ labels: [term['zh-Hans']], renderings: term.en }))];
	const finders = { 'zh-Hans': createMentionFinder(named, 'zh-Hans'), en: createMentionFinder(named, 'en') };
	const papers = listFolders(join(content, 'papers')).flatMap((id) => {
		const { paper, files: own } = readPaper(id, content, terms, finders, englishNames);
		files.push(...own);
		return paper ?? [];
	});
	checkNamed({ read, names, namesFile: namesFile.file, papers });

	const written = readYaml(parallelsSchema, join(content, 'annotations', 'parallels.yaml'), []);
	files.push(written.file);
	const segments = new Map(papers.map(({ paper }) => [paper.id, [...sentencesOf(paper)].map(({ id }) => id)]));
	const places = { segments, concepts: new Set(concepts.map(({ id }) => id)) };
	const parallels = resolveParallels(written.data ?? [], places, written.file);
	const occurrences = findOccurrences(papers.map(({ reading }) => reading));
	return { library: { papers, concepts, names, parallels, occurrences, englishNames }, files };
}

const toTerm = ({ prefLabel, altLabel, hiddenLabel, except }: Named): Term => ({
	labels: [prefLabel['zh-Hans'], ...altLabel['zh-Hans']],
	except,
	renderings: [prefLabel.en, ...altLabel.en, ...hiddenLabel.en],
});

function readPaper(
	id: string,
	content: string,
	terms: readonly Term[],
	finders: MentionFinders,
	englishNames: EnglishNames,
): { paper?: LibraryPaper; files: VFile[] } {
	const folder = join(content, 'papers', id);
	const { paper, skeleton, texts } = fromPaperFiles(readFolder(folder), folder);
	const profile = readJson(profileSchema, join(content, 'sources', `${id}.profile.json`));
	const translated = readLayers(content, paper, skeleton, terms);
	const notes = readYaml(annotationsSchema, join(content, 'annotations', `${id}.yaml`), []);
	const addresses = readJson(addressesSchema, join(content, 'addresses', `${id}.json`));
	if (notes.data) checkAnnotations(notes.data, paper, notes.file);
	const files = [...texts, profile.file, ...translated.files, notes.file, addresses.file];
	if (!profile.data) return { files };
	const { layers } = translated;
	const annotations = notes.data ?? [];
	const retired = Object.fromEntries(Object.entries(addresses.data?.retired ?? {}).map(([old, { successor }]) => [old, successor]));
	const reading = toReading(paper, layers, finders, annotations, englishNames);
	return { paper: { paper, rights: profile.data.rights, layers, annotations, retired, reading }, files };
}

/** Concepts and names can be checked once all that they may stand in is read. */
function checkNamed({
	read,
	names,
	namesFile,
	papers,
}: {
	read: ReturnType<typeof readConcepts>;
	names: readonly Name[];
	namesFile: VFile;
	papers: readonly LibraryPaper[];
}): void {
	const concepts = read.flatMap(({ concept }) => concept ?? []);
	const addresses = new Set(papers.flatMap(({ paper }) => Object.keys(addressesOf(paper))));
	const world = {
		named: [...concepts, ...names],
		texts: papers.flatMap(({ paper, layers }) => alignedTexts(paper, layers)),
		papers: new Set(papers.map(({ paper }) => paper.id)),
		isAddress: (id: string) => addresses.has(id),
	};
	for (const { concept, file } of read) {
		if (!concept) continue;
		checkReserved(concept, file);
		checkLabels(concept, world, file);
		checkConcept(concept, concepts, world, file);
	}
	for (const name of names) {
		checkReserved(name, namesFile);
		checkLabels(name, world, namesFile);
	}
}

function alignedTexts(paper: Paper, layers: readonly Layer[]): { printed: string; english: string }[] {
	return [...sentencesOf(paper)].map(({ id, children }) => ({
		printed: plainText(children),
		english: layers.map(({ segments }) => plainText(segments.get(id) ?? [])).join('\n'),
	}));
}

/** Next.js bundles pages and data routes apart, each with a copy of this module: what was read has to stand where both look. */
const shared: typeof globalThis & { duiduLibrary?: Library } = globalThis;

/** The content of this project, read once per process. Throws with every error when the content is not in order. */
export function loadLibrary(): Library {
	if (shared.duiduLibrary) return shared.duiduLibrary;
	const { library, files } = readLibrary(join(process.cwd(), 'content'));
	if (files.some(({ messages }) => messages.some(({ fatal }) => fatal))) {
		throw new Error(`The content has errors:\n${reporter(files, { quiet: true })}`);
	}
	// A development server must see edits; a build reads once.
	if (process.env.NODE_ENV === 'production') shared.duiduLibrary = library;
	return library;
}
