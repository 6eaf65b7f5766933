import { loadLibrary } from '../../lib/content/library.ts';
import { siteUrl } from '../../lib/content/site-url.ts';
import { type DataIndex, toDataIndex } from '../../lib/export/data-index.ts';
import { type DataFile, dataFiles } from '../../lib/export/files.ts';
import program from '../../package.json';
import { loadVocabulary } from './vocabulary.ts';

/** Every file of open data; each is made when it is asked for. */
export function loadDataFiles(): DataFile[] {
	const { papers, parallels, englishNames } = loadLibrary();
	return dataFiles(papers, {
		parallels,
		vocabulary: loadVocabulary(),
		names: englishNames,
		origin: siteUrl() ?? '',
		version: program.version,
	});
}

let index: DataIndex | undefined;

/** Makes every file to measure it; once per process, but for a development server, which must see edits. */
export function loadDataIndex(): DataIndex {
	if (index && process.env.NODE_ENV === 'production') return index;
	index = toDataIndex(loadDataFiles(), program.version);
	return index;
}
