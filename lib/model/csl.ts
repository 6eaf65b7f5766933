/** CSL-JSON, as far as this project uses it. Field names are those of the CSL 1.0.2 schema, unchanged. */

export interface CslName {
	family?: string;
	given?: string;
	/** For an institution, a pen name, or a name that can't be split with certainty. */
	literal?: string;
}

export interface CslDate {
	'date-parts': [number[]];
}

export type CslType =
	| 'article-journal'
	| 'article-newspaper'
	| 'book'
	| 'chapter'
	| 'document'
	| 'paper-conference'
	| 'patent'
	| 'report'
	| 'standard'
	| 'thesis'
	| 'webpage';

export interface CslItem {
	id: string;
	type: CslType;
	language: string;
	title?: string;
	author?: CslName[];
	translator?: CslName[];
	'container-title'?: string;
	volume?: string;
	issue?: string;
	issued?: CslDate;
	accessed?: CslDate;
	page?: string;
	publisher?: string;
	'publisher-place'?: string;
	ISSN?: string;
	DOI?: string;
	URL?: string;
	keyword?: string;
	/** Only in records that are handed out, as the next four: papers don't print them. */
	abstract?: string;
	version?: string;
	note?: string;
	'original-title'?: string;
	'original-date'?: CslDate;
	/** What is printed and CSL has no field for. */
	custom?: Record<string, string>;
}
