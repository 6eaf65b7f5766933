import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';

export const SCHEMA = 'https://schema.org/';

/** Stands for the context at schema.org, so that nothing is fetched: every name is one of its vocabulary, and these lead to other things. */
const context = {
	'@vocab': SCHEMA,
	id: '@id',
	type: '@type',
	...Object.fromEntries(['url', 'sameAs'].map((name) => [name, { '@id': `${SCHEMA}${name}`, '@type': '@id' }])),
};

const documentLoader = async (url: string) => {
	if (url.replace(/\/$/u, '') !== 'https://schema.org') throw new Error(`Nothing is to be fetched: ${url}`);
	return { documentUrl: url, document: { '@context': context } };
};

// The type of `jsonld` wants a document, which any object is.
export const expand = (document: object) => jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader });

/** Names of schema.org's types and properties, from the types made of its vocabulary. */
const vocabulary = readFileSync(
	createRequire(import.meta.url)
		.resolve('schema-dts')
		.replace(/\.js$/u, '.d.ts'),
	'utf8',
);
export const properties = new Set([...vocabulary.matchAll(/"(\w+)"\?: SchemaValue</gu)].map(([, name]) => name));
export const types = new Set([...vocabulary.matchAll(/"@type": "(\w+)"/gu)].map(([, name]) => name));

/** Every key and every type that stands anywhere in an expanded document. */
export function namesIn(value: unknown): { keys: string[]; types: string[] } {
	if (Array.isArray(value)) return merge(value.map(namesIn));
	if (typeof value !== 'object' || value === null) return { keys: [], types: [] };
	const own = Object.keys(value).filter((key) => !key.startsWith('@'));
	const type = '@type' in value && !('@value' in value) ? [value['@type']].flat().map(String) : [];
	return merge([{ keys: own, types: type }, ...Object.values(value).map(namesIn)]);
}

const merge = (found: { keys: string[]; types: string[] }[]) => ({
	keys: found.flatMap(({ keys }) => keys),
	types: found.flatMap(({ types }) => types),
});
