import type { Conventions } from '../model/paper.ts';
import type { CitedLang } from './citable.ts';
import { nameOfPassage, type Passage, type PlaceForm } from './place.ts';

/**
 * Words that stand for the day of the reader's visit where a style asks for it: nobody knows it when the site is built. They say so in a
 * citation that is copied as it stands.
 */
export const VISIT = { gb: '[引用日期]', gbEnglish: '[date of access]', chicago: '[access date]', chicagoChinese: '[访问日期]' };

/** Stand for a passage that the reader is yet to choose. */
export const LINK_SLOTS: Record<CitedLang, string> = { 'zh-Hans': 'https://zh.invalid/', en: 'https://en.invalid/' };
// In brackets that neither HTML nor LaTeX reads.
export const placeSlot = (form: PlaceForm): string => `⟦place ${form}⟧`;
/** The address without its paper: 2-1-p3. */
export const ADDRESS_SLOT = '⟦address⟧';

const slots = /⟦place (zh|apa|chicago|mla)⟧/gu;

interface Chosen {
	passage: Passage;
	numbering: Conventions['numbering'];
	/** The address of the passage on the pages of each language. */
	url: Record<CitedLang, string>;
}

/** Puts the passage that a reader has chosen into a citation of any passage, as text or as HTML, or into its record. */
export function fillPassage(citation: string, { passage, numbering, url }: Chosen): string {
	return citation
		.replace(slots, (_, form: PlaceForm) => nameOfPassage(passage, form, numbering))
		.replaceAll(ADDRESS_SLOT, addressIn(passage))
		.replaceAll(LINK_SLOTS['zh-Hans'], () => url['zh-Hans'])
		.replaceAll(LINK_SLOTS.en, () => url.en);
}

/** 2-1-p3, or 2-1-p3..2-1-p4 */
function addressIn({ first, last = first }: Passage): string {
	return [...new Set([first, last])].map((id) => id.slice(id.indexOf('-') + 1)).join('..');
}

/** Puts the day of the visit, `2026-05-07`, where a style asks for it. */
export function fillVisit(citation: string, day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	const written = (locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
	return citation
		.replaceAll(VISIT.gb, `[${day}]`)
		.replaceAll(VISIT.gbEnglish, `[${day}]`)
		.replaceAll(VISIT.chicago, written('en-US'))
		.replaceAll(VISIT.chicagoChinese, written('zh-CN'));
}
