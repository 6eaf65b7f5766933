import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../lib/content/library.ts';
import { toSkos } from '../../lib/export/skos.ts';
import { toTurtle } from '../../lib/export/turtle.ts';
import { type Bilingual, NAME_KINDS, type NameKind, THEMES, type Theme } from '../../lib/model/concept.ts';
import { CONTENT } from '../support.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const both = (word: string): Bilingual<string> => ({ 'zh-Hans': `${word}（中）`, en: word });

const { library } = readLibrary(CONTENT);
const document = toSkos({
	concepts: library.concepts,
	names: library.names,
	titles: { concepts: both('Concepts'), names: both('Names') },
	themes: Object.fromEntries(THEMES.map((theme) => [theme, both(theme)])) as Record<Theme, Bilingual<string>>,
	kinds: Object.fromEntries(NAME_KINDS.map((kind) => [kind, both(kind)])) as Record<NameKind, Bilingual<string>>,
	papers: { ren: both('Ren'), wu: both('Wu') },
});
const turtle = toTurtle(document);
const store = new Store(new Parser().parse(turtle));

const line = ({ subject, predicate, object }: Quad): string =>
	[subject.value, predicate.value, object.termType, object.value, object.termType === 'Literal' ? object.language.toLowerCase() : ''].join(
		' ',
	);
const concept = (id: string): string => `urn:duidu:concept:${id}`;
const valuesOf = (subject: string, property: string): string[] =>
	store.getObjects(subject, `${SKOS}${property}`, null).map(({ value }) => value);
const subjectsOf = (scheme: string): string[] => store.getSubjects(`${SKOS}inScheme`, scheme, null).map(({ value }) => value);

describe('toSkos', () => {
	it('should say the same in JSON-LD and in Turtle', async () => {
		const statements = await jsonld.toRDF(JSON.parse(JSON.stringify(document)), { format: 'application/n-quads' });
		const fromJson = new Parser({ format: 'N-Quads' }).parse(String(statements));
		expect(fromJson.map(line).sort()).toEqual(store.getQuads(null, null, null, null).map(line).sort());
	});

	it('should have every concept and every name, each in its scheme', () => {
		expect(subjectsOf('urn:duidu:concepts').sort()).toEqual(library.concepts.map(({ id }) => concept(id)).sort());
		expect(subjectsOf('urn:duidu:names').sort()).toEqual(library.names.map(({ id }) => `urn:duidu:name:${id}`).sort());
	});

	it('should name a concept in both scripts, in pinyin and in English', () => {
		const labels = store.getObjects(concept('smile-curve'), `${SKOS}prefLabel`, null);
		expect(labels.map((label) => (label.termType === 'Literal' ? `${label.value}@${label.language}` : '')).sort()).toEqual([
			'smile curve@en',
			'wēixiào qūxiàn@zh-latn-pinyin',
			'微笑曲線@zh-hant',
			'微笑曲线@zh-hans',
		]);
		expect(JSON.stringify(document)).toContain('"zh-Latn-pinyin":"wēixiào qūxiàn"');
	});

	it('should define it, and say of each paper how it uses it', () => {
		expect(valuesOf(concept('smile-curve'), 'definition').join('\n')).toContain('it is not a law of how industries develop.');
		const notes = valuesOf(concept('smile-curve'), 'scopeNote');
		expect(notes).toHaveLength(4);
		expect(notes.some((note) => note.startsWith('Ren: Ren opposes the thesis'))).toBe(true);
	});

	it('should have at most one preferred label a language, and none that is another label too', () => {
		for (const id of [...subjectsOf('urn:duidu:concepts'), ...subjectsOf('urn:duidu:names')]) {
			const labels = ['prefLabel', 'altLabel', 'hiddenLabel'].map((property) =>
				store.getQuads(id, `${SKOS}${property}`, null, null).map((quad) => line(quad).replace(/^\S+ \S+ /u, '')),
			);
			expect(labels[0]).toHaveLength(4);
			expect(new Set(labels.flat()).size, id).toBe(labels.flat().length);
		}
	});

	it('should hold broader and narrower as inverses, related on both sides, and no two concepts both broader and related', () => {
		const inverse = { broader: 'narrower', narrower: 'broader', related: 'related' };
		for (const [property, other] of Object.entries(inverse)) {
			for (const { subject, object } of store.getQuads(null, `${SKOS}${property}`, null, null)) {
				expect(valuesOf(object.value, other), `${subject.value} ${property} ${object.value}`).toContain(subject.value);
			}
		}
		const above = (id: string): string[] => valuesOf(id, 'broader').flatMap((broader) => [broader, ...above(broader)]);
		for (const id of subjectsOf('urn:duidu:concepts')) {
			expect(
				above(id).filter((broader) => valuesOf(id, 'related').includes(broader)),
				id,
			).toEqual([]);
		}
	});

	it('should make each theme and each kind a collection of what belongs to it', () => {
		for (const theme of THEMES) {
			const members = library.concepts.filter(({ themes }) => themes.includes(theme)).map(({ id }) => concept(id));
			expect(valuesOf(`urn:duidu:theme:${theme}`, 'member').sort()).toEqual(members.sort());
		}
		expect(valuesOf('urn:duidu:kind:person', 'member')).toContain('urn:duidu:name:karl-marx');
	});

	it('should write Turtle with prefixes', () => {
		expect(turtle).toMatch(/^@prefix skos: <http:\/\/www\.w3\.org\/2004\/02\/skos\/core#>\./u);
		expect(turtle).toContain('<urn:duidu:concept:smile-curve> a skos:Concept');
	});
});
