import { bibliographicLine } from '../../cite/line.ts';
import type { CslItem } from '../../model/csl.ts';
import { printedName } from '../../parse/works/names.ts';
import { type Edition, statementLines, titleIn, versionOf } from '../edition.ts';
import { element, group, type XmlElement } from '../xml.ts';
import type { Page } from './pages.ts';
import type { Layout } from './style.ts';

/** What the book is and of which files it consists. */
export function toPackage(edition: Edition, layout: Layout, pages: readonly Page[]): XmlElement {
	const { paper } = edition;
	return group(
		'package',
		{ xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': paper.lang },
		metadata(edition, layout, pages),
		group(
			'manifest',
			{},
			item('navigation', 'navigation.xhtml', { properties: 'nav' }),
			item('cover', 'cover.xhtml'),
			item('cover-image', 'cover.svg', { 'media-type': 'image/svg+xml', properties: 'cover-image' }),
			item('style', 'style.css', { 'media-type': 'text/css' }),
			...pages.map(({ name }) => item(`page-${name}`, `${name}.xhtml`)),
		),
		group(
			'spine',
			{},
			element('itemref', { idref: 'cover' }),
			element('itemref', { idref: 'navigation' }),
			...pages.map(({ name }) => element('itemref', { idref: `page-${name}` })),
		),
	);
}

const item = (id: string, href: string, more: Record<string, string> = {}): XmlElement =>
	element('item', { id, href, 'media-type': 'application/xhtml+xml', ...more });

function metadata(edition: Edition, layout: Layout, pages: readonly Page[]): XmlElement {
	const { paper, layers } = edition;
	const translations = layers.map(({ record }) => record);
	const hasPages = pages.some(({ pageBreaks }) => pageBreaks.length > 0);
	const features = ['tableOfContents', 'structuralNavigation', 'readingOrder', ...(hasPages ? ['pageNavigation', 'pageBreakMarkers'] : [])];
	return group(
		'metadata',
		{ 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
		element('dc:identifier', { id: 'id' }, `urn:duidu:${paper.id}${layout === 'facing' ? ':facing' : ''}`),
		element('dc:title', { id: 'title', 'xml:lang': paper.lang }, titleIn(edition, paper.lang)),
		property('title-type', 'main', '#title'),
		...translations.flatMap(({ lang }) => [
			element('dc:title', { id: `title-${lang}`, 'xml:lang': lang }, titleIn(edition, lang)),
			property('title-type', 'subtitle', `#title-${lang}`),
		]),
		...(paper.record.author ?? []).map((author) => element('dc:creator', { 'xml:lang': paper.lang }, printedName(author))),
		...translations.flatMap(({ lang, by }) => [
			element('dc:contributor', { id: `translator-${lang}` }, by),
			element('meta', { refines: `#translator-${lang}`, property: 'role', scheme: 'marc:relators' }, 'trl'),
		]),
		element('dc:publisher', {}, 'Duidu 对读'),
		...[paper.lang, ...translations.map(({ lang }) => lang)].map((lang) => element('dc:language', {}, lang)),
		element('dc:source', {}, sourceOf(paper.record)),
		element('dc:rights', {}, statementLines(edition).join(' ')),
		property('dcterms:modified', modifiedIn(versionOf(edition))),
		property('schema:version', versionOf(edition)),
		property('schema:accessMode', 'textual'),
		property('schema:accessModeSufficient', 'textual'),
		...features.map((feature) => property('schema:accessibilityFeature', feature)),
		property('schema:accessibilityHazard', 'none'),
		hasPages ? property('pageBreakSource', sourceOf(paper.record)) : undefined,
	);
}

const property = (name: string, value: string, refines?: string): XmlElement => element('meta', { refines, property: name }, value);

const sourceOf = (record: CslItem): string =>
	bibliographicLine(record)
		.map((piece) => (piece.type === 'link' ? piece.href : piece.value))
		.join('');

/** The format wants a date that changes with the version; that of the build would change the bytes. So version n is the nth second of 2000. */
function modifiedIn(version: string): string {
	const count = version.split('.').reduce((sum, part) => sum + (Number(part) || 0), 0);
	return new Date(Date.UTC(2000, 0, 1, 0, 0, count)).toISOString().replace('.000Z', 'Z');
}
