import type { Shown } from './show.ts';
import type { Tier } from './tiers.ts';

/** One hit with what stands before and after it in its sentence. */
export interface HitLine {
	/** Address of the sentence. */
	address: string;
	paper: string;
	tier: Tier;
	lang: string;
	/** Offset of the hit in its sentence. */
	start: number;
	before: string;
	hit: string;
	after: string;
}

export const LINE_ORDERS = ['reading', 'before', 'after'] as const;
/** As the texts are read; or by the words before the hit, the nearest first; or by those after it. */
export type LineOrder = (typeof LINE_ORDERS)[number];

/** A line for every hit, in the order of the results. */
export function toLines(results: readonly Shown[]): HitLine[] {
	return results.flatMap(({ address, paper, tier, texts }) =>
		texts.flatMap(({ lang, text, hits }) =>
			hits.map(({ start, end }) => ({
				address,
				paper,
				tier,
				lang,
				start,
				before: text.slice(0, start),
				hit: text.slice(start, end),
				after: text.slice(end),
			})),
		),
	);
}

/** Lines put in order within each tier, the tiers as they come. By what stands beside the hit, Chinese and English are kept apart. */
export function sortLines(lines: readonly HitLine[], order: LineOrder): HitLine[] {
	if (order === 'reading') return [...lines];
	const tiers = [...new Set(lines.map(({ tier }) => tier))];
	const langs = [...new Set(lines.map(({ lang }) => lang))];
	const collators = new Map(langs.map((lang) => [lang, new Intl.Collator(lang)]));
	return lines
		.map((line) => ({ line, key: keyOf(line, order) }))
		.sort(
			(one, other) =>
				tiers.indexOf(one.line.tier) - tiers.indexOf(other.line.tier) ||
				langs.indexOf(one.line.lang) - langs.indexOf(other.line.lang) ||
				(collators.get(one.line.lang)?.compare(one.key, other.key) ?? 0),
		)
		.map(({ line }) => line);
}

/** More than these decide nothing. */
const COMPARED = 40;

/** Letters and digits alone. What stands before is compared from the hit backwards: by characters in Chinese, by words elsewhere. */
function keyOf({ before, after, lang }: HitLine, order: LineOrder): string {
	if (order === 'after') return bare(after).slice(0, COMPARED);
	const pieces = lang.startsWith('zh') ? [...bare(before)] : bare(before).split(' ');
	return pieces
		.reverse()
		.slice(0, COMPARED)
		.join(lang.startsWith('zh') ? '' : ' ');
}

const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
