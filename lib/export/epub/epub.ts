import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Edition } from '../edition.ts';
import { stringifyXml } from '../xml.ts';
import { toCover } from './cover.ts';
import { toNavigation } from './navigation.ts';
import { toPackage } from './package.ts';
import { toPages } from './pages.ts';
import { type Layout, styleOf } from './style.ts';
import { container, toXhtml } from './xhtml.ts';

/** A paper as EPUB 3, its languages paragraph under paragraph, or side by side where the reading system and its window allow it. */
export function toEpub(edition: Edition, layout: Layout): Uint8Array<ArrayBuffer> {
	const pages = toPages(edition);
	const cover = toCover(edition);
	const files: [string, string][] = [
		// The first file names the format and is not compressed, so that it can be read off the first bytes.
		['mimetype', 'application/epub+zip'],
		['META-INF/container.xml', stringifyXml(container)],
		['EPUB/package.opf', stringifyXml(toPackage(edition, layout, pages))],
		['EPUB/navigation.xhtml', toXhtml(toNavigation(edition, pages))],
		['EPUB/cover.svg', stringifyXml(cover.image)],
		['EPUB/cover.xhtml', toXhtml(cover.page)],
		['EPUB/style.css', styleOf(layout)],
		...pages.map((page): [string, string] => [`EPUB/${page.name}.xhtml`, toXhtml(page)]),
	];
	const entries: Zippable = {};
	for (const [name, text] of files) entries[name] = [strToU8(text), { level: name === 'mimetype' ? 0 : 9 }];
	// The first date that a zip can hold, by the clock of wherever this runs: the same bytes everywhere.
	return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}
