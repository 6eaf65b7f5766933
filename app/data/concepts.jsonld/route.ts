import { loadVocabulary } from '../vocabulary.ts';

export const dynamic = 'force-static';

/** Concepts and names as SKOS in JSON-LD. */
export function GET(): Response {
	return Response.json(loadVocabulary(), { headers: { 'content-type': 'application/ld+json' } });
}
