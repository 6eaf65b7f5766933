import { FORMATS } from '../../../lib/export/files.ts';
import { loadDataFiles } from '../files.ts';

export const dynamic = 'force-static';

export const generateStaticParams = () => loadDataFiles().map(({ name }) => ({ file: name }));

/** A file of open data. */
export async function GET(_request: Request, { params }: RouteContext<'/data/[file]'>): Promise<Response> {
	const { file: name } = await params;
	const file = loadDataFiles().find((candidate) => candidate.name === name);
	return file
		? new Response(file.make(), { headers: { 'content-type': FORMATS[file.format].mediaType } })
		: new Response(null, { status: 404 });
}
