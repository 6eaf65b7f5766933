import { toJson } from '../../../lib/export/files.ts';
import { loadDataIndex } from '../files.ts';

export const dynamic = 'force-static';

/** Which files of open data there are. */
export function GET(): Response {
	return new Response(toJson(loadDataIndex()), { headers: { 'content-type': 'application/json' } });
}
