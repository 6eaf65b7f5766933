import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../lib/search/keep.ts';
import { charactersOf } from './woff.ts';

// Under the SIL Open Font License. Fonts of the build, as the machine may have none with Chinese.
const FILES = join(process.cwd(), 'node_modules', '@fontsource');
const fonts = [
	{ name: 'latin', weight: 400, file: 'source-serif-4/files/source-serif-4-latin-400-normal.woff' },
	// Letters with the marks of pinyin.
	{ name: 'latin-ext', weight: 400, file: 'source-serif-4/files/source-serif-4-latin-ext-400-normal.woff' },
	{ name: 'han', weight: 400, file: 'noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff' },
	{ name: 'han', weight: 700, file: 'noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff' },
] as const;

/** Families as a style lists them. Both have quotation marks, wide and narrow: the first decides. */
export const LATIN = 'latin, latin-ext, han';
export const HAN = 'han, latin, latin-ext';

/** The same array each time, so that its fonts are read once. */
export const loadFonts = once(() =>
	fonts.map(({ file, ...font }) => ({ ...font, style: 'normal' as const, data: readFileSync(join(FILES, file)) })),
);

const drawn = once(() => new Set(loadFonts().flatMap(({ data }) => [...charactersOf(data)])));

/** The text with 〓, the printers' mark for a missing sort, where the font has nothing: else a font would be looked for on the net. */
export function drawable(text: string): string {
	return Array.from(text, (character) => (drawn().has(character.codePointAt(0) ?? 0) ? character : '〓')).join('');
}
