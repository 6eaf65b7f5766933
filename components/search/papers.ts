import { citationsOf } from '../../lib/cite/citations.ts';
import { LINK_SLOTS } from '../../lib/cite/fill.ts';
import { unnumberedHeadings } from '../../lib/cite/headings.ts';
import type { Passage } from '../../lib/cite/place.ts';
import { type Locale, langOfLocale } from '../../lib/i18n/locales.ts';
import { partNamed, type Reading } from '../../lib/link/reading.ts';
import type { Layer } from '../../lib/model/layer.ts';
import type { Conventions, Paper } from '../../lib/model/paper.ts';
import type { Row } from '../../lib/model/row.ts';
import { toRecords, wordsOf } from '../../lib/search/records.ts';
import { type SectionTick, sectionTicks } from '../../lib/search/ticks.ts';
import { briefName, shortName } from '../ui/paper-names.ts';

/** What results are gathered under. */
interface SearchGroup {
	/** `§ 2.1`, `Abstract`, `Notes`. */
	name: string;
	/** The words of a heading in each language, the printed one first. */
	headings: { lang: string; text: string }[];
}

/** What the page of results says of a paper beside the results. */
export interface SearchPaper {
	id: string;
	name: string;
	brief: string;
	groups: Record<string, SearchGroup>;
	ticks: SectionTick[];
	/** A citation of any passage, for `fillPassage`. */
	citation: { template: string; numbering: Conventions['numbering']; headings: NonNullable<Passage['headings']> };
}

interface LibraryPaper {
	paper: Paper;
	reading: Reading;
	layers: readonly Layer[];
}

/** Names of parts by what they are called in the text format, and of what gathers the rest. */
export type GroupNames = Record<(typeof NAMED_PARTS)[number] | 'notes' | 'references' | 'matter' | 'opening', string>;

export const NAMED_PARTS = ['title', 'abstract', 'keywords', 'title-en', 'abstract-en', 'keywords-en'] as const;

export function toSearchPapers(papers: readonly LibraryPaper[], names: GroupNames, locale: Locale): SearchPaper[] {
	const ticks = sectionTicks(toRecords(papers.map(({ reading }) => reading)));
	return papers.map(({ paper, reading, layers }) => ({
		id: paper.id,
		name: shortName(paper.record, locale),
		brief: briefName(paper.record, locale),
		groups: groupsOf(reading, names),
		ticks: ticks[paper.id] ?? [],
		citation: citationIn(locale, { paper, reading, layers }),
	}));
}

function groupsOf({ id, parts, sections }: Reading, names: GroupNames): Record<string, SearchGroup> {
	const named = new Set<string>(NAMED_PARTS);
	return Object.fromEntries([
		...parts
			.filter(({ name }) => named.has(name))
			.map((part) => [part.id, { name: names[part.name as (typeof NAMED_PARTS)[number]], headings: [] }]),
		...sections.map((section) => [
			section.id,
			{
				name: section.number === undefined ? names.references : `§ ${section.number}`,
				headings: section.heading ? headingsIn(section.heading) : [],
				...(section.number !== undefined && !section.heading && { name: `§ ${section.number} ${names.opening}` }),
			},
		]),
		...(['notes', 'references', 'matter'] as const).map((name) => [`${id}-${name}`, { name: names[name], headings: [] }]),
	]);
}

// 2.1 in “2.1 Gaps in …”, which stands before it already
const decimalNumber = /^\d+(?:\.\d+)*\.?\s+/u;

function headingsIn({ cells }: Row): SearchGroup['headings'] {
	return cells
		.map(({ lang, segments }) => ({
			lang,
			text: segments
				.map(({ nodes }) => wordsOf(nodes))
				.join(' ')
				.replace(decimalNumber, ''),
		}))
		.filter(({ text }) => text !== '');
}

const STYLES = { en: 'chicago-17-note', zh: 'gb-t-7714-2025' } as const;

/** In English the translation is cited, after the Chicago manual; in Chinese the paper, after GB/T 7714. */
function citationIn(locale: Locale, { paper, reading, layers }: LibraryPaper): SearchPaper['citation'] {
	const [layer] = layers;
	const title = partNamed(reading, 'title')?.rows[0]?.cells.find(({ role }) => role === 'translation');
	const all = citationsOf({
		record: paper.record,
		numbering: paper.conventions.numbering,
		...(layer && {
			translation: {
				title: title?.segments.map(({ nodes }) => wordsOf(nodes)).join(' ') ?? paper.record.title ?? '',
				by: layer.record.by,
				version: layer.record.version,
			},
		}),
		url: LINK_SLOTS,
		passage: 'any',
	}).filter(({ style }) => style === STYLES[locale]);
	const own = all.find(({ lang }) => lang === langOfLocale[locale]) ?? all[0];
	return {
		template: own?.text ?? '',
		numbering: paper.conventions.numbering,
		headings: unnumberedHeadings(paper, layer),
	};
}
