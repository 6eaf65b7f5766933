import type { Locale } from '../../lib/i18n/locales.ts';
import { MANY } from './leading.ts';
import type { PaperLink } from './paper-names.ts';
import { paths } from './paths.ts';

export interface SiteLink {
	href: string;
	label: string;
}

/** What the header links to: the papers by name while they are few, else where they are listed; and what is said of them all. */
export function siteLinks(
	locale: Locale,
	papers: readonly PaperLink[],
	names: Record<'papers' | 'compare' | 'concepts' | 'references', string>,
): SiteLink[] {
	return [
		...(papers.length > MANY
			? [{ href: `${paths.home(locale)}#papers`, label: names.papers }]
			: papers.map(({ id, name }) => ({ href: paths.paper(locale, id), label: name }))),
		{ href: paths.compare(locale), label: names.compare },
		{ href: paths.concepts(locale), label: names.concepts },
		{ href: paths.references(locale), label: names.references },
	];
}

/** The papers that a page has to name by itself: all while they are few, else the one it belongs to. */
export function papersNamedOn(path: string, papers: readonly PaperLink[]): PaperLink[] {
	return papers.filter(({ id }) => papers.length <= MANY || path.startsWith(`/${id}/`));
}
