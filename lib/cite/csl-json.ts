import type { CslItem } from '../model/csl.ts';
import { entryKey } from './entry-key.ts';
import type { EnglishNames } from './short-citation.ts';

/** Works as CSL-JSON, under the keys that they have in BibTeX and RIS too. What CSL has no field for stays in `custom`. */
export function toCslJson(works: readonly CslItem[], names: EnglishNames = new Map()): string {
	const items = works.map((work) => ({ ...work, id: entryKey(work, names) }));
	return `${JSON.stringify(items, undefined, '\t')}\n`;
}
