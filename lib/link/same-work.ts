import type { CslItem } from '../model/csl.ts';
import { printedName } from '../parse/works/names.ts';

/**
 * Whether two citations name one work: by DOI or URL where both print one, else by title, year, first author and, of a book, the volume.
 * Another year is another edition.
 */
export function isSameWork(one: CslItem, other: CslItem): boolean {
	const find = createWorkFinder();
	return find(one) === find(other);
}

/**
 * Numbers works from 0; one that is the same as an earlier one has its number. Each is looked up and not compared with all others, so that it takes no
 * longer among a hundred thousand.
 */
export function createWorkFinder(): (work: CslItem) => number {
	// By what a work prints of DOI and URL, and by its names.
	const firsts = new Map<string, number>();
	let count = 0;
	return (work) => {
		const names: Names = { doi: doiOf(work), url: urlOf(work), key: keyOf(work) };
		const known = PRINTED.flatMap((other) => {
			const by = sharedName(names, other);
			const name = names[by];
			return (name ? firsts.get(entry(other, by, name)) : undefined) ?? [];
		});
		if (known.length > 0) return Math.min(...known);
		const own = count++;
		for (const by of ['doi', 'url', 'key'] as const) {
			const name = names[by];
			if (name && !firsts.has(entry(names, by, name))) firsts.set(entry(names, by, name), own);
		}
		return own;
	};
}

type Names = Record<'doi' | 'url' | 'key', string | undefined>;

/** What another work may print: a DOI, a URL, both or neither. */
const PRINTED = ['', 'doi'].flatMap((doi) => ['', 'url'].map((url) => ({ doi, url })));

/** By what two works are compared: the surest that both print. */
function sharedName(one: Names, other: { doi: string; url: string }): keyof Names {
	if (one.doi && other.doi) return 'doi';
	return one.url && other.url ? 'url' : 'key';
}

const entry = ({ doi, url }: Pick<Names, 'doi' | 'url'>, by: keyof Names, name: string): string =>
	`${doi ? 'doi' : ''} ${url ? 'url' : ''} ${by} ${name}`;

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
