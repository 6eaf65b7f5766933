import type { Reading } from '../link/reading.ts';
import type { Concept, Name } from '../model/concept.ts';
import type { Paper } from '../model/paper.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import type { SearchData } from './data.ts';
import { toSearchNamed } from './named.ts';
import { toPinyinTable } from './pinyin-table.ts';
import { toRecords } from './records.ts';
import { toScriptTable } from './script-table.ts';

/** Made at build time: its tables come from dictionaries that are too large for a browser. */
export function toSearchData(
	papers: readonly { paper: Paper; reading: Reading }[],
	concepts: readonly Concept[],
	names: readonly Name[],
): SearchData {
	const named = [...concepts, ...names];
	const readings = papers.map(({ reading }) => reading);
	const records = toRecords(
		readings,
		named.map(({ id }) => id),
	);
	const sentences = papers.flatMap(({ paper }) => [...sentencesOf(paper)]);
	const labels = named.flatMap(({ prefLabel, altLabel }) => [prefLabel['zh-Hans'], ...altLabel['zh-Hans']]);
	return {
		records,
		named: toSearchNamed(named, records),
		script: toScriptTable([...sentences.map(({ children }) => plainText(children)), ...labels]),
		pinyin: toPinyinTable(sentences, concepts),
	};
}
