import type { CslItem, CslName } from '../model/csl.ts';
import { printedName } from '../parse/works/names.ts';
import { type Citable, type CitedLang, chineseBrackets, englishJournal, isAheadOfPrint, latinAuthors } from './citable.ts';
import { isoDate, yearOf } from './dates.ts';

/** A `<meta name content>`. */
export interface MetaEntry {
	name: string;
	content: string;
}

export interface PaperHead extends Pick<Citable, 'record' | 'translation' | 'url'> {
	/** Of the page; so are the title, the authors, the journal and the abstract. */
	lang: CitedLang;
	/** Of the page, in its language. */
	abstract?: string;
	/** Works the paper cites, each once. */
	works: readonly CslItem[];
}

/** `citation_*` entries of a paper's page, which reference managers and Google Scholar read. On an English page they describe the translation. */
export function citationMeta({ record, translation, url, lang, abstract, works }: PaperHead): MetaEntry[] {
	const isEnglish = lang === 'en' && translation !== undefined;
	const { issued, DOI, page, keyword } = record;
	const [firstPage, lastPage] = page?.split(/[-–]/u).map((number) => number.trim()) ?? [];
	const container = record['container-title'];
	const date = issued && isoDate(issued, '/');
	const entries: [string, string | undefined | false][] = [
		['citation_title', isEnglish ? translation.title : record.title],
		...(isEnglish ? latinAuthors(record) : (record.author ?? [])).map((name): [string, string] => ['citation_author', invertedName(name)]),
		['citation_publication_date', date],
		['citation_online_date', isAheadOfPrint(record) && date],
		['citation_journal_title', isEnglish ? (englishJournal(record) ?? container) : container && chineseBrackets(container)],
		['citation_issn', record.ISSN],
		['citation_volume', record.volume],
		['citation_issue', record.issue],
		['citation_firstpage', firstPage],
		['citation_lastpage', lastPage],
		['citation_doi', DOI],
		['citation_language', lang],
		// The one entry that can say whose the English is.
		['citation_publisher', isEnglish ? `${translation.by} (unofficial translation, version ${translation.version})` : record.publisher],
		['citation_keywords', isEnglish ? record.custom?.['keyword-en'] : keyword?.replaceAll('；', '; ')],
		['citation_abstract', abstract],
		['citation_public_url', url[lang]],
		['citation_abstract_html_url', url[lang]],
		['citation_fulltext_html_url', url[lang]],
		...works.map((work): [string, string] => ['citation_reference', referenceOf(work)]),
	];
	return entries.flatMap(([name, content]) => (content ? { name, content } : []));
}

/** 任, 丽梅. A name that is not to be split has no comma, and readers keep it whole. */
const invertedName = ({ family = '', given, literal }: CslName): string => literal ?? (given ? `${family}, ${given}` : family);

/** citation_title=…;citation_author=…;citation_journal_title=… */
function referenceOf(work: CslItem): string {
	const { type, title, author = [], issued, volume, issue, page, DOI, publisher } = work;
	const container = work['container-title'];
	const year = yearOf(issued);
	const fields: [string, string | undefined][] = [
		['citation_title', title],
		...author.map((name): [string, string] => ['citation_author', printedName(name)]),
		[
			type === 'article-journal' || type === 'article-newspaper' ? 'citation_journal_title' : 'citation_inbook_title',
			container && chineseBrackets(container),
		],
		[type === 'thesis' ? 'citation_dissertation_institution' : 'citation_publisher', publisher],
		['citation_publication_date', year === undefined ? undefined : String(year)],
		['citation_volume', volume],
		['citation_issue', issue],
		['citation_firstpage', page?.split(/[-–]/u)[0]],
		['citation_lastpage', page?.split(/[-–]/u)[1]],
		['citation_doi', DOI],
	];
	// A semicolon ends a field.
	return fields.flatMap(([name, value]) => (value ? `${name}=${value.replaceAll(';', ',')}` : [])).join(';');
}
