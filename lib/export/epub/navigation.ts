import type { Edition } from '../edition.ts';
import { element, group, type XmlElement } from '../xml.ts';
import type { Heading, Page } from './pages.ts';
import { inLang, type XhtmlPage } from './xhtml.ts';

type Target = Heading & { href: string };

/** Contents, landmarks, and the printed pages where the source shows them. */
export function toNavigation({ paper }: Edition, pages: readonly Page[]): XhtmlPage {
	const headings = pages.flatMap(({ name, headings }) => headings.map((heading) => ({ ...heading, href: `${name}.xhtml#${heading.id}` })));
	const breaks = pages.flatMap(({ name, pageBreaks }) => pageBreaks.map(({ id, number }) => ({ href: `${name}.xhtml#${id}`, number })));
	const [title, text] = pages;
	const landmarks = [
		landmark('cover', 'cover.xhtml', '封面 Cover'),
		title && landmark('titlepage', `${title.name}.xhtml`, '题名 Title'),
		text && landmark('bodymatter', `${text.name}.xhtml`, '正文 Text'),
	];
	return {
		lang: paper.lang,
		title: '目录 Contents',
		body: group(
			'body',
			{},
			group('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' }, element('h1', {}, '目录 Contents'), list(headings)),
			group('nav', { 'epub:type': 'landmarks', hidden: 'hidden' }, element('h2', {}, '导航 Landmarks'), group('ol', {}, ...landmarks)),
			breaks.length > 0
				? group(
						'nav',
						{ 'epub:type': 'page-list', role: 'doc-pagelist', hidden: 'hidden' },
						element('h2', {}, '页码 Pages'),
						group('ol', {}, ...breaks.map(({ href, number }) => element('li', {}, element('a', { href }, String(number))))),
					)
				: undefined,
		),
	};
}

const landmark = (type: string, href: string, name: string): XmlElement =>
	element('li', {}, element('a', { 'epub:type': type, href }, name));

/** A list in which deeper headings hang on the one before them. */
function list(headings: readonly Target[]): XmlElement {
	return group('ol', {}, ...items(headings));
}

function items(headings: readonly Target[]): XmlElement[] {
	const [first, ...rest] = headings;
	if (!first) return [];
	const end = rest.findIndex(({ depth }) => depth <= first.depth);
	const below = end < 0 ? rest : rest.slice(0, end);
	const names = first.names.map(({ lang, name }, index) => element('span', inLang(lang), index > 0 ? ` ${name}` : name));
	const item = group('li', {}, element('a', { href: first.href }, ...names), below.length > 0 ? list(below) : undefined);
	return [item, ...(end < 0 ? [] : items(rest.slice(end)))];
}
