import type { Root } from 'mdast';

/** Said in both languages. */
export interface Bilingual<T> {
	'zh-Hans': T;
	en: T;
}

/** Names of a concept after SKOS. `zh-Latn-pinyin` carries tone marks and word spacing. */
export interface Labels {
	prefLabel: { 'zh-Hans': string; 'zh-Hant': string; 'zh-Latn-pinyin': string; en: string };
	/** Other names that count as a mention. */
	altLabel: Bilingual<string[]>;
	/** English that the translation uses for it in places, and that is no name for it. */
	hiddenLabel: { en: string[] };
	/** Longer Chinese words in which a label stands and means something else: 马克思主义 does not name Marx. */
	except: string[];
}

export const THEMES = ['theory', 'policy', 'industry', 'innovation', 'distribution', 'culture', 'institution', 'history'] as const;
export type Theme = (typeof THEMES)[number];

/** Where an English rendering comes from: seen in an official text, adapted from one, usual in the field, or this project's own. */
export const RENDERING_BASES = ['verified', 'adapted', 'standard', 'project'] as const;
type RenderingBasis = (typeof RENDERING_BASES)[number];

export interface Concept extends Labels {
	kind: 'concept';
	/** Name of its file and end of its address. */
	id: string;
	themes: Theme[];
	/** Ids of more general concepts; `narrower` is the inverse. */
	broader: string[];
	narrower: string[];
	/** Ids of concepts; stated on one side, held on both. */
	related: string[];
	definition: Bilingual<Root>;
	/** How a paper uses it, by the paper's id. */
	usage: { paper: string; body: Bilingual<Root> }[];
	rendering: Bilingual<string> & { basis: RenderingBasis };
	/** Of what is said about the world outside the papers. */
	sources: string[];
}

export const NAME_KINDS = ['person', 'work', 'institution', 'event', 'place'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A person, work, institution, event or place that the papers name: a lighter kind, with a line of its own on the page of names. */
export interface Name extends Labels {
	kind: NameKind;
	id: string;
	note?: Bilingual<string>;
}

/** Whatever a text can name. */
export type Named = Concept | Name;
