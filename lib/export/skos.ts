import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Bilingual, type Concept, type Labels, NAME_KINDS, type Name, type NameKind, THEMES, type Theme } from '../model/concept.ts';

/** What a vocabulary is made of. Everything with a name of its own has it in both languages. */
export interface Vocabulary {
	concepts: readonly Concept[];
	names: readonly Name[];
	titles: { concepts: Bilingual<string>; names: Bilingual<string> };
	themes: Record<Theme, Bilingual<string>>;
	kinds: Record<NameKind, Bilingual<string>>;
	/** By the id of a paper. */
	papers: Record<string, Bilingual<string>>;
}

/** Texts by language. */
type Texts = Record<string, string | string[]>;

/** A thing with its statements; every key is one of `CONTEXT`. */
interface JsonLdNode {
	id: string;
	type: string;
	[property: string]: string | string[] | Texts;
}

export interface JsonLdDocument {
	'@context': typeof CONTEXT;
	'@graph': JsonLdNode[];
}

const text = (name: string) => ({ '@id': name, '@container': '@language' }) as const;
const link = (name: string) => ({ '@id': name, '@type': '@id' }) as const;
const plain = (name: string) => ({ '@id': name }) as const;

export const PREFIXES = { skos: 'http://www.w3.org/2004/02/skos/core#', dct: 'http://purl.org/dc/terms/' } as const;

export const PROPERTIES = {
	prefLabel: text('skos:prefLabel'),
	altLabel: text('skos:altLabel'),
	hiddenLabel: text('skos:hiddenLabel'),
	definition: text('skos:definition'),
	scopeNote: text('skos:scopeNote'),
	editorialNote: text('skos:editorialNote'),
	note: text('skos:note'),
	title: text('dct:title'),
	source: plain('dct:source'),
	broader: link('skos:broader'),
	narrower: link('skos:narrower'),
	related: link('skos:related'),
	inScheme: link('skos:inScheme'),
	topConceptOf: link('skos:topConceptOf'),
	hasTopConcept: link('skos:hasTopConcept'),
	member: link('skos:member'),
} as const;

const CONTEXT = { ...PREFIXES, id: '@id', type: '@type', ...PROPERTIES } as const;

const SCHEMES = { concepts: 'urn:duidu:concepts', names: 'urn:duidu:names' };
const conceptUri = (id: string): string => `urn:duidu:concept:${id}`;
const nameUri = (id: string): string => `urn:duidu:name:${id}`;

/** Concepts and names as SKOS in JSON-LD: two schemes, themes and kinds as collections. */
export function toSkos({ concepts, names, titles, themes, kinds, papers }: Vocabulary): JsonLdDocument {
	return {
		'@context': CONTEXT,
		'@graph': [
			scheme(
				SCHEMES.concepts,
				titles.concepts,
				concepts.filter(isTop).map(({ id }) => conceptUri(id)),
			),
			...concepts.map((concept) => fromConcept(concept, papers)),
			...THEMES.flatMap((theme) =>
				collection(
					`urn:duidu:theme:${theme}`,
					themes[theme],
					concepts.filter((concept) => concept.themes.includes(theme)).map(({ id }) => conceptUri(id)),
				),
			),
			scheme(
				SCHEMES.names,
				titles.names,
				names.map(({ id }) => nameUri(id)),
			),
			...names.map(fromName),
			...NAME_KINDS.flatMap((kind) =>
				collection(
					`urn:duidu:kind:${kind}`,
					kinds[kind],
					names.filter((name) => name.kind === kind).map(({ id }) => nameUri(id)),
				),
			),
		],
	};
}

const scheme = (id: string, title: Bilingual<string>, tops: string[]): JsonLdNode => ({
	id,
	type: 'skos:ConceptScheme',
	title: { ...title },
	hasTopConcept: tops,
});

const collection = (id: string, label: Bilingual<string>, member: string[]): JsonLdNode[] =>
	member.length > 0 ? [{ id, type: 'skos:Collection', prefLabel: { ...label }, member }] : [];

const isTop = ({ broader }: Concept): boolean => broader.length === 0;

function fromConcept(concept: Concept, papers: Vocabulary['papers']): JsonLdNode {
	const { id, definition, usage, rendering, sources, broader, narrower, related } = concept;
	const usageIn = (lang: keyof Bilingual<unknown>): string[] =>
		usage.map(({ paper, body }) => `${papers[paper]?.[lang] ?? paper}${lang === 'en' ? ': ' : '：'}${wordsOf(body[lang])}`);
	return {
		id: conceptUri(id),
		type: 'skos:Concept',
		inScheme: SCHEMES.concepts,
		...(isTop(concept) && { topConceptOf: SCHEMES.concepts }),
		...fromLabels(concept),
		definition: { 'zh-Hans': wordsOf(definition['zh-Hans']), en: wordsOf(definition.en) },
		...(usage.length > 0 && { scopeNote: { 'zh-Hans': usageIn('zh-Hans'), en: usageIn('en') } }),
		editorialNote: { 'zh-Hans': rendering['zh-Hans'], en: rendering.en },
		...given('source', sources),
		...given('broader', broader.map(conceptUri)),
		...given('narrower', narrower.map(conceptUri)),
		...given('related', related.map(conceptUri)),
	};
}

const fromName = (name: Name): JsonLdNode => ({
	id: nameUri(name.id),
	type: 'skos:Concept',
	inScheme: SCHEMES.names,
	topConceptOf: SCHEMES.names,
	...fromLabels(name),
	...(name.note && { note: { ...name.note } }),
});

function fromLabels({ prefLabel, altLabel, hiddenLabel }: Labels): Record<string, Texts> {
	const alternatives = given('zh-Hans', altLabel['zh-Hans']);
	const english = given('en', altLabel.en);
	return {
		prefLabel: { ...prefLabel },
		...((altLabel['zh-Hans'].length > 0 || altLabel.en.length > 0) && { altLabel: { ...alternatives, ...english } }),
		...(hiddenLabel.en.length > 0 && { hiddenLabel: { en: hiddenLabel.en } }),
	};
}

const given = (key: string, values: string[]): Record<string, string[]> => (values.length > 0 ? { [key]: values } : {});

const wordsOf = ({ children }: Root): string => children.map((child) => textOf(child)).join('\n\n');
