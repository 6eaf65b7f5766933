import { join } from 'node:path';
import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { Term } from '../check/accepted.ts';
import { checkAnnotations } from '../check/annotations.ts';
import type { EnglishNames } from '../cite/short-citation.ts';
import { createMentionFinder } from '../link/mentions.ts';
import { findOccurrences, type Occurrence } from '../link/occurrences.ts';
import { type Reading, toReading } from '../link/reading.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Concept } from '../model/concept.ts';
import type { Layer } from '../model/layer.ts';
import type { Paper } from '../model/paper.ts';
import { readConcepts } from './concepts.ts';
import { readLayers } from './layers.ts';
import { fromPaperFiles } from './paper-files.ts';
import { listFolders, readFolder, readJson, readYaml } from './read-files.ts';
import { annotationsSchema, type Profile, profileSchema, termsSchema } from './schema.ts';

export interface LibraryPaper {
	paper: Paper;
	rights: Profile['rights'];
	layers: Layer[];
	annotations: Annotation[];
	reading: Reading;
}

/** Everything the site shows. */
export interface Library {
	papers: LibraryPaper[];
	concepts: Concept[];
	/** By concept id. */
	occurrences: Map<string, Occurrence[]>;
	names: EnglishNames;
}

/** Reads all content. Errors are among the messages of `files`, and what they concern is then incomplete. */
export function readLibrary(content: string): { library: Library; files: VFile[] } {
	const { concepts, files } = readConcepts(content);
	const words = readYaml(termsSchema, join(content, 'terms.yaml'), []);
	files.push(words.file);
	const terms: Term[] = [
		...concepts.map(({ prefLabel, altLabel, hiddenLabel }) => ({
			labels: [prefLabel['zh-Hans'], ...altLabel['zh-Hans']],
			renderings: [prefLabel.en, ...altLabel.en, ...hiddenLabel.en],
		})),
		...(words.data ?? []).map((term) => ({ labels: [term['zh-Hans']], renderings: term.en })),
	];
	const names = new Map((words.data ?? []).map((term) => [term['zh-Hans'], term.en[0] ?? term['zh-Hans']]));
	const finders = { 'zh-Hans': createMentionFinder(concepts, 'zh-Hans'), en: createMentionFinder(concepts, 'en') };
	const papers = listFolders(join(content, 'papers')).flatMap((id): LibraryPaper[] => {
		const folder = join(content, 'papers', id);
		const { paper, skeleton, texts } = fromPaperFiles(readFolder(folder), folder);
		const profile = readJson(profileSchema, join(content, 'sources', `${id}.profile.json`));
		const translated = readLayers(content, paper, skeleton, terms);
		const notes = readYaml(annotationsSchema, join(content, 'annotations', `${id}.yaml`), []);
		if (notes.data) checkAnnotations(notes.data, paper, notes.file);
		files.push(...texts, profile.file, ...translated.files, notes.file);
		if (!profile.data) return [];
		const { layers } = translated;
		const annotations = notes.data ?? [];
		const reading = toReading(paper, layers, finders, annotations, names);
		return [{ paper, rights: profile.data.rights, layers, annotations, reading }];
	});
	const occurrences = findOccurrences(papers.map(({ reading }) => reading));
	return { library: { papers, concepts, occurrences, names }, files };
}

let loaded: Library | undefined;

/** The content of this project, read once per process. Throws with every error when the content is not in order. */
export function loadLibrary(): Library {
	if (loaded) return loaded;
	const { library, files } = readLibrary(join(process.cwd(), 'content'));
	if (files.some(({ messages }) => messages.some(({ fatal }) => fatal))) {
		throw new Error(`The content has errors:\n${reporter(files, { quiet: true })}`);
	}
	// A development server must see edits; a build reads once.
	if (process.env.NODE_ENV === 'production') loaded = library;
	return library;
}
