import { createHash } from 'node:crypto';
import { toSearchData } from '../search/build.ts';
import { once } from '../search/keep.ts';
import { writeSearch } from '../search/shards.ts';
import { loadLibrary } from './library.ts';

export interface SearchFiles {
	/** Changes with what the files hold, so that browsers may keep them for good. */
	version: string;
	/** JSON by name: `main`, and more when the papers are many. */
	files: Map<string, string>;
}

/** What search fetches in the browser. */
export const loadSearchFiles = once((): SearchFiles => {
	const { papers, concepts, names } = loadLibrary();
	const files = new Map<string, string>();
	writeSearch(toSearchData(papers, concepts, names), (name, content) => files.set(name, JSON.stringify(content)));
	const hash = createHash('sha256');
	for (const [name, json] of files) hash.update(name).update('\0').update(json).update('\0');
	return { version: hash.digest('hex').slice(0, 12), files };
});
