import type { CitedLang } from '../lib/cite/citable.ts';
import { citationMeta, type MetaEntry } from '../lib/cite/head.ts';
import type { PaperJsonLd } from '../lib/cite/json-ld.ts';
import type { LibraryPaper } from '../lib/content/library.ts';
import { siteUrl } from '../lib/content/site-url.ts';
import { titleIn } from '../lib/export/edition.ts';
import { type Locale, langOfLocale } from '../lib/i18n/locales.ts';
import { citedWorks } from '../lib/link/works.ts';
import { plainText } from '../lib/model/text.ts';

/** A paper as the head of its page speaks of it. Its addresses begin at the root of the host as long as the site has none. */
export function paperHead(entry: LibraryPaper, locale: Locale, site = siteUrl()): PaperJsonLd {
	const { paper, layers, rights } = entry;
	const lang = langOfLocale[locale] as CitedLang; // the languages of the interface are those of the papers
	const english = layers.find(({ record }) => record.lang === 'en')?.record;
	const abstract = abstractIn(entry, lang);
	return {
		record: paper.record,
		...(english && { translation: { title: titleIn(entry, 'en') ?? '', by: english.by, version: english.version } }),
		url: urlsOf(`/${paper.id}/`, site),
		lang,
		...(abstract && { abstract }),
		works: citedWorks([paper]).map(({ work }) => work),
		rights,
	};
}

/** `citation_*` of a paper's page; those that are addresses only once the site has one. */
export const citationEntries = (head: PaperJsonLd, site = siteUrl()): MetaEntry[] =>
	citationMeta(head).filter(({ name }) => site !== undefined || !name.endsWith('_url'));

/** The addresses of a page in both languages. */
export const urlsOf = (path: string, site = siteUrl() ?? ''): PaperJsonLd['url'] => ({
	'zh-Hans': `${site}/zh${path}`,
	en: `${site}/en${path}`,
});

/** As printed, or as translated; nothing where the paper has no abstract in the language. */
function abstractIn({ paper, layers }: LibraryPaper, lang: CitedLang): string | undefined {
	const part = paper.parts.find(({ name }) => name === 'abstract');
	const sentences = part?.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];
	if (lang === part?.lang) return sentences.map(({ children }) => plainText(children)).join('');
	const segments = layers.find(({ record }) => record.lang === lang)?.segments;
	return sentences.flatMap(({ id }) => plainText(segments?.get(id) ?? []) || []).join(' ') || undefined;
}
