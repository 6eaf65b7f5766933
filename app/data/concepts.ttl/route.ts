import { toTurtle } from '../../../lib/export/turtle.ts';
import { loadVocabulary } from '../vocabulary.ts';

export const dynamic = 'force-static';

/** The same as `concepts.jsonld`, in Turtle. */
export function GET(): Response {
	return new Response(toTurtle(loadVocabulary()), { headers: { 'content-type': 'text/turtle; charset=utf-8' } });
}
