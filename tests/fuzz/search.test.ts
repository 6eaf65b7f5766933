import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, readAsked, writeAsked } from '../../components/search/address.ts';
import { fileNameOf } from '../../components/search/table.ts';
import { writeTable } from '../../lib/search/export.ts';
import { bareOf, type Folded, fold, toPrinted } from '../../lib/search/fold.ts';
import { createSearch } from '../../lib/search/index.ts';
import { findsLabel } from '../../lib/search/labels.ts';
import { formatQuery, parseQuery, type Query } from '../../lib/search/query.ts';
import { snippet } from '../../lib/search/snippet.ts';
import { realData } from '../search/support.ts';
import { hostile } from './arbitraries.ts';
import { holds, holdsLater } from './support.ts';

const known = { papers: ['ren', 'wu'], langs: ['zh-Hans', 'en'], concepts: ['capital', 'cost-disease'] };
const withoutNotes = ({ notes: _, ...query }: Query): Omit<Query, 'notes'> => query;

describe('a query', () => {
	it('should be understood, and written so that it is understood the same', () => {
		holds(
			fc.property(hostile, (typed) => {
				const query = parseQuery(typed, known);
				const written = formatQuery(query);
				expect(withoutNotes(parseQuery(written, known))).toEqual(withoutNotes(query));
				expect(formatQuery(parseQuery(written, known))).toBe(written);
				for (const paper of query.papers) expect(known.papers).toContain(paper);
			}),
		);
	});

	it('should lose no letter', () => {
		const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
		holds(
			fc.property(hostile, (typed) => {
				const { terms, papers, kinds, langs, sections, concepts } = parseQuery(typed, known);
				const isPlain = [papers, kinds, langs, sections, concepts].every((own) => own.length === 0) && !/near/iu.test(typed);
				if (isPlain) expect(letters(terms.map(({ text }) => text).join(''))).toBe(letters(typed));
			}),
		);
	});

	it('should be answered in every form, with ranges that stand in the text', async () => {
		const search = createSearch(realData());
		await holdsLater(
			fc.asyncProperty(hostile, async (typed) => {
				const { results } = await search.ask(typed.slice(0, LONGEST), { loose: 'always' });
				for (const { texts } of await search.show(results.slice(0, 3))) {
					for (const { text, hits, counterpart } of texts) {
						for (const { start, end } of [...hits, ...counterpart]) expect(start >= 0 && start < end && end <= text.length).toBe(true);
					}
				}
				for (const place of search.places(typed, known.papers)) expect(place).toMatch(/^(?:ren|wu)-/u);
			}),
			60,
		);
	});

	it('should be read from any address of the page of search, and written to one that is read the same', () => {
		const value = fc.oneof(hostile, fc.constantFrom('concordance', 'reading', 'always', '100', '1e3', '-1', 'before'));
		holds(
			fc.property(fc.dictionary(fc.constantFrom('q', 'view', 'order', 'sort', 'loose', 'show', 'x'), value), hostile, (given, raw) => {
				for (const search of [`?${new URLSearchParams(given)}`, `?q=${raw}`, raw]) {
					const asked = readAsked(search);
					expect(asked.query.length).toBeLessThanOrEqual(LONGEST);
					const again = readAsked(writeAsked(asked));
					expect({ ...again, most: 0 }).toEqual({ ...asked, query: asked.query.trim(), most: 0 });
				}
				expect(fileNameOf(raw)).toMatch(/^duidu-search[\p{L}\p{N}-]*$/u);
			}),
		);
	});

	it('should find a label or not', () => {
		holds(fc.property(hostile, hostile, (labels, typed) => typeof findsLabel(labels, typed) === 'boolean'));
	});
});

describe('folding', () => {
	const inOrder = (folded: Folded, printed: string): void => {
		const { text, starts, ends } = folded;
		let last = 0;
		expect([starts.length, ends.length]).toEqual([text.length, text.length]);
		for (let unit = 0; unit < text.length; unit++) {
			// A blank that stands for what divides two words has no place of its own.
			if (text[unit] === ' ') continue;
			const { start, end } = toPrinted(folded, { start: unit, end: unit + 1 });
			expect(start >= last && start < end && end <= printed.length).toBe(true);
			last = start;
		}
	};

	it('should know for each character where it stands in print', () => {
		holds(
			fc.property(hostile, (printed) => {
				const folded = fold(printed);
				inOrder(folded, printed);
				inOrder(bareOf(folded), printed);
				expect(fold(folded.text).text).toBe(fold(fold(folded.text).text).text);
			}),
		);
	});
});

describe('a snippet', () => {
	it('should be a stretch of the text with the first hit in it', () => {
		holds(
			fc.property(hostile, fc.nat(300), fc.nat(20), fc.integer({ min: 1, max: 80 }), (text, at, size, length) => {
				const start = Math.min(at, text.length);
				const end = Math.min(start + size, text.length);
				const pieces = snippet(text, [{ start, end }], length).filter((piece) => piece.text !== '…' || piece.lit);
				for (const piece of pieces)
					if (piece.start >= 0 && piece.start < text.length) expect(text.startsWith(piece.text, piece.start)).toBe(true);
				if (end > start) expect(pieces.some((piece) => piece.lit && piece.text === text.slice(start, end))).toBe(true);
			}),
		);
	});
});

describe('a table of results', () => {
	it.each(['csv', 'tsv'] as const)('should give back every cell, without a formula (%s)', (format) => {
		holds(
			fc.property(fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 4 }), (rows) => {
				const table = writeTable(rows, format);
				const read = parseCsv(table, { delimiter: format === 'csv' ? ',' : '\t', record_delimiter: '\r\n' });
				expect(read.map((cells: string[]) => cells.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/u, '')))).toEqual(
					rows.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/u, ''))),
				);
				for (const cells of read as string[][]) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/u);
			}),
		);
	});
});
