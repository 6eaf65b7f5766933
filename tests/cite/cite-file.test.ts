import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import type { CitedLang } from '../../lib/cite/citable.ts';
import { citationsOf } from '../../lib/cite/citations.ts';
import { toCiteFile } from '../../lib/cite/cite-file.ts';
import { fillPassage } from '../../lib/cite/fill.ts';
import { joinRecords } from '../../lib/cite/join-records.ts';
import { RECORD_FORMATS, type RecordFormat } from '../../lib/cite/styles.ts';
import { writeRecords } from '../../lib/cite/write-records.ts';
import { englishNames, realCitable, realPaper, realWorks } from './support.ts';

const passage = { first: 'ren-2-1-p2', last: 'ren-2-1-p3' };
const direct = realCitable('ren', 'ren/#ren-2-1-p2..ren-2-1-p3', passage);

function recordOf(
	format: RecordFormat,
	lang: CitedLang,
	id = 'ren',
	chosen: { passage: typeof passage | { first: string } } = { passage },
): string {
	const { numbering, headings, passage: templates } = toCiteFile(realPaper(id));
	const found = templates.records.find((record) => record.format === format && record.lang === lang);
	return fillPassage(found?.text ?? '', { numbering, url: direct.url, passage: { ...chosen.passage, headings } });
}

describe('toCiteFile', () => {
	it('should hold what becomes a citation of any passage', () => {
		const { numbering, headings, passage: templates } = toCiteFile(realPaper('ren'));
		const chosen = { numbering, url: direct.url, passage: { ...passage, headings } };
		expect(templates.citations.map(({ text }) => fillPassage(text, chosen))).toEqual(citationsOf(direct).map(({ text }) => text));
	});

	it('should give a section that prints no number its words', () => {
		expect(recordOf('bibtex', 'zh-Hans', 'wu', { passage: { first: 'wu-4' } })).toContain('note = {结语}');
	});

	it('should make a passage an entry of its own, with its place and its link', () => {
		const { entries, errors } = parse(recordOf('bibtex', 'en'), { sentenceCase: false });
		expect(errors).toEqual([]);
		expect(entries.map(({ key, fields: { url, note } }) => ({ key, url, note }))).toEqual([
			{
				key: 'ren2024-2-1-p2..2-1-p3',
				url: 'https://duidu.example/zh/ren/#ren-2-1-p2..ren-2-1-p3',
				note: '第二部分（一）第2—3段；网络首发',
			},
			{
				key: 'ren2024-2-1-p2..2-1-p3-en',
				url: 'https://duidu.example/en/ren/#ren-2-1-p2..ren-2-1-p3',
				note: 'Section 2.1, paras. 2–3. Unofficial English translation by Duidu, version 1, of “新质生产力理论：引领未来新型工业化的思想革命”',
			},
		]);
		expect(new Cite(recordOf('ris', 'zh-Hans')).data).toMatchObject([{ title: '新质生产力理论：引领未来新型工业化的思想革命' }]);
		expect(JSON.parse(recordOf('csl-json', 'en'))).toMatchObject([{ type: 'article-journal' }, { type: 'webpage', version: '1' }]);
	});

	it('should leave no slot open', () => {
		for (const format of RECORD_FORMATS) expect(recordOf(format, 'en')).not.toMatch(/⟦|\.invalid/u);
	});
});

describe('joinRecords', () => {
	it('should give what would be written for all works at once', () => {
		const works = realWorks().slice(0, 5);
		for (const format of RECORD_FORMATS) {
			const each = works.map((work) => writeRecords(format, [work], englishNames));
			expect(joinRecords(format, each)).toBe(writeRecords(format, works, englishNames));
		}
	});
});
