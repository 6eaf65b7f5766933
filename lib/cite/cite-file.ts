import type { CslItem } from '../model/csl.ts';
import type { Layer } from '../model/layer.ts';
import type { Conventions, Paper } from '../model/paper.ts';
import { abstractsOf, type CitedLang, citableOf } from './citable.ts';
import { citationsOf, type Formatted } from './citations.ts';
import { ADDRESS_SLOT, LINK_SLOTS, placeSlot } from './fill.ts';
import { unnumberedHeadings } from './headings.ts';
import type { Passage } from './place.ts';
import { recordsOf } from './records.ts';
import { RECORD_FORMATS, type RecordFormat } from './styles.ts';
import { writeRecords } from './write-records.ts';

/** A record as a reference manager takes it. That of the translation has the original before it. */
export interface WrittenRecord {
	format: RecordFormat;
	lang: CitedLang;
	text: string;
}

interface Citations {
	citations: Formatted[];
	records: WrittenRecord[];
}

/** All that a browser needs to cite a paper and any passage of it: texts with slots, which `fill.ts` fills. */
export interface CiteFile {
	numbering: Conventions['numbering'];
	headings: NonNullable<Passage['headings']>;
	whole: Citations;
	passage: Citations;
}

export function toCiteFile(entry: { paper: Paper; layers: readonly Layer[] }): CiteFile {
	const cited = citableOf(entry, LINK_SLOTS);
	return {
		numbering: cited.numbering,
		headings: unnumberedHeadings(entry.paper, entry.layers[0]),
		whole: { citations: citationsOf(cited), records: writtenRecords(recordsOf(cited, abstractsOf(entry))) },
		passage: { citations: citationsOf({ ...cited, passage: 'any' }), records: writtenRecords(recordsOf(cited).map(ofPassage)) },
	};
}

/** One record for the original; both for the translation. */
export function writtenRecords(records: readonly CslItem[]): WrittenRecord[] {
	const langs: CitedLang[] = ['zh-Hans', 'en'];
	return records.flatMap((_, index) =>
		RECORD_FORMATS.map((format) => ({
			format,
			lang: langs[index] ?? 'en',
			text: writeRecords(format, records.slice(0, index + 1)),
		})),
	);
}

/** An entry of its own, which says where the passage stands and leads there. */
function ofPassage(record: CslItem): CslItem {
	const isEnglish = record.language === 'en';
	return {
		...record,
		id: record.id.replace(/^[^-]+/u, `$&-${ADDRESS_SLOT}`),
		URL: LINK_SLOTS[isEnglish ? 'en' : 'zh-Hans'],
		note: [isEnglish ? placeSlot('apa') : placeSlot('zh'), record.note].filter(Boolean).join(isEnglish ? '. ' : '；'),
	};
}
