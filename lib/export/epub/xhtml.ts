import type { Lang } from '../../model/paper.ts';
import { element, group, stringifyXml, type XmlElement } from '../xml.ts';

export interface XhtmlPage {
	lang: Lang;
	title: string;
	body: XmlElement;
}

/** Where reading systems look for the package. */
export const container = group(
	'container',
	{ version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
	group('rootfiles', {}, element('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' })),
);

export function toXhtml({ lang, title, body }: XhtmlPage): string {
	return stringifyXml(
		group(
			'html',
			{ xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...inLang(lang) },
			group(
				'head',
				{},
				element('meta', { charset: 'utf-8' }),
				element('title', {}, title),
				element('link', { rel: 'stylesheet', href: 'style.css' }),
			),
			body,
		),
		'<!DOCTYPE html>',
	);
}

/** Both, as the format asks for. */
export const inLang = (lang: Lang): { lang: Lang; 'xml:lang': Lang } => ({ lang, 'xml:lang': lang });
