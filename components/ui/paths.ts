import type { Locale } from '../../lib/i18n/locales.ts';

/** Addresses of the pages. With a trailing slash, so that any static host serves them as folders. */
export const paths = {
	home: (locale: Locale): string => `/${locale}/`,
	paper: (locale: Locale, paper: string): string => `/${locale}/${paper}/`,
	section: (locale: Locale, paper: string, number: string): string => `/${locale}/${paper}/${number.replaceAll('.', '-')}/`,
	/** A section alone, for a frame on another site's page. */
	embed: (locale: Locale, paper: string, number: string): string => `/${locale}/${paper}/${number.replaceAll('.', '-')}/embed/`,
	/** How to cite a paper, in every style. */
	cite: (locale: Locale, paper: string): string => `/${locale}/${paper}/cite/`,
	compare: (locale: Locale): string => `/${locale}/compare/`,
	/** Both passages of a parallel, beside each other in their papers. */
	parallelInPanes: (locale: Locale, parallel: string): string => `/${locale}/compare/?parallel=${parallel}`,
	concepts: (locale: Locale): string => `/${locale}/concepts/`,
	concept: (locale: Locale, concept: string): string => `/${locale}/concepts/${concept}/`,
	conceptMap: (locale: Locale): string => `/${locale}/concepts/map/`,
	names: (locale: Locale): string => `/${locale}/concepts/names/`,
	/** Names have a page together, with an address for each. */
	name: (locale: Locale, name: string): string => `/${locale}/concepts/names/#${name}`,
	parallels: (locale: Locale): string => `/${locale}/parallels/`,
	references: (locale: Locale): string => `/${locale}/references/`,
	data: (locale: Locale): string => `/${locale}/data/`,
	dataFile: (name: string): string => `/data/${name}`,
	searchFile: (version: string, name: string): string => `/data/search/${version}/${name}.json`,
	search: (locale: Locale, query = ''): string => `/${locale}/search/${query && `?q=${encodeURIComponent(query)}`}`,
};

/** Where a passage stands on the page of its paper: `#ren-2-1-p3` in hand-written Markdown is `/en/ren/#ren-2-1-p3`. */
export const passagePath = (locale: Locale, address: string): string =>
	`${paths.paper(locale, address.slice(0, address.indexOf('-')))}#${address}`;
