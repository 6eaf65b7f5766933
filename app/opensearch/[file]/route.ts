import { siteUrl } from '../../../lib/content/site-url.ts';
import { element, group, stringifyXml } from '../../../lib/export/xml.ts';
import { LOCALES, langOfLocale } from '../../../lib/i18n/locales.ts';
import en from '../../../lib/i18n/messages/en.json';
import zh from '../../../lib/i18n/messages/zh.json';

const messages = { en, zh };

export const dynamic = 'force-static';

export const generateStaticParams = () => LOCALES.map((locale) => ({ file: `${locale}.xml` }));

/** OpenSearch 1.1: by it a browser offers the search of this site in its own box. Nothing points to it as long as the site has no address. */
export async function GET(_request: Request, { params }: RouteContext<'/opensearch/[file]'>): Promise<Response> {
	const { file } = await params;
	const locale = LOCALES.find((candidate) => file === `${candidate}.xml`);
	if (!locale) return new Response(null, { status: 404 });
	const { name, description } = messages[locale].site;
	const site = siteUrl() ?? '';
	const xml = stringifyXml(
		group(
			'OpenSearchDescription',
			{ xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
			element('ShortName', {}, name),
			element('Description', {}, description),
			element('Language', {}, langOfLocale[locale]),
			element('InputEncoding', {}, 'UTF-8'),
			element('Url', { type: 'text/html', method: 'get', template: `${site}/${locale}/search/?q={searchTerms}` }),
		),
	);
	return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
}
