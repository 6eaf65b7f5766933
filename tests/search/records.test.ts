import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { rowsOf } from '../../lib/link/occurrences.ts';
import { toReading } from '../../lib/link/reading.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { toSearchNamed } from '../../lib/search/named.ts';
import { joinSentences, RECORD_KINDS, readMentions, segmentId, toRecords } from '../../lib/search/records.ts';
import { CONTENT, paperFrom } from '../support.ts';

const { papers, concepts, names, occurrences } = readLibrary(CONTENT).library;
const named = [...concepts, ...names];
const records = toRecords(
	papers.map(({ reading }) => reading),
	named.map(({ id }) => id),
);

describe('toRecords', () => {
	it('should make a record of each paragraph, heading, note and piece of front matter, in reading order', () => {
		const own = toRecords([toReading(paperFrom(), [], {})]);
		expect(own.map(({ id, kind, container, section }) => `${id} ${kind} ${container} ${section ?? '-'}`)).toEqual([
			'demo-title-p1 heading demo-title -',
			'demo-author-p1 matter demo-author -',
			'demo-abstract-p1 abstract demo-abstract -',
			'demo-1 heading demo-1 1',
			'demo-1-p1 paragraph demo-1 1',
			'demo-1-p2 paragraph demo-1 1',
			'demo-2 heading demo-2 2',
			'demo-2-p1 paragraph demo-2 2',
			'demo-fn1 footnote demo-fn1 -',
			'demo-fn2 footnote demo-fn2 -',
		]);
		expect(own[4]?.sentences).toEqual({ 'zh-Hans': ['甲说了一句。', '乙又说一句。'] });
	});

	it('should hold every sentence of the papers and of their translations under its address', () => {
		const byAddress = new Map(
			records.flatMap((record) =>
				Object.entries(record.sentences).flatMap(([lang, own]) =>
					own.map((sentence, index) => [`${lang} ${segmentId(record, index)}`, sentence] as const),
				),
			),
		);
		for (const { reading, paper, layers } of papers) {
			const langs = new Map([...rowsOf(reading)].map(({ row }) => [row.id, row.cells[0]?.lang]));
			const rowIds = new Map([...rowsOf(reading)].flatMap(({ row }) => (row.cells[0]?.segments ?? []).map(({ id }) => [id, row.id])));
			for (const { id, children } of sentencesOf(paper)) {
				expect(byAddress.get(`${langs.get(rowIds.get(id) ?? '')} ${id}`)).toBe(plainText(children));
			}
			for (const { record, segments } of layers) {
				for (const [id, nodes] of segments) expect(byAddress.get(`${record.lang} ${id}`)).toBe(plainText(nodes));
			}
		}
		expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
		expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(RECORD_KINDS));
	});

	it('should know every mention of the pages, and where it stands', () => {
		const counts = new Map<string, number>();
		for (const { sentences, mentions } of records) {
			for (const [lang, numbers] of Object.entries(mentions)) {
				const { text } = joinSentences(sentences[lang] ?? [], lang);
				for (const { start, end, named: index } of readMentions(numbers)) {
					const own = named[index];
					const key = `${own?.id} ${lang}`;
					counts.set(key, (counts.get(key) ?? 0) + 1);
					const exact = text.slice(start, end);
					if (lang === 'zh-Hans') expect([own?.prefLabel['zh-Hans'], ...(own?.altLabel['zh-Hans'] ?? [])]).toContain(exact);
					else expect(exact).toMatch(/^[\p{L}\p{N}“].*[\p{L}\p{N}.)”]$/su);
				}
			}
		}
		for (const { id } of named) {
			for (const lang of ['zh-Hans', 'en']) {
				const onPages = (occurrences.get(id) ?? []).reduce((sum, own) => sum + (own.counts[lang] ?? 0), 0);
				expect(counts.get(`${id} ${lang}`) ?? 0, `${id} ${lang}`).toBe(onPages);
			}
		}
	});
});

describe('toSearchNamed', () => {
	it('should count the places and mentions of the pages', () => {
		for (const { id, places, counts } of toSearchNamed(named, records)) {
			const own = occurrences.get(id) ?? [];
			expect(places, id).toBe(own.length);
			const inRen = own.filter(({ paper }) => paper === 'ren').reduce((sum, occurrence) => sum + (occurrence.counts.en ?? 0), 0);
			expect(counts.ren?.en ?? 0, id).toBe(inRen);
		}
	});
});

describe('joinSentences', () => {
	it('should put a blank between sentences that are not Chinese, and none for one that is not translated', () => {
		expect(joinSentences(['甲。', '乙。'], 'zh-Hans')).toEqual({ text: '甲。乙。', starts: [0, 2] });
		expect(joinSentences(['A.', '', 'B.'], 'en')).toEqual({ text: 'A. B.', starts: [0, 2, 3] });
		expect(joinSentences(['', 'B.'], 'en')).toEqual({ text: 'B.', starts: [0, 0] });
	});
});
