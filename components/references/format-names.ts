import type { RecordFormat } from '../../lib/cite/styles.ts';

/** Names that no language changes. */
export const FORMAT_NAMES: Record<RecordFormat, string> = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' };
