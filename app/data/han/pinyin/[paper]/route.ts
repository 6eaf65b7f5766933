import { loadLibrary } from '../../../../../lib/content/library.ts';
import { toPinyin } from '../../../../../lib/han/pinyin.ts';
import { sentencesOf } from '../../../../../lib/model/text.ts';

export const dynamic = 'force-static';

export const generateStaticParams = () => loadLibrary().papers.map(({ paper }) => ({ paper: `${paper.id}.json` }));

/** The pinyin of a paper, by segment. */
export async function GET(_request: Request, { params }: RouteContext<'/data/han/pinyin/[paper]'>): Promise<Response> {
	const { paper: name } = await params;
	const { papers, concepts } = loadLibrary();
	const entry = papers.find(({ paper }) => name === `${paper.id}.json`);
	return entry ? Response.json(toPinyin(sentencesOf(entry.paper), concepts)) : new Response(null, { status: 404 });
}
