import type { CslItem } from '../model/csl.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './csl-json.ts';
import { toRis } from './ris.ts';
import type { EnglishNames } from './short-citation.ts';
import type { RecordFormat } from './styles.ts';

/** Works in a format, as the text of a file. */
export function writeRecords(format: RecordFormat, works: readonly CslItem[], names?: EnglishNames): string {
	return { bibtex: toBibtex, ris: toRis, 'csl-json': toCslJson }[format](works, names);
}
