import type { MetadataRoute } from 'next';
import { siteUrl } from '../lib/content/site-url.ts';

export const dynamic = 'force-static';

/** Every page may be read: one that is not to be listed says so itself, which only its reader learns. */
export default function robots(): MetadataRoute.Robots {
	const site = siteUrl();
	return { rules: { userAgent: '*', allow: '/' }, ...(site && { sitemap: `${site}/sitemap.xml` }) };
}
