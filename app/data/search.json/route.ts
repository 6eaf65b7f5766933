import { loadLibrary } from '../../../lib/content/library.ts';
import { toRecords } from '../../../lib/search/records.ts';

export const dynamic = 'force-static';

/** The texts that search reads, one record a row. */
export function GET(): Response {
	return Response.json(toRecords(loadLibrary().papers.map(({ reading }) => reading)));
}
