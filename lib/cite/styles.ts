/** Styles that a paper is cited in. */
export const STYLES = ['gb-t-7714-2025', 'gb-t-7714-2015', 'apa-7', 'chicago-17-note', 'mla-9'] as const;

export type Style = (typeof STYLES)[number];

/** What a reference manager takes. */
export const RECORD_FORMATS = ['bibtex', 'ris', 'csl-json'] as const;

export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** What such a file is called and said to be. */
export const RECORD_FILES: Record<RecordFormat, { ending: string; mediaType: string }> = {
	bibtex: { ending: '.bib', mediaType: 'application/x-bibtex' },
	ris: { ending: '.ris', mediaType: 'application/x-research-info-systems' },
	'csl-json': { ending: '.csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
};
