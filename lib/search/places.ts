import { parseJump } from '../link/jump.ts';
import type { RecordStub } from './records.ts';

/** The places of a corpus that typed words name, `§2.1 ¶3`, `ren n. 7`, a link; in each of `papers` unless one is named. Only places that exist. */
export function createPlaces(records: readonly RecordStub[]): (typed: string, papers: readonly string[]) => string[] {
	const known = new Set(records.flatMap(({ id, container }) => [id, container]));
	const all = [...new Set(records.map(({ paper }) => paper))];
	const exists = (address: string): boolean => address.split('..').every((end) => known.has(end.replace(/-s\d+$/u, '')));
	return (typed, papers) => {
		// 2012年 and 5G are words that begin with a number.
		if (/^\d+(?:[.-]\d+)*[^\d\s.-]/u.test(typed.trim())) return [];
		const named = papers.flatMap((paper) => parseJump(typed, paper, all) ?? []);
		return [...new Set(named)].filter(exists);
	};
}
