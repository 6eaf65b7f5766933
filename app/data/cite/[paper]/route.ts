import { toCiteFile } from '../../../../lib/cite/cite-file.ts';
import { loadLibrary } from '../../../../lib/content/library.ts';

export const dynamic = 'force-static';

export const generateStaticParams = () => loadLibrary().papers.map(({ paper }) => ({ paper: `${paper.id}.json` }));

/** Citations of a paper and of any passage of it, for the panel that shows them. */
export async function GET(_request: Request, { params }: RouteContext<'/data/cite/[paper]'>): Promise<Response> {
	const { paper: name } = await params;
	const entry = loadLibrary().papers.find(({ paper }) => name === `${paper.id}.json`);
	return entry ? Response.json(toCiteFile(entry)) : new Response(null, { status: 404 });
}
