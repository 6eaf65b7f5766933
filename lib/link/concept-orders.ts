import { type Concept, type Labels, THEMES, type Theme } from '../model/concept.ts';
import { groupBy } from '../model/group-by.ts';

/** The orders in which the concepts can be shown. */
export const CONCEPT_ORDERS = ['pinyin', 'english', 'theme', 'paper', 'frequency'] as const;
export type ConceptOrder = (typeof CONCEPT_ORDERS)[number];

/** A concept with the number of places that name it, by paper. */
export interface CountedConcept {
	concept: Concept;
	counts: Record<string, number>;
}

export interface ConceptGroup {
	/** An initial letter, a theme, the id of the only paper, `all` or `several` papers, or the least number of places. */
	name: string;
	concepts: Concept[];
}

/** The concepts in one order, with what each group of them has in common. Within a group they stand by pinyin or by English, as `within` says. */
export function groupConcepts(counted: readonly CountedConcept[], order: ConceptOrder, within: 'pinyin' | 'english'): ConceptGroup[] {
	const compare = comparisons[order === 'pinyin' || order === 'english' ? order : within];
	const sorted = [...counted].sort((a, b) => (order === 'frequency' ? placesOf(b) - placesOf(a) : 0) || compare(a.concept, b.concept));
	return [...groupBy(sorted, groupNames[order])]
		.map(([name, group]) => ({ name, concepts: group.map(({ concept }) => concept) }))
		.sort((a, b) => compareGroups[order](a.name, b.name));
}

const groupNames: Record<ConceptOrder, (counted: CountedConcept) => string> = {
	pinyin: ({ concept }) => initialOf(concept.prefLabel['zh-Latn-pinyin']),
	english: ({ concept }) => initialOf(concept.prefLabel.en),
	theme: ({ concept: { themes } }) => themes[0] ?? '',
	paper: ({ counts }) => {
		const papers = Object.keys(counts);
		const [only = '', ...others] = papers.filter((paper) => counts[paper]);
		if (others.length === 0) return only;
		return others.length + 1 === papers.length ? 'all' : 'several';
	},
	frequency: (counted) => String(BANDS.find((least) => placesOf(counted) >= least) ?? 0),
};

const compareGroups: Record<ConceptOrder, (one: string, other: string) => number> = {
	pinyin: (one, other) => (one < other ? -1 : 1),
	english: (one, other) => (one < other ? -1 : 1),
	theme: (one, other) => THEMES.indexOf(one as Theme) - THEMES.indexOf(other as Theme), // names of these groups are themes
	// What more papers share stands first.
	paper: (one, other) => rankOf(one) - rankOf(other),
	frequency: (one, other) => Number(other) - Number(one),
};

const SHARED = ['all', 'several'];
const rankOf = (name: string): number => (SHARED.includes(name) ? SHARED.indexOf(name) : SHARED.length);

/** Steps of frequency: each group has at least so many places. */
const BANDS = [20, 10, 5, 2, 1];

const placesOf = ({ counts }: CountedConcept): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** X for xīnzhì, L for lǜsè. */
const initialOf = (label: string): string => label.normalize('NFD').charAt(0).toUpperCase();

// Blanks and apostrophes don't count; tones only where all else is the same.
const alphabet = new Intl.Collator('en', { ignorePunctuation: true });

const byLabel =
	(lang: keyof Labels['prefLabel']) =>
	({ prefLabel: one }: Labels, { prefLabel: other }: Labels): number =>
		alphabet.compare(one[lang], other[lang]);

const comparisons = { pinyin: byLabel('zh-Latn-pinyin'), english: byLabel('en') };
