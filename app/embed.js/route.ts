import { embedScript } from '../../components/embed/embed-script.ts';

export const dynamic = 'force-static';

/** The only script of an embedded section. */
export const GET = (): Response => new Response(embedScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
