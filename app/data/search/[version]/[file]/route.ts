import { loadSearchFiles } from '../../../../../lib/content/search-files.ts';

export const dynamic = 'force-static';

export function generateStaticParams(): { version: string; file: string }[] {
	const { version, files } = loadSearchFiles();
	return [...files.keys()].map((name) => ({ version, file: `${name}.json` }));
}

/** What search fetches: the texts, one record a row, and the tables for concepts, traditional characters and pinyin. */
export async function GET(_request: Request, { params }: RouteContext<'/data/search/[version]/[file]'>): Promise<Response> {
	const { version, file } = await params;
	const own = loadSearchFiles();
	const json = own.version === version ? own.files.get(file.replace(/\.json$/u, '')) : undefined;
	return json === undefined
		? new Response(null, { status: 404 })
		: new Response(json, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
