import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../../lib/cite/bibtex.ts';
import { chineseBrackets } from '../../lib/cite/citable.ts';
import { toCslJson } from '../../lib/cite/csl-json.ts';
import { entryKey } from '../../lib/cite/entry-key.ts';
import { recordsOf } from '../../lib/cite/records.ts';
import { toRis } from '../../lib/cite/ris.ts';
import type { CslItem, CslName } from '../../lib/model/csl.ts';
import { englishNames, realAbstracts, realCitable, realWorks } from './support.ts';

/** Everything there is to export: both papers, their translations, all works they cite. */
const everything = [...['ren', 'wu'].flatMap((id) => recordsOf(realCitable(id), realAbstracts(id))), ...realWorks()];
const keys = everything.map((work) => entryKey(work, englishNames));

/** One form for the names of every format. */
const named = ({ family, given, literal }: CslName): string => literal ?? [family, given].filter(Boolean).join(', ');
const yearOf = (work: CslItem): number | undefined => work.issued?.['date-parts'][0][0];

const demo = (fields: Partial<CslItem>): CslItem => ({ id: 'demo-work1', type: 'book', language: 'zh-Hans', ...fields });

describe('entryKey', () => {
	it('should be different for every entry', () => {
		expect(new Set(keys).size).toBe(everything.length);
	});

	it('should name the paper, or the author and year of a work and its address', () => {
		expect(keys.slice(0, 4)).toEqual(['ren2024', 'ren2024-en', 'wu', 'wu-en']);
		expect(keys).toContain('huang2021-ren-work1');
		expect(keys).toContain('bell2003-ren-work2');
	});

	it('should do without what is not known', () => {
		expect(entryKey(demo({}))).toBe('demo-work1');
		expect(entryKey(demo({ issued: { 'date-parts': [[1999]] } }))).toBe('1999-demo-work1');
	});
});

describe('recordsOf', () => {
	it('should give the translation as an entry of its own that says whose it is', () => {
		const [original, translation] = recordsOf(realCitable('wu'));
		expect(original).toMatchObject({ id: 'wu', type: 'document', URL: 'https://duidu.example/zh/wu/' });
		expect(original?.issued).toBeUndefined();
		expect(translation).toMatchObject({
			id: 'wu-en',
			type: 'webpage',
			language: 'en',
			author: [{ family: 'Wu', given: 'Yangbo' }],
			translator: [{ literal: 'Duidu' }],
			version: '1',
			'original-title': '新质生产力赋能共同富裕的内在逻辑与路径探索',
			note: 'Unofficial English translation by Duidu, version 1, of “新质生产力赋能共同富裕的内在逻辑与路径探索”',
		});
	});

	it('should keep the address under which the paper was published', () => {
		expect(recordsOf(realCitable('ren'))[0]?.URL).toBe('https://link.cnki.net/urlid/32.1593.C.20240507.1152.004');
	});
});

describe('toBibtex', () => {
	const { entries, errors } = parse(toBibtex(everything, englishNames), { sentenceCase: false });
	const fieldsOf = (key: string) => entries.find((entry) => entry.key === key)?.fields ?? {};

	it('should be read without errors, entry by entry', () => {
		expect(errors).toEqual([]);
		expect(entries.map(({ key }) => key)).toEqual(keys);
	});

	it('should keep names, titles and years', () => {
		for (const [index, work] of everything.entries()) {
			const { author = [], title, year } = entries[index]?.fields ?? {};
			const people = author.filter(({ lastName }) => lastName !== 'others');
			expect(people.map(({ lastName, firstName, name }) => name ?? [lastName, firstName].filter(Boolean).join(', '))).toEqual(
				(work.author ?? []).map(named),
			);
			expect(title ?? '').toBe(work.title ?? '');
			expect(year).toBe(yearOf(work)?.toString());
		}
	});

	it('should name the translator, the version and the original of a translation', () => {
		expect(fieldsOf('ren2024-en')).toMatchObject({
			translator: [{ name: 'Duidu' }],
			version: '1',
			origtitle: '新质生产力理论：引领未来新型工业化的思想革命',
			origdate: '2024-05-07',
			langid: 'english',
		});
		expect(fieldsOf('ren2024-en').note).toContain('Unofficial English translation');
		expect(fieldsOf('ren2024-en').date).toBeUndefined();
	});

	it('should escape what LaTeX would read, and leave addresses as they are', () => {
		const written = toBibtex([demo({ title: 'A&B_50% #1 {x} ~^\\ <y> $', URL: 'https://example.org/a_b%20c' })]);
		expect(written).toContain(
			'title = {A\\&B\\_50\\% \\#1 \\{x\\} \\textasciitilde{}\\textasciicircum{}\\textbackslash{} \\textless{}y\\textgreater{} \\$}',
		);
		expect(written).toContain('url = {https://example.org/a_b%20c}');
	});

	it('should say that a list of authors goes on, and who revised a translation', () => {
		const work = demo({ author: [{ literal: '雪苇' }], custom: { 'author-et-al': '等', reviser: '李绍明' } });
		expect(toBibtex([work])).toContain('author = {{雪苇} and others}');
		expect(toBibtex([work])).toContain('note = {李绍明校}');
	});
});

describe('toRis', () => {
	const written = toRis(everything, englishNames);

	it('should keep names, titles and years', () => {
		const read = new Cite(written).data;
		expect(read.length).toBe(everything.length);
		for (const [index, work] of everything.entries()) {
			// The format calls the author of a newspaper article a reporter; the parser leaves that name as one line.
			const { author, reporter, ...rest } = read[index] ?? {};
			expect(author?.map(named) ?? [reporter ?? []].flat()).toEqual((work.author ?? []).map(named));
			expect(rest).toMatchObject({
				...(work.title && { title: work.title }),
				...(!work.type.startsWith('web') && work['container-title'] && { 'container-title': chineseBrackets(work['container-title']) }),
			});
			expect(rest.issued?.['date-parts'][0][0]).toBe(yearOf(work));
		}
	});

	it('should begin and end each record and end lines with CR and LF', () => {
		const lines = written.split('\r\n');
		expect(lines.filter((line) => line.startsWith('TY  - ')).length).toBe(everything.length);
		expect(lines.filter((line) => line === 'ER  - ').length).toBe(everything.length);
		expect(written).not.toMatch(/[^\r]\n/u);
		expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /u.test(line))).toBe(true);
	});

	it('should name the journal, the day and the first and last page', () => {
		const article = demo({
			type: 'article-journal',
			'container-title': '刊',
			issued: { 'date-parts': [[2024, 5, 7]] },
			page: '74-85',
		});
		expect(toRis([article]).split('\r\n')).toEqual(
			expect.arrayContaining(['TY  - JOUR', 'T2  - 刊', 'PY  - 2024', 'DA  - 2024/05/07', 'SP  - 74', 'EP  - 85']),
		);
	});
});

describe('toCslJson', () => {
	it('should be the records themselves under their keys', () => {
		const read = JSON.parse(toCslJson(everything, englishNames));
		expect(read).toEqual(everything.map((work, index) => ({ ...work, id: keys[index] })));
	});
});
