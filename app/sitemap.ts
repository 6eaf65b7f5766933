import type { MetadataRoute } from 'next';
import { loadLibrary } from '../lib/content/library.ts';
import { siteUrl } from '../lib/content/site-url.ts';
import { LOCALES } from '../lib/i18n/locales.ts';
import { isCleared, languagesOf } from './page-head.ts';

export const dynamic = 'force-static';

/** Every page that may be found, in each language. Empty, and pointed to by nothing, as long as the site has no address. */
export default function sitemap(): MetadataRoute.Sitemap {
	const site = siteUrl();
	if (!site) return [];
	const pages = foundPaths().flatMap((path) =>
		LOCALES.map((locale) => ({ url: `${site}/${locale}${path}`, alternates: { languages: languagesOf(path, site) } })),
	);
	return [{ url: `${site}/`, alternates: { languages: languagesOf('/', site) } }, ...pages];
}

/** Addresses below the locale. The texts of a paper are among them once its rights are cleared. */
function foundPaths(): string[] {
	const { papers, concepts } = loadLibrary();
	const cleared = papers.filter(isCleared);
	return [
		'/',
		...cleared.flatMap(({ paper: { id, sections } }) => [
			`/${id}/`,
			...sections.flatMap(({ number }) => (number === undefined ? [] : `/${id}/${number.replaceAll('.', '-')}/`)),
		]),
		...papers.map(({ paper }) => `/${paper.id}/cite/`),
		...(cleared.length === papers.length ? ['/compare/', '/parallels/'] : []),
		...['/concepts/', '/concepts/map/', '/concepts/names/'],
		...concepts.map(({ id }) => `/concepts/${id}/`),
		...['/references/', '/search/', '/data/'],
	];
}
