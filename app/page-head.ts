import type { Metadata } from 'next';
import type { MetaEntry } from '../lib/cite/head.ts';
import type { LibraryPaper } from '../lib/content/library.ts';
import { siteUrl } from '../lib/content/site-url.ts';
import { LOCALES, type Locale, langOfLocale, otherLocale } from '../lib/i18n/locales.ts';
import { groupBy } from '../lib/model/group-by.ts';
import { type Picture, SHARE_SIZE, sitePicture } from './share/cards.ts';

export interface PageHead {
	/** Absent where the language is still to be chosen. */
	locale?: Locale;
	/** Of the page, below the locale: `/ren/2-1/`. */
	path: string;
	title: string;
	/** The title is whole without the name of the site after it. */
	isWhole?: boolean;
	description: string;
	/** The picture that stands for the page where it is shared. */
	picture?: Picture;
	/** A text with an author, and not a page about texts. */
	isArticle?: boolean;
	/** False asks robots to leave the page out. */
	index?: boolean;
	/** `citation_*`; a name may come more than once. */
	entries?: readonly MetaEntry[];
}

const OG_LOCALES: Record<Locale, string> = { en: 'en_GB', zh: 'zh_CN' };

/** The head of a page. What needs a whole address is left out as long as the site has none. */
export function pageHead(head: PageHead, site = siteUrl()): Metadata {
	const { locale, path, title, isWhole, description, picture = sitePicture, isArticle, index = true, entries = [] } = head;
	const url = [site, locale].filter(Boolean).join('/') + path;
	const images = [{ url: `${site}${picture.path}`, alt: picture.alt, type: 'image/png', ...SHARE_SIZE }];
	return {
		title: isWhole ? { absolute: title } : title,
		description,
		...(site && { alternates: { canonical: url, languages: languagesOf(path, site) } }),
		openGraph: {
			type: isArticle ? 'article' : 'website',
			siteName: 'Duidu 对读',
			title,
			description,
			locale: OG_LOCALES[locale ?? 'en'],
			alternateLocale: OG_LOCALES[otherLocale(locale ?? 'en')],
			...(site && { url, images }),
		},
		// The rest is taken from what stands above.
		twitter: { card: site ? 'summary_large_image' : 'summary' },
		...(!index && { robots: { index: false, follow: true } }),
		...(entries.length > 0 && { other: valuesByName(entries) }),
	};
}

/** Whether the text of a paper may be found by search engines. */
export const isCleared = ({ rights }: Pick<LibraryPaper, 'rights'>): boolean => rights.status === 'cleared';

/** The page in each language. Who reads neither gets the choice of languages, or English where the page has no choice before it. */
export function languagesOf(path: string, site: string): Record<string, string> {
	const own = Object.fromEntries(LOCALES.map((locale) => [langOfLocale[locale], `${site}/${locale}${path}`]));
	return { ...own, 'x-default': path === '/' ? `${site}/` : `${site}/en${path}` };
}

function valuesByName(entries: readonly MetaEntry[]): Record<string, string[]> {
	const groups = groupBy(entries, ({ name }) => name);
	return Object.fromEntries([...groups].map(([name, group]) => [name, group.map(({ content }) => content)]));
}
