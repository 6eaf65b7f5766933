import type { Root } from 'mdast';

/** A concept after SKOS. Labels are by language; `zh-Latn-pinyin` carries tone marks and word spacing. */
export interface Concept {
	/** Name of its file and end of its address. */
	id: string;
	prefLabel: { 'zh-Hans': string; 'zh-Hant': string; 'zh-Latn-pinyin': string; en: string };
	/** Other forms that count as a mention. */
	altLabel: { 'zh-Hans': string[]; en: string[] };
	/** Renderings that count as the concept where they stand for it, and are no name for it. */
	hiddenLabel: { en: string[] };
	/** Ids of concepts; stated on one side, held on both. */
	related: string[];
	definition: { 'zh-Hans': Root; en: Root };
}
