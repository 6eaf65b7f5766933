/**
 * What `lib/cite` gives.
 *
 * A paper, a section or a passage, to be cited: `citations.ts` (all styles; what stands behind it: `gb-t-7714.ts`, `apa.ts`, `chicago.ts`,
 * `mla.ts`, `citable.ts`, `place.ts`, `headings.ts`, `names.ts`, `dates.ts`, `title-case.ts`, `pieces.ts`). `fill.ts` is for the browser: it puts the passage
 * a reader has chosen and the day into a citation made before; `cite-file.ts` has all of these for a paper.
 *
 * Records to be taken away: `records.ts` (a paper and its translation as CSL-JSON), `csl-json.ts`, `bibtex.ts`, `ris.ts`, `entry-key.ts`,
 * `write-records.ts` (any of
 * the three), `join-records.ts` (in the browser, several as one file).
 *
 * The head of a page: `head.ts` (`citation_*`), `json-ld.ts` (schema.org).
 *
 * A work that a paper cites: `line.ts` (its line in a list), `translated-line.ts` (that line's English), `short-citation.ts` (黄群慧 2021).
 */

import { unreachable } from '../model/unreachable.ts';
import { apaEntry, apaInText } from './apa.ts';
import { chicagoNote } from './chicago.ts';
import type { Citable, CitedLang } from './citable.ts';
import { placeSlot } from './fill.ts';
import { gbEntry } from './gb-t-7714.ts';
import type { LinePiece } from './line.ts';
import { mlaEntry, mlaInText } from './mla.ts';
import { toHtml, toText } from './pieces.ts';
import { nameOfPassage, type PlaceForm } from './place.ts';
import { STYLES, type Style } from './styles.ts';

export interface Formatted {
	style: Style;
	/** Of the thing cited: as printed, or this project's translation. */
	lang: CitedLang;
	text: string;
	/** Titles in italics, where the script has them. */
	html: string;
	/** What stands in the running text of a passage's quotation, in the styles whose entry has no room for the place. */
	inText?: string;
}

/**
 * A citation in each style, of the printed text and, where there is one, of the translation, which names itself, its version and the original.
 * `passage: 'any'` leaves slots for `fillPassage`; then `url` is `LINK_SLOTS`. Where a style asks when the page was read, words stand for the day: `fillVisit`.
 */
export function citationsOf({ passage, ...whole }: Omit<Citable, 'passage'> & { passage?: Citable['passage'] | 'any' }): Formatted[] {
	const cited: Citable = passage === undefined || passage === 'any' ? whole : { ...whole, passage };
	const langs: CitedLang[] = whole.translation ? ['zh-Hans', 'en'] : ['zh-Hans'];
	return langs.flatMap((lang) => {
		const place = (form: PlaceForm): string | undefined => {
			if (passage === undefined) return undefined;
			return passage === 'any' ? placeSlot(form) : nameOfPassage(passage, form, whole.numbering);
		};
		return STYLES.map((style) => format(style, lang, cited, place));
	});
}

function format(style: Style, lang: CitedLang, cited: Citable, place: (form: PlaceForm) => string | undefined): Formatted {
	const isPart = place('zh') !== undefined;
	const own = (form: PlaceForm): string | undefined => place(lang === 'en' ? form : 'zh');
	const done = (pieces: LinePiece[], inText?: string): Formatted => ({
		style,
		lang,
		text: toText(pieces),
		html: toHtml(pieces),
		...(isPart && inText !== undefined && { inText }),
	});
	const [zh, en] = [place('zh'), place('chicago')];
	const bothPlaces = { ...(zh && { 'zh-Hans': zh }), ...(en && { en }) };
	switch (style) {
		case 'gb-t-7714-2025':
			return done(gbEntry('2025', lang, cited, bothPlaces));
		case 'gb-t-7714-2015':
			return done(gbEntry('2015', lang, cited, bothPlaces));
		case 'apa-7':
			return done(apaEntry(lang, cited, isPart), apaInText(lang, cited, own('apa')));
		case 'chicago-17-note':
			return done(chicagoNote(lang, cited, own('chicago')));
		case 'mla-9':
			return done(mlaEntry(lang, cited, isPart), mlaInText(lang, cited, own('mla')));
		default:
			return unreachable(style);
	}
}
