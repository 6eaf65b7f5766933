import type { CslDate, CslItem, CslName } from '../model/csl.ts';
import { element, group, type XmlElement } from './xml.ts';

/** The cited page of a work in one note. */
export interface CitedPage {
	note: string;
	locator: string;
}

/** A work as TEI has it, with nothing that is not in its record. */
export function toBiblStruct(work: CslItem, id?: string, pages: readonly CitedPage[] = []): XmlElement {
	const { type, language, title, author = [], translator = [], custom = {}, DOI, URL, accessed } = work;
	const container = work['container-title'];
	const responsible = [
		...author.map((name) => group('author', {}, agent(name))),
		...translator.map((name) => group('editor', { role: 'translator' }, agent(name))),
	];
	// A work within another has both levels; what stands alone has one.
	const titled = (level: string, value: string | undefined): XmlElement | undefined =>
		value ? element('title', { level }, value) : undefined;
	const analytic = container ? group('analytic', {}, ...responsible, titled('a', title)) : undefined;
	return group(
		'biblStruct',
		{ 'xml:id': id, type, 'xml:lang': language },
		analytic,
		group(
			'monogr',
			{},
			...(container ? [] : responsible),
			container ? titled(type.startsWith('article') ? 'j' : 'm', container) : titled(type === 'thesis' ? 'u' : 'm', title),
			work.ISSN ? element('idno', { type: 'ISSN' }, work.ISSN) : undefined,
			imprint(work),
		),
		DOI ? element('idno', { type: 'DOI' }, DOI) : undefined,
		URL ? element('ptr', { target: URL }) : undefined,
		accessed ? element('note', { type: 'accessed' }, isoDate(accessed)) : undefined,
		...Object.entries(custom).map(([type, value]) => element('note', { type }, value)),
		...pages.map(({ note, locator }) => element('citedRange', { unit: 'page', corresp: `#${note}` }, locator)),
	);
}

/** A person with the parts of the name, or a name that stays whole. */
export function agent({ family, given, literal }: CslName): XmlElement {
	if (literal !== undefined) return element('name', {}, literal);
	return group('persName', {}, family ? element('surname', {}, family) : undefined, given ? element('forename', {}, given) : undefined);
}

/** An imprint can't be empty: an empty date stands where nothing is printed. */
function imprint({ volume, issue, page, publisher, issued, ...work }: CslItem): XmlElement {
	const place = work['publisher-place'];
	const children = [
		place && element('pubPlace', {}, place),
		publisher && element('publisher', {}, publisher),
		volume && element('biblScope', { unit: 'volume' }, volume),
		issue && element('biblScope', { unit: 'issue' }, issue),
		page && element('biblScope', { unit: 'page' }, page),
		issued && element('date', { when: isoDate(issued) }, isoDate(issued)),
	].filter((child) => child !== undefined && child !== '');
	return group('imprint', {}, ...(children.length > 0 ? children : [element('date')]));
}

/** As exact as it is known: 2024, 2024-03, 2024-03-21. */
function isoDate({ 'date-parts': [[year = 0, ...rest]] }: CslDate): string {
	return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
