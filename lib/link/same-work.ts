import type { CslItem } from '../model/csl.ts';
import { printedName } from '../parse/works/names.ts';

/**
 * Whether two citations name one work: by DOI or URL where both print one, else by title, year, first author and, of a book, the volume.
 * Another year is another edition.
 */
export function isSameWork(one: CslItem, other: CslItem): boolean {
	const [doi, otherDoi] = [doiOf(one), doiOf(other)];
	if (doi && otherDoi) return doi === otherDoi;
	const [url, otherUrl] = [urlOf(one), urlOf(other)];
	if (url && otherUrl) return url === otherUrl;
	const key = keyOf(one);
	return key !== undefined && key === keyOf(other);
}

// https://doi.org/10.1000/182   doi:10.1000/182   10.1000/182
const doi = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/iu;

function doiOf({ DOI, URL }: CslItem): string | undefined {
	const printed = DOI?.trim() ?? URL;
	return printed && doi.exec(printed)?.[1]?.toLowerCase();
}

/** The address without what doesn't matter: protocol, `www.`, fragment, last slash. */
function urlOf({ URL }: CslItem): string | undefined {
	return URL?.trim()
		.replace(/^https?:\/\/(?:www\.)?/iu, '')
		.replace(/#.*$/su, '')
		.replace(/\/$/u, '');
}

function keyOf({ type, title, issued, author, volume }: CslItem): string | undefined {
	const folded = foldTitle(title ?? '');
	if (folded === '') return undefined;
	const [first] = author ?? [];
	// Each volume of a book is cited by itself; an article is the same with or without it.
	const part = type.startsWith('article') ? '' : (volume ?? '');
	return [folded, issued?.['date-parts'][0][0] ?? '', first ? foldTitle(printedName(first)) : '', part].join('|');
}

/** Letters and digits only, in one width and case. */
const foldTitle = (printed: string): string =>
	printed
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
