import type { Lang, Phrasing } from './paper.ts';

type TranslationStatus = 'draft' | 'reviewed';

/** Who made a translation, how, and how far it has been checked. Shown wherever the translation is. */
export interface LayerRecord {
	lang: Lang;
	role: 'translation';
	by: string;
	/** Said to the reader, in the languages of the interface. */
	method: { en: string; 'zh-Hans': string };
	version: string;
	/** `partial` until every segment has its partner. */
	scope: 'partial' | 'whole';
	status: TranslationStatus;
	/** Where a section's status differs from that of the whole. */
	sections: Record<string, TranslationStatus>;
}

/** A text laid beside a paper: for each segment of the paper the same in another language. */
export interface Layer {
	record: LayerRecord;
	/** By segment id: sentences, headings, notes' sentences, references. */
	segments: ReadonlyMap<string, readonly Phrasing[]>;
}
