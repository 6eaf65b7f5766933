import type { CslItem, CslName } from '../model/csl.ts';
import type { Layer } from '../model/layer.ts';
import type { Conventions, Paper } from '../model/paper.ts';
import { plainText, sentencesOf } from '../model/text.ts';
import type { Passage } from './place.ts';

/** Languages a paper can be cited in: as printed, and in this project's translation. */
export type CitedLang = 'zh-Hans' | 'en';

export const SITE_NAME: Record<CitedLang, string> = { 'zh-Hans': '对读', en: 'Duidu' };

/** This project's translation of a paper, as far as a citation names it. */
interface CitedTranslation {
	/** The paper's title in it, without the dot. */
	title: string;
	by: string;
	version: string;
}

/** A Chinese paper, a section or a passage of it, as something to be cited. */
export interface Citable {
	record: CslItem;
	numbering: Conventions['numbering'];
	translation?: CitedTranslation;
	/** Where the thing cited stands on this site, on the pages of each language. */
	url: Record<CitedLang, string>;
	/** Absent for the paper as a whole. */
	passage?: Passage;
}

/** A paper with its first translation, as something to be cited. */
export function citableOf({ paper, layers }: { paper: Paper; layers: readonly Layer[] }, url: Citable['url']): Citable {
	const [layer] = layers;
	return {
		record: paper.record,
		numbering: paper.conventions.numbering,
		...(layer && {
			translation: {
				title: plainText(layer.segments.get(`${paper.id}-title-p1-s1`) ?? []),
				by: layer.record.by,
				version: layer.record.version,
			},
		}),
		url,
	};
}

/** The abstract as printed and as translated, where there is one. */
export function abstractsOf({ paper, layers }: { paper: Paper; layers: readonly Layer[] }): Partial<Record<CitedLang, string>> {
	const sentences = [...sentencesOf(paper)].filter(({ id }) => id.startsWith(`${paper.id}-abstract-p`));
	const printed = sentences.map(({ children }) => plainText(children)).join('');
	const english = sentences
		.map(({ id }) => plainText(layers[0]?.segments.get(id) ?? []))
		.join(' ')
		.trim();
	return { ...(printed && { 'zh-Hans': printed }), ...(english && { en: english }) };
}

/** Authors as the paper prints them in Latin letters, family name first: Ren Limei, also where the printed line has no blank: WuYangbo. */
export function latinAuthors({ author = [], custom }: CslItem): CslName[] {
	const printed = custom?.['author-en']?.split(/[,;，；]/u).flatMap((name) => name.trim() || []) ?? [];
	if (printed.length === 0) return author;
	return printed.map((name) => {
		const [family = '', ...given] = name
			.replace(/(\p{Ll})(\p{Lu})/u, '$1 $2')
			.trim()
			.split(/\s+/u);
		return given.length > 0 ? { family, given: given.join(' ') } : { literal: family };
	});
}

/** The journal as the paper prints it in English, with the blank that is missing before a bracket. */
export function englishJournal({ custom }: CslItem): string | undefined {
	return custom?.['container-title-en']?.replace(/(?<=\p{L})\(/gu, ' (');
}

/** Published online before it has a volume or an issue: 网络首发. */
export function isAheadOfPrint({ type, custom, volume, issue }: CslItem): boolean {
	return type === 'article-journal' && custom?.['type-code'] === 'J/OL' && volume === undefined && issue === undefined;
}

/** Brackets between Chinese characters are full-width, however they are printed: 学报（社会科学版）. */
export const chineseBrackets = (text: string): string =>
	text.replace(/(?<!\s)\s*\((?=\s*\p{Script=Han})([^()]*)\)/gu, (_, inner: string) => `（${inner.trim()}）`);

/** The words of `keyword`, which are divided by semicolons. */
export const keywordsIn = (keyword = ''): string[] => keyword.split(/[;；]/u).map((word) => word.trim());
