import type { Labels, Named } from '../model/concept.ts';
import { type RecordStub, readMentions, type SearchRecord } from './records.ts';

/** A concept or name as search offers it. */
export interface SearchNamed extends Omit<Labels, 'except'> {
	id: string;
	kind: Named['kind'];
	/** How often it is named, by paper and language. */
	counts: Record<string, Record<string, number>>;
	/** In how many rows. */
	places: number;
}

/** `records` are those that `toRecords` made with the ids of `named`, in this order. */
export function toSearchNamed(named: readonly Named[], records: readonly SearchRecord[]): SearchNamed[] {
	const all = named.map(({ id, kind, prefLabel, altLabel, hiddenLabel }): SearchNamed => {
		return { id, kind, prefLabel, altLabel, hiddenLabel, counts: {}, places: 0 };
	});
	const rows = new Map<SearchNamed, Set<RecordStub>>(all.map((own) => [own, new Set()]));
	for (const record of records) {
		for (const [lang, numbers] of Object.entries(record.mentions)) {
			for (const mention of readMentions(numbers)) {
				const own = all[mention.named];
				if (!own) continue;
				const inPaper = own.counts[record.paper] ?? {};
				inPaper[lang] = (inPaper[lang] ?? 0) + 1;
				own.counts[record.paper] = inPaper;
				rows.get(own)?.add(record);
			}
		}
	}
	return all.map((own) => ({ ...own, places: rows.get(own)?.size ?? 0 }));
}
