import { createHash } from 'node:crypto';
import type { Bilingual } from '../model/concept.ts';
import { type DataFile, FORMATS, type FormatName } from './files.ts';

export interface IndexEntry extends Omit<DataFile, 'make' | 'format'> {
	format: FormatName;
	mediaType: string;
	bytes: number;
	sha256: string;
	description: Bilingual<string>;
}

/** `/data/index.json` */
export interface DataIndex {
	version: string;
	notice: Bilingual<string>;
	files: IndexEntry[];
}

/** What files there are, each with its size and digest, so that a program can find and check them. */
export function toDataIndex(files: readonly DataFile[], version: string): DataIndex {
	return {
		version,
		notice: {
			en: 'Names are relative to this file. The version of a file of a paper is that of its translation. Where the status of rights is uncleared, the text is included for study and no licence to it is given.',
			'zh-Hans': '文件名相对于本文件。论文文件的版本即其译文的版本。权利状态为 uncleared 者，原文仅供学习研究，不授予任何许可。',
		},
		files: files.map(({ make, ...file }) => {
			const bytes = make();
			const { mediaType, description } = FORMATS[file.format];
			return { ...file, mediaType, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), description };
		}),
	};
}
