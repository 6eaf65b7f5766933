import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toTsv } from '../../lib/export/tsv.ts';
import { editions, NOTICES, printedLines, printedSegments, translatedLines } from './support.ts';

type Line = Record<'address' | 'kind' | 'zh-Hans' | 'en', string>;

const read = (tsv: string): Line[] => parse(tsv, { delimiter: '\t', columns: true, quote: false, comment: '#', comment_no_infix: true });

describe.each(editions())('the table of %s', (_, edition) => {
	const lines = read(toTsv(edition));

	it('should have every printed segment on a line of its own, in order, with its note calls', () => {
		const langs = new Map(printedSegments(edition.paper).map(({ id, lang }) => [id, lang]));
		const printed = lines.map((line) => ({ id: line.address, line: langs.get(line.address) === 'en' ? line.en : line['zh-Hans'] }));
		expect(printed).toEqual(printedLines(edition));
	});

	it('should have the translation beside it', () => {
		const translated = lines.filter((line) => line['zh-Hans'] !== '' && line.en !== '');
		expect(translated.map(({ address, en }) => ({ id: address, line: en }))).toEqual(translatedLines(edition, 'en'));
	});

	it('should say of what kind each is', () => {
		const kinds = new Map(lines.map(({ address, kind }) => [address, kind]));
		const { id } = edition.paper;
		expect([`${id}-abstract-p1-s1`, `${id}-abstract-en-p1-s1`, `${id}-1`, `${id}-1-1-p1-s1`].map((address) => kinds.get(address))).toEqual([
			'abstract',
			'abstract-en',
			'heading',
			'sentence',
		]);
	});

	it('should say in its first lines whose the text is and who translated it', () => {
		const comments = toTsv(edition).split('\naddress\t')[0] ?? '';
		for (const notice of NOTICES) expect(comments).toMatch(notice);
		expect(comments.split('\n').every((line) => line.startsWith('# '))).toBe(true);
	});
});
