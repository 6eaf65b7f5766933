import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../app/data/vocabulary.ts';
import { toDataIndex } from '../../lib/export/data-index.ts';
import { type DataFile, dataFiles, type Site } from '../../lib/export/files.ts';
import { theLibrary } from './support.ts';

const site = (): Site => {
	const { parallels, englishNames } = theLibrary();
	return { parallels, vocabulary: loadVocabulary(), names: englishNames, origin: 'https://duidu.example', version: '0.1.0' };
};
const files = (): DataFile[] => dataFiles(theLibrary().papers, site());
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const json = (name: string) =>
	JSON.parse(
		text(
			files()
				.find((file) => file.name === name)
				?.make() ?? new Uint8Array(),
		),
	);

describe('dataFiles', () => {
	it('should have every format of each paper, and what belongs to all', () => {
		const ofPaper = ['.json', '.tei.xml', '.zh-Hans.md', '.en.md', '.tsv', '.tmx', '.epub', '-facing.epub', '.bib', '.ris', '.csl.json'];
		expect(files().map(({ name }) => name)).toEqual([
			...['ren', 'wu'].flatMap((paper) => ofPaper.map((ending) => paper + ending)),
			'paper.schema.json',
			'parallels.json',
			'addresses.json',
			'concepts.jsonld',
			'concepts.ttl',
			'references.bib',
			'references.ris',
			'references.csl.json',
		]);
	});

	it('should give the same bytes whenever they are made', () => {
		const digests = () => files().map(({ name, make }) => [name, createHash('sha256').update(make()).digest('hex')]);
		expect(digests()).toEqual(digests());
	});

	it('should give every address of a paper, and what took the place of one', () => {
		const { papers } = theLibrary();
		const moved = papers.map((paper) => ({ ...paper, retired: { [`${paper.paper.id}-9`]: `${paper.paper.id}-1` } }));
		const file = dataFiles(moved, site()).find(({ name }) => name === 'addresses.json');
		const { papers: listed } = JSON.parse(text(file?.make() ?? new Uint8Array()));
		expect(listed.wu.retired).toEqual({ 'wu-9': 'wu-1' });
		expect(Object.keys(listed.ren.addresses)).toEqual(
			expect.arrayContaining(['ren-1-1-p1-s3', 'ren-fn7', 'ren-fnref7', 'ren-page4', 'ren-abstract']),
		);
	});

	it('should give every parallel with the segments it joins', () => {
		const { parallels } = json('parallels.json');
		expect(parallels).toHaveLength(theLibrary().parallels.length);
		const { addresses } = json('addresses.json').papers.wu;
		const [{ target }] = parallels;
		expect(target[0].segments.every((id: string) => id in addresses)).toBe(true);
	});
});

describe('toDataIndex', () => {
	it('should give version, size, digest, kind and rights of each file', () => {
		const all = files();
		const index = toDataIndex(all, '0.1.0');
		expect(index.files).toHaveLength(all.length);
		for (const [at, { name, bytes, sha256, mediaType, version, rights, description }] of index.files.entries()) {
			const made = all[at]?.make() ?? new Uint8Array();
			expect({ name, bytes, sha256 }).toEqual({
				name: all[at]?.name,
				bytes: made.length,
				sha256: createHash('sha256').update(made).digest('hex'),
			});
			expect(mediaType).toMatch(/^\w+\/[\w+.-]+$/u);
			expect(version).toMatch(/^\d/u);
			expect(
				[rights.statement.en, rights.statement['zh-Hans'], description.en, description['zh-Hans']].every((said) => said.length > 0),
			).toBe(true);
		}
		expect(index.files.find(({ name }) => name === 'ren.json')?.rights.status).toBe('uncleared');
	});
});
