import { loadLibrary } from '../../../../lib/content/library.ts';
import { toTraditionalTable } from '../../../../lib/han/traditional-table.ts';
import { plainText, sentencesOf } from '../../../../lib/model/text.ts';

export const dynamic = 'force-static';

/** What shows the printed texts in traditional characters. */
export function GET(): Response {
	const sentences = loadLibrary().papers.flatMap(({ paper }) => [...sentencesOf(paper)]);
	return Response.json(toTraditionalTable(sentences.map(({ children }) => plainText(children))));
}
