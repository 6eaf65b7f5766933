import { drawCard } from '../card-image.tsx';
import { allCards } from '../cards.ts';

export const dynamic = 'force-static';

const ENDING = '.png';

export const generateStaticParams = () => allCards().map(({ path }) => ({ path: `${path}${ENDING}`.split('/') }));

/** The share image of a paper, a section, a concept or the site. */
export async function GET(_request: Request, { params }: RouteContext<'/share/[...path]'>): Promise<Response> {
	const path = (await params).path.join('/');
	const card = allCards().find((candidate) => `${candidate.path}${ENDING}` === path);
	return card ? drawCard(card) : new Response(null, { status: 404 });
}
