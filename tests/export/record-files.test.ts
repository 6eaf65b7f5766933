import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../app/data/vocabulary.ts';
import { dataFiles } from '../../lib/export/files.ts';
import { citedWorks } from '../../lib/link/works.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { theLibrary } from './support.ts';

const { papers, parallels, englishNames } = theLibrary();
const made = dataFiles(papers, {
	parallels,
	vocabulary: loadVocabulary(),
	names: englishNames,
	origin: 'https://duidu.example',
	version: '1',
});

function textOf(name: string): string {
	const file = made.find((candidate) => candidate.name === name);
	if (!file) throw new Error(`There is no ${name}.`);
	return new TextDecoder('utf-8', { fatal: true }).decode(file.make());
}

const works = citedWorks(papers.map(({ paper }) => paper)).map(({ work }) => work);

describe('the files of the works cited', () => {
	it('should be read as BibTeX without errors, each work with its authors whole', () => {
		const { entries, errors } = parse(textOf('references.bib'), { sentenceCase: false });
		expect(errors).toEqual([]);
		expect(entries).toHaveLength(works.length);
		expect(new Set(entries.map(({ key }) => key)).size).toBe(works.length);
		const authors = entries
			.flatMap(({ fields }) => fields.author ?? [])
			.map(({ lastName, firstName, name }) => name ?? [lastName, firstName]);
		expect(authors).toContainEqual(['黄', '群慧']);
		expect(authors).toContainEqual('雪苇');
		expect(entries.map(({ fields }) => fields.title)).toEqual(works.map(({ title }) => title));
	});

	it('should be read as RIS, each work with its authors whole', () => {
		const read = new Cite(textOf('references.ris')).data;
		expect(read).toHaveLength(works.length);
		expect(read.flatMap(({ author = [] }) => author)).toContainEqual({ family: '黄', given: '群慧' });
	});

	it('should have the same keys in all formats', () => {
		const keys = (JSON.parse(textOf('references.csl.json')) as CslItem[]).map(({ id }) => id);
		expect(parse(textOf('references.bib')).entries.map(({ key }) => key)).toEqual(keys);
		expect([...textOf('references.ris').matchAll(/^ID {2}- (.*)\r$/gmu)].map(([, key]) => key)).toEqual(keys);
	});
});

describe('the files of a paper’s own record', () => {
	it('should have the paper and its translation, which says that it is unofficial', () => {
		const { entries, errors } = parse(textOf('wu.bib'), { sentenceCase: false });
		expect(errors).toEqual([]);
		expect(entries.map(({ key, fields }) => [key, fields.url])).toEqual([
			['wu', 'https://duidu.example/zh/wu/'],
			['wu-en', 'https://duidu.example/en/wu/'],
		]);
		expect(entries[1]?.fields.note).toContain('Unofficial English translation by Duidu, version 1');
		expect(new Cite(textOf('wu.ris')).data).toHaveLength(2);
		expect(JSON.parse(textOf('ren.csl.json')).map(({ id }: CslItem) => id)).toEqual(['ren2024', 'ren2024-en']);
	});
});
