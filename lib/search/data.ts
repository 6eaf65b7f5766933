import type { SearchNamed } from './named.ts';
import type { PinyinTable } from './pinyin.ts';
import type { SearchRecord } from './records.ts';
import type { ScriptTable } from './script-table.ts';

/** What is downloaded whatever the size of the corpus. */
export interface SearchTables {
	named: SearchNamed[];
	script: ScriptTable;
	pinyin: PinyinTable;
}

/** All that search downloads of a small corpus. */
export interface SearchData extends SearchTables {
	records: SearchRecord[];
}
