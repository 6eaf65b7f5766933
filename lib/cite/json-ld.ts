import type { Book, CreativeWork, NewsArticle, Periodical, Person, ScholarlyArticle, Thesis, WebPage, WithContext } from 'schema-dts';
import type { CslItem, CslName, CslType } from '../model/csl.ts';
import { printedName } from '../parse/works/names.ts';
import { chineseBrackets, englishJournal, keywordsIn, latinAuthors, SITE_NAME } from './citable.ts';
import { isoDate } from './dates.ts';
import type { PaperHead } from './head.ts';

export interface PaperJsonLd extends PaperHead {
	rights: { status: 'uncleared' | 'cleared'; holder: string };
}

export interface SectionJsonLd extends Omit<PaperJsonLd, 'abstract' | 'works'> {
	section: {
		/** Its address: `ren-2-1`. */
		id: string;
		number: string;
		/** Its heading in the language of the page. */
		heading?: string;
		url: PaperHead['url'];
	};
}

/** What a paper's page is about, for search engines: on a Chinese page the paper, on an English one the translation, each naming the other. */
export function paperJsonLd(head: PaperJsonLd): WithContext<ScholarlyArticle> {
	const { record, lang, abstract, works } = head;
	const keywords = lang === 'en' ? record.custom?.['keyword-en'] : record.keyword;
	const container = periodical(record, lang);
	const title = titleIn(head);
	return {
		'@context': 'https://schema.org',
		'@type': 'ScholarlyArticle',
		'@id': head.url[lang],
		...common(head, head.url, 'ScholarlyArticle'),
		...(title && { headline: title, name: title }),
		identifier: identifiers(record),
		...(container && { isPartOf: container }),
		...(abstract && { abstract }),
		...(keywords && { keywords: keywordsIn(keywords) }),
		...(lang !== 'en' && record.URL && { sameAs: record.URL }),
		...(works.length > 0 && { citation: works.map(citedWork) }),
	};
}

/** What a section's page is about: a part of the paper, or of its translation. */
export function sectionJsonLd({ section, ...head }: SectionJsonLd): WithContext<CreativeWork> {
	const title = titleIn(head);
	return {
		'@context': 'https://schema.org',
		'@type': 'CreativeWork',
		'@id': section.url[head.lang],
		...common(head, section.url, 'CreativeWork'),
		...(section.heading && { name: section.heading }),
		identifier: { '@type': 'PropertyValue', propertyID: SITE_NAME.en, value: section.id },
		position: section.number,
		isPartOf: { '@type': 'ScholarlyArticle', '@id': head.url[head.lang], ...(title && { name: title }) },
	};
}

type Head = Omit<PaperJsonLd, 'abstract' | 'works'>;

const titleIn = ({ record, translation, lang }: Head): string | undefined => (lang === 'en' ? translation?.title : record.title);

/** What is true of the whole and of each part. */
function common({ record, translation, lang, rights }: Head, url: PaperHead['url'], type: 'ScholarlyArticle' | 'CreativeWork') {
	const { author = [], issued } = record;
	const shared = {
		url: url[lang],
		inLanguage: lang,
		author: (lang === 'en' ? latinAuthors(record) : author).map(person),
		isAccessibleForFree: true,
		copyrightNotice:
			lang === 'en' ? `Rights in the paper: ${rights.holder}. Included for study.` : `论文权利归属：${rights.holder}。收录供研习。`,
	};
	if (!translation) return { ...shared, ...(issued && { datePublished: isoDate(issued) }) };
	if (lang === 'en') {
		return {
			...shared,
			translator: { '@type': 'Organization' as const, name: translation.by },
			version: translation.version,
			creativeWorkStatus: 'Unofficial translation',
			// The day on which the translation was published is not known; the original carries its own.
			translationOfWork: {
				'@type': type,
				'@id': url['zh-Hans'],
				inLanguage: 'zh-Hans',
				...(issued && { datePublished: isoDate(issued) }),
			},
		};
	}
	return {
		...shared,
		...(issued && { datePublished: isoDate(issued) }),
		workTranslation: {
			'@type': type,
			'@id': url.en,
			inLanguage: 'en',
			translator: { '@type': 'Organization' as const, name: translation.by },
			version: translation.version,
			creativeWorkStatus: 'Unofficial translation',
		},
	};
}

function person(name: CslName): Person {
	const { family, given, literal } = name;
	const isHan = /\p{Script=Han}/u.test(literal ?? `${family}${given}`);
	return {
		'@type': 'Person',
		name: isHan ? printedName(name) : (literal ?? `${family} ${given}`),
		...(family && { familyName: family }),
		...(given && { givenName: given }),
	};
}

function periodical(record: CslItem, lang: string): Periodical | undefined {
	const container = record['container-title'];
	if (!container) return undefined;
	const english = englishJournal(record);
	const chinese = chineseBrackets(container);
	return {
		'@type': 'Periodical',
		name: lang === 'en' && english ? english : chinese,
		...(english && { alternateName: lang === 'en' ? chinese : english }),
		...(record.ISSN && { issn: record.ISSN }),
	};
}

function identifiers({ id, DOI }: CslItem): { '@type': 'PropertyValue'; propertyID: string; value: string }[] {
	const pairs: [string, string | undefined][] = [
		[SITE_NAME.en, id],
		['DOI', DOI],
	];
	return pairs.flatMap(([propertyID, value]) => (value ? { '@type': 'PropertyValue' as const, propertyID, value } : []));
}

const WORK_TYPES: Partial<Record<CslType, string>> = {
	'article-journal': 'ScholarlyArticle',
	'article-newspaper': 'NewsArticle',
	book: 'Book',
	thesis: 'Thesis',
	webpage: 'WebPage',
};

type CitedWork = ScholarlyArticle | NewsArticle | Book | Thesis | WebPage | CreativeWork;

function citedWork(work: CslItem): CitedWork {
	const { type, title, author = [], issued, publisher, URL, DOI } = work;
	const container = work['container-title'];
	const isArticle = type === 'article-journal' || type === 'article-newspaper';
	return {
		'@type': WORK_TYPES[type] ?? 'CreativeWork',
		...(title && { name: title }),
		inLanguage: work.language,
		...(author.length > 0 && { author: author.map(person) }),
		...(issued && { datePublished: isoDate(issued) }),
		...(container && { isPartOf: { '@type': isArticle ? 'Periodical' : 'CreativeWork', name: chineseBrackets(container) } }),
		...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
		...(URL && { url: URL }),
		...(DOI && { sameAs: `https://doi.org/${DOI}` }),
	} as CitedWork; // One object for a union of types that have all of these in common.
}
