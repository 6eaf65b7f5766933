import { DataFactory, type Quad, Writer } from 'n3';
import { type JsonLdDocument, PREFIXES, PROPERTIES } from './skos.ts';

const { literal, namedNode, quad } = DataFactory;

/** The same statements as Turtle. Language tags come in small letters, as RDF allows. */
export function toTurtle(document: JsonLdDocument): string {
	const writer = new Writer({ prefixes: PREFIXES });
	writer.addQuads(document['@graph'].flatMap(quadsOf));
	let turtle = '';
	// Into a string it writes at once.
	writer.end((error, written) => {
		if (error) throw error;
		turtle = written;
	});
	return turtle;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function quadsOf({ id, type, ...statements }: JsonLdDocument['@graph'][number]): Quad[] {
	return [
		quad(namedNode(id), namedNode(RDF_TYPE), namedNode(expand(type))),
		...Object.entries(statements).flatMap(([key, value]) => {
			const property = PROPERTIES[key as keyof typeof PROPERTIES]; // every key of a node is one
			const predicate = namedNode(expand(property['@id']));
			return objectsOf(property, value).map((object) => quad(namedNode(id), predicate, object));
		}),
	];
}

type Property = (typeof PROPERTIES)[keyof typeof PROPERTIES];

function objectsOf(property: Property, value: JsonLdDocument['@graph'][number][string]) {
	if (typeof value === 'object' && !Array.isArray(value)) {
		return Object.entries(value).flatMap(([lang, texts]) => [texts].flat().map((text) => literal(text, lang)));
	}
	return [value].flat().map((item) => ('@type' in property ? namedNode(item) : literal(item)));
}

/** skos:Concept → http://www.w3.org/2004/02/skos/core#Concept */
function expand(name: string): string {
	const [prefix = '', local = ''] = name.split(':');
	return PREFIXES[prefix as keyof typeof PREFIXES] + local; // names in PROPERTIES and types have one of them
}
