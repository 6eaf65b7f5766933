import { join } from 'node:path';
import type { VFile } from 'vfile';
import { parse as parseYaml } from 'yaml';
import { alignLayer } from '../link/alignment.ts';
import { fault } from '../model/fault.ts';
import type { Layer } from '../model/layer.ts';
import type { Paper } from '../model/paper.ts';
import { sentencesOf } from '../model/text.ts';
import { placeLines, type Skeleton } from './place-lines.ts';
import { listFiles, parseData, readText } from './read-files.ts';
import { layerRecordSchema } from './schema.ts';
import { parseText } from './text-markdown.ts';

/** Every translation of a paper, with the files read and their messages. */
export function readLayers(content: string, paper: Paper, skeleton: Skeleton): { layers: Layer[]; files: VFile[] } {
	const folder = join(content, 'translations', paper.id);
	const files = listFiles(folder, '.md').map((name) => readText(join(folder, name)));
	return { layers: files.flatMap((file) => readLayer(file, paper, skeleton) ?? []), files };
}

function readLayer(file: VFile, paper: Paper, skeleton: Skeleton): Layer | undefined {
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
	// A translation renders what is printed in the paper's own language; the authors' English stands for itself.
	const own = { ...skeleton, parts: skeleton.parts.filter(({ lang }) => lang === paper.lang) };
	const segments = alignLayer(paper, placeLines(text, own, file), file);
	if (record.scope === 'whole') reportMissing(paper, segments, file);
	return { record, segments };
}

function reportMissing(paper: Paper, segments: Layer['segments'], file: VFile): void {
	const parts = paper.parts.filter(({ lang }) => lang === paper.lang);
	for (const { id } of sentencesOf({ ...paper, parts })) {
		if (!segments.has(id))
			fault(file, 1, 'translation-is-whole', `${id} is not translated; expected every segment, as the scope is whole.`);
	}
}
