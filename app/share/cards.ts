import { latinAuthors } from '../../lib/cite/citable.ts';
import { type LibraryPaper, loadLibrary } from '../../lib/content/library.ts';
import { titleIn } from '../../lib/export/edition.ts';
import en from '../../lib/i18n/messages/en.json';
import zh from '../../lib/i18n/messages/zh.json';
import type { ReadingSection } from '../../lib/link/reading.ts';
import type { Bilingual, Concept } from '../../lib/model/concept.ts';
import type { CslItem, CslName } from '../../lib/model/csl.ts';
import { printedName } from '../../lib/parse/works/names.ts';
import { wordsOf } from '../../lib/search/records.ts';

/** What a share image says: the same for both languages of the interface. */
export interface Card {
	/** Below `/share/`, without its ending: `ren/2-1`. */
	path: string;
	title: Bilingual<string>;
	pinyin?: string;
	/** What it is, or which part: § 2.1. */
	corner: Bilingual<string>;
	/** Whose it is. */
	foot: Bilingual<string>;
}

export interface Picture {
	path: string;
	alt: string;
}

/** What networks draw without cutting. */
export const SHARE_SIZE = { width: 1200, height: 630 };

const siteCard: Card = {
	path: 'site',
	title: { 'zh-Hans': zh.home.title, en: en.home.title },
	corner: { 'zh-Hans': '', en: '' },
	foot: { 'zh-Hans': zh.site.tagline, en: en.site.tagline },
};

/** Of the pages that have none of their own. */
export const sitePicture = pictureOf(siteCard);

export function pictureOf({ path, title }: Card): Picture {
	return { path: `/share/${path}.png`, alt: `${title['zh-Hans']} ${title.en}` };
}

/** Every share image there is. */
export function allCards(): Card[] {
	const { papers, concepts } = loadLibrary();
	return [
		siteCard,
		...papers.flatMap((entry) => [
			paperCard(entry),
			...entry.reading.sections.flatMap(({ number }) => (number === undefined ? [] : sectionCard(entry, number))),
		]),
		...concepts.map(conceptCard),
	];
}

export function paperCard(entry: LibraryPaper): Card {
	const { id, record } = entry.paper;
	return {
		path: id,
		title: { 'zh-Hans': record.title ?? id, en: titleIn(entry, 'en') ?? '' },
		corner: { 'zh-Hans': zh.card.paper, en: en.card.paper },
		foot: authorsOf(record),
	};
}

export function sectionCard(entry: LibraryPaper, number: string): Card {
	const { id, record } = entry.paper;
	const section = entry.reading.sections.find((candidate) => candidate.number === number);
	const heading = { 'zh-Hans': headingOf(section, 'zh-Hans'), en: headingOf(section, 'en') };
	const opening = { 'zh-Hans': zh.reader.opening, en: en.reader.opening };
	return {
		path: `${id}/${number.replaceAll('.', '-')}`,
		title: heading['zh-Hans'] ? heading : opening,
		corner: { 'zh-Hans': '', en: `§ ${number}` },
		foot: authorsOf(record),
	};
}

export function conceptCard({ id, prefLabel, themes }: Concept): Card {
	return {
		path: `concepts/${id}`,
		title: { 'zh-Hans': prefLabel['zh-Hans'], en: prefLabel.en },
		pinyin: prefLabel['zh-Latn-pinyin'],
		corner: { 'zh-Hans': zh.card.concept, en: en.card.concept },
		foot: {
			'zh-Hans': themes.map((theme) => zh.concepts.themes[theme]).join('、'),
			en: themes.map((theme) => en.concepts.themes[theme]).join(', '),
		},
	};
}

export function headingOf(section: ReadingSection | undefined, lang: string): string {
	const cell = section?.heading?.cells.find((candidate) => candidate.lang === lang);
	return cell?.segments.map(({ nodes }) => wordsOf(nodes)).join(' ') ?? '';
}

const authorsOf = (record: CslItem): Bilingual<string> => ({
	'zh-Hans': (record.author ?? []).map(printedName).join('、'),
	en: latinAuthors(record).map(latinName).join(', '),
});

const latinName = ({ family = '', given, literal }: CslName): string => literal ?? [family, given].filter(Boolean).join(' ');
