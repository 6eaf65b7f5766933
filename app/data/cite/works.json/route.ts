import { RECORD_FORMATS } from '../../../../lib/cite/styles.ts';
import { writeRecords } from '../../../../lib/cite/write-records.ts';
import { loadLibrary } from '../../../../lib/content/library.ts';
import { citedWorks } from '../../../../lib/link/works.ts';

export const dynamic = 'force-static';

/** The record of each cited work in each format, by the work's first address: for who takes some of them. */
export function GET(): Response {
	const { papers, englishNames } = loadLibrary();
	const works = citedWorks(papers.map(({ paper }) => paper)).map(({ addresses, work }) => [
		addresses[0],
		Object.fromEntries(RECORD_FORMATS.map((format) => [format, writeRecords(format, [work], englishNames)])),
	]);
	return Response.json(Object.fromEntries(works));
}
