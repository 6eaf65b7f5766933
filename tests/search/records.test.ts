import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { toReading } from '../../lib/link/reading.ts';
import { plainText, sentencesOf } from '../../lib/model/text.ts';
import { RECORD_KINDS, toRecords } from '../../lib/search/records.ts';
import { CONTENT, paperFrom } from '../support.ts';

describe('toRecords', () => {
	it('should make a record of each paragraph, heading, note and piece of front matter, in reading order', () => {
		const records = toRecords([toReading(paperFrom(), [], {})]);
		expect(records.map(({ id, kind, container }) => `${id} ${kind} ${container}`)).toEqual([
			'demo-title-p1 matter demo-title',
			'demo-author-p1 matter demo-author',
			'demo-abstract-p1 matter demo-abstract',
			'demo-1 heading demo-1',
			'demo-1-p1 paragraph demo-1',
			'demo-1-p2 paragraph demo-1',
			'demo-2 heading demo-2',
			'demo-2-p1 paragraph demo-2',
			'demo-fn1 footnote demo-fn1',
			'demo-fn2 footnote demo-fn2',
		]);
		expect(records[4]?.texts).toEqual({ 'zh-Hans': '甲说了一句。乙又说一句。' });
	});

	it('should hold every sentence of the papers and of their translations', () => {
		const { papers } = readLibrary(CONTENT).library;
		const records = toRecords(papers.map(({ reading }) => reading));
		const all = records.flatMap(({ texts }) => Object.values(texts)).join('\n');
		for (const { paper, layers } of papers) {
			for (const { children } of sentencesOf(paper)) expect(all.includes(plainText(children))).toBe(true);
			for (const { segments } of layers) for (const nodes of segments.values()) expect(all.includes(plainText(nodes))).toBe(true);
		}
		expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
		expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(RECORD_KINDS));
	});
});
