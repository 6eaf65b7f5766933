import type { MetaEntry } from '../../lib/cite/head.ts';

/**
 * What Zotero keeps of a page, after its translator for embedded metadata (“Embedded Metadata.js” in github.com/zotero/translators, read at commit
 * 0180a14): which entry becomes which field, a name with a comma split at it, and the kind of item, which is an article also where no journal is named.
 */
export function zoteroItem(meta: readonly MetaEntry[]) {
	const all = (name: string): string[] => meta.filter((entry) => entry.name === name).map(({ content }) => content);
	const one = (...names: string[]): string | undefined => names.flatMap(all)[0];
	return {
		itemType: all('citation_journal_title').length + all('citation_title').length > 0 ? 'journalArticle' : 'webpage',
		title: one('citation_title'),
		creators: all('citation_author').map((name) => {
			const [lastName, firstName] = name.split(/,\s*/u);
			return { lastName, firstName };
		}),
		date: one('citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'),
		publicationTitle: one('citation_journal_title'),
		ISSN: one('citation_issn'),
		DOI: one('citation_doi'),
		publisher: one('citation_publisher'),
		language: one('citation_language'),
		abstractNote: one('citation_abstract'),
		url: one('citation_public_url', 'citation_abstract_html_url', 'citation_fulltext_html_url'),
		tags: all('citation_keywords').flatMap((words) => words.split(';').map((word) => word.trim())),
	};
}
