/** What an editor's note is about: a slip in the source, where a quotation comes from, what a reader may need to know, how it was translated. */
export const MOTIVATIONS = ['slip', 'source', 'context', 'translation'] as const;
type Motivation = (typeof MOTIVATIONS)[number];

/** The words that a note is about (W3C Web Annotation, TextQuoteSelector). */
export interface Target {
	/** A segment of the printed text. */
	segment: string;
	/** As printed, once in that segment. */
	exact: string;
}

/** An editor's note beside the text. It never changes the text. */
export interface Annotation {
	/** `ren-note7` */
	id: string;
	motivation: Motivation;
	/** `probable` notes are worded as such. */
	certainty: 'certain' | 'probable';
	target: Target[];
	body: Record<'en' | 'zh-Hans', string>;
	/** For each claim about anything outside the papers. */
	sources: string[];
}
