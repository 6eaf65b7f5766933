import type { Lang, Phrasing } from '../model/paper.ts';
import { unreachable } from '../model/unreachable.ts';
import { type Edition, segmentsOf, statementsOf, versionOf } from './edition.ts';
import { element, group, stringifyXml, type XmlElement, type XmlNode } from './xml.ts';

/** A translation memory (TMX 1.4b): a unit for each printed segment with a translation, named by its address. */
export function toTmx(edition: Edition): string {
	const { paper, layers } = edition;
	const { rights, translations } = statementsOf(edition);
	const units = segmentsOf(paper).flatMap(({ id, kind, lang, sentence }) => {
		const variants = layers.flatMap(({ record, segments }) => {
			const nodes = segments.get(id);
			return nodes ? [toVariant(record.lang, nodes)] : [];
		});
		if (variants.length === 0) return [];
		return [group('tu', { tuid: id }, element('prop', { type: 'x-kind' }, kind), toVariant(lang, sentence.children), ...variants)];
	});
	const header = group(
		'header',
		{
			creationtool: 'Duidu',
			creationtoolversion: versionOf(edition),
			segtype: 'sentence',
			'o-tmf': 'Duidu text format',
			adminlang: 'en',
			srclang: paper.lang,
			datatype: 'plaintext',
		},
		...[rights, ...translations].flatMap((text) =>
			(['en', 'zh-Hans'] as const).map((lang) => element('note', { 'xml:lang': lang }, text[lang])),
		),
		element('prop', { type: 'x-rights' }, edition.rights.status),
		element('prop', { type: 'x-version' }, versionOf(edition)),
	);
	return stringifyXml(group('tmx', { version: '1.4' }, header, group('body', {}, ...units)), '<!DOCTYPE tmx SYSTEM "tmx14.dtd">');
}

const toVariant = (lang: Lang, nodes: readonly Phrasing[]): XmlElement =>
	group('tuv', { 'xml:lang': lang }, element('seg', {}, ...nodes.flatMap((node) => toInline(node))));

function toInline(node: Phrasing): XmlNode[] {
	switch (node.type) {
		case 'text':
			return [node.value];
		case 'emphasis':
			return [element('hi', { type: 'italic' }, ...node.children.flatMap(toInline))];
		case 'footnoteReference':
			// `x` pairs the mark with that of the other language.
			return [element('ph', { type: 'fnote', x: node.identifier }, `[^${node.identifier}]`)];
		case 'pageBreak':
			return [];
		default:
			return unreachable(node);
	}
}
