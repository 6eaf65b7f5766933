import type { Edition } from './edition.ts';
import { toTeiHeader } from './tei-header.ts';
import { toStandOff } from './tei-stand-off.ts';
import { toTeiText } from './tei-text.ts';
import { group, stringifyXml } from './xml.ts';

/**
 * A paper as TEI P5: the printed text and each translation as texts of one group, aligned by `corresp`; works cited and notes of the editor
 * stand off. Every `xml:id` is an address; in a translation the language follows it, as in `ren-1-1-p2-s3.en`.
 */
export function toTei(edition: Edition): string {
	const { paper, layers } = edition;
	const texts = [undefined, ...layers].map((layer) => toTeiText(paper, layer));
	return stringifyXml(
		group(
			'TEI',
			{ xmlns: 'http://www.tei-c.org/ns/1.0' },
			toTeiHeader(edition),
			toStandOff(edition),
			group('text', {}, group('group', {}, ...texts)),
		),
	);
}
