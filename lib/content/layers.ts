import { join } from 'node:path';
import type { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import { checkTranslation } from '../check/translation.ts';
import { alignLayer, linesOfSegments } from '../link/alignment.ts';
import { fault } from '../model/fault.ts';
import { findHidden } from '../model/hidden.ts';
import type { Layer } from '../model/layer.ts';
import type { Paper } from '../model/paper.ts';
import type { Term } from '../model/rendering.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import type { TextFile } from '../model/text-format.ts';
import { placeLines, type Skeleton } from './place-lines.ts';
import { listFiles, parseData, readText, readYaml } from './read-files.ts';
import { exceptionsSchema, layerRecordSchema } from './schema.ts';
import { parseText } from './text-markdown.ts';

/** Every translation of a paper, checked against it, with the files read and their messages. */
export function readLayers(content: string, paper: Paper, skeleton: Skeleton, terms: readonly Term[]): { layers: Layer[]; files: VFile[] } {
	const folder = join(content, 'translations', paper.id);
	const layers: Layer[] = [];
	const files: VFile[] = [];
	for (const name of listFiles(folder, '.md')) {
		const file = readText(join(folder, name));
		const exceptions = readYaml(exceptionsSchema, join(folder, name.replace(/\.md$/u, '.exceptions.yaml')), []);
		files.push(file, exceptions.file);
		const read = readLayer(file, paper, skeleton);
		if (!read) continue;
		layers.push(read.layer);
		const lineOf = (segment: string): number => read.lines.get(segment) ?? 1;
		// The rules about words know English. With lines missing or misplaced, every rule about words would fail too and hide the cause.
		if (file.messages.some(({ fatal }) => fatal) || !read.layer.record.lang.startsWith('en')) continue;
		checkTranslation({ paper, layer: read.layer, terms, exceptions: exceptions.data ?? [], file, exceptionsFile: exceptions.file, lineOf });
	}
	return { layers, files };
}

function readLayer(file: VFile, paper: Paper, skeleton: Skeleton): { layer: Layer; lines: Map<string, number> } | undefined {
	const text = parseText(file);
	if (text.matter === undefined) {
		fault(
			file,
			1,
			'translation-has-record',
			'Found no front matter; expected --- and lang, role, by, method, version, scope, status, then ---.',
		);
		return undefined;
	}
	const { matter } = text;
	const { data: record } = parseData(layerRecordSchema, () => parseYaml(matter), file, 2);
	if (!record) return undefined;
	if (record.lang !== file.stem) {
		fault(file, 2, 'translation-lang-matches-file', `lang is ${record.lang}; expected ${file.stem}, the name of the file.`);
	}
	reportHidden(text, file);
	// A translation renders what is printed in the paper's own language; the authors' English stands for itself.
	const own = { ...skeleton, parts: skeleton.parts.filter(({ lang }) => lang === paper.lang) };
	const placed = placeLines(text, own, file);
	const segments = alignLayer(paper, placed, file);
	if (record.scope === 'whole') reportMissing(paper, segments, file);
	return { layer: { record, segments }, lines: linesOfSegments(paper, placed) };
}

/** The printed text is kept with whatever it has; a translation is ours to mend. */
function reportHidden({ blocks }: TextFile, file: VFile): void {
	for (const block of blocks) {
		const lines = block.type === 'heading' ? [block.content] : block.type === 'marker' ? [] : block.lines;
		for (const { line = 1, children } of lines) {
			const hidden = findHidden(plainText(children));
			if (hidden)
				fault(file, line, 'text-has-no-hidden-characters', `${hidden.name} ${hidden.reason}; expected none. Delete the character.`);
		}
	}
}

function reportMissing(paper: Paper, segments: Layer['segments'], file: VFile): void {
	const parts = paper.parts.filter(({ lang }) => lang === paper.lang);
	for (const { id } of sentencesOf({ ...paper, parts })) {
		if (!segments.has(id))
			fault(file, 1, 'translation-is-whole', `${id} is not translated; expected every segment, as the scope is whole.`);
	}
}
