import { loadLibrary } from '../../../lib/content/library.ts';
import { toSearchData } from '../../../lib/search/build.ts';

export const dynamic = 'force-static';

/** All that search needs: the texts, one record a row, and the tables for concepts, traditional characters and pinyin. */
export function GET(): Response {
	const { papers, concepts, names } = loadLibrary();
	return Response.json(toSearchData(papers, concepts, names));
}
