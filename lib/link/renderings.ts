import { groupBy } from '../model/group-by.ts';
import type { NamingSegment, NamingText } from './naming.ts';

/** One English for one Chinese form of a concept, and where the papers have it. */
interface Rendering {
	/** Absent where the Chinese has no partner. */
	english?: string;
	/** By paper. */
	places: Map<string, RenderingPlace[]>;
}

export interface RenderingPlace {
	segment: string;
	/** How often in this segment. */
	count: number;
}

/** The renderings of one Chinese form, the most frequent first. */
export interface FormRenderings {
	/** As printed; absent where English stands without it, as in an abstract that the authors print in English. */
	form?: string;
	renderings: Rendering[];
}

interface Pair {
	paper: string;
	segment: string;
	form: string | undefined;
	english: string | undefined;
}

/**
 * Counts which English stands for which Chinese form of a concept. The k-th mention in a Chinese segment is taken to be rendered by the k-th in the English
 * one. Capitals, and singular and plural, make no difference; a rendering is shown as it occurs most, or with the capitals of `labels`.
 */
export function toRenderings(naming: ReadonlyMap<string, readonly NamingSegment[]>, labels: readonly string[]): FormRenderings[] {
	const pairs = [...naming].flatMap(([paper, segments]) => segments.flatMap((segment) => pairsIn(paper, segment)));
	const nameOf = createNamer(
		pairs.flatMap(({ english }) => english ?? []),
		labels,
	);
	return mostFirst(groupBy(pairs, ({ form }) => form)).map(([form, own]) => ({
		...(form !== undefined && { form }),
		renderings: mostFirst(groupBy(own, ({ english }) => english && nameOf(english))).map(([english, same]) => ({
			...(english !== undefined && { english }),
			places: placesOf(same),
		})),
	}));
}

function pairsIn(paper: string, { id, texts }: NamingSegment): Pair[] {
	const chinese = mentionsIn(texts, 'zh');
	const english = mentionsIn(texts, 'en');
	return Array.from({ length: Math.max(chinese.length, english.length) }, (_, nth) => ({
		paper,
		segment: id,
		form: chinese[nth],
		english: english[nth],
	}));
}

const mentionsIn = (texts: readonly NamingText[], lang: string): string[] =>
	texts.filter((text) => text.lang.startsWith(lang)).flatMap(({ mentions }) => mentions.map(({ exact }) => exact));

/** What has no partner comes last. */
function mostFirst<T>(groups: Map<string | undefined, T[]>): [string | undefined, T[]][] {
	return [...groups].sort(([a, one], [b, other]) => Number(a === undefined) - Number(b === undefined) || other.length - one.length);
}

function placesOf(pairs: readonly Pair[]): Rendering['places'] {
	return new Map(
		[...groupBy(pairs, ({ paper }) => paper)].map(([paper, own]) => [
			paper,
			[...groupBy(own, ({ segment }) => segment)].map(([segment, same]) => ({ segment, count: same.length })),
		]),
	);
}

/** One name for whatever differs only in capitals and number. */
function createNamer(forms: readonly string[], labels: readonly string[]): (form: string) => string {
	const byKey = groupBy(forms, keyOf);
	const known = [...forms, ...labels];
	return (form) => {
		const [commonest = form] = byCount((byKey.get(keyOf(form)) ?? []).map((other) => other.toLowerCase()));
		// A capital that only the beginning of a sentence asks for goes; that of Marxist stays.
		const [plainest = commonest] = known.filter((other) => other.toLowerCase() === commonest).sort((a, b) => capitalsIn(a) - capitalsIn(b));
		return plainest;
	};
}

const byCount = (words: readonly string[]): string[] =>
	[...groupBy(words, (word) => word)].sort(([, a], [, b]) => b.length - a.length).map(([word]) => word);

const capitalsIn = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;

/** “Productive forces” and “productive force” have the same; so have “industries” and “industry”. */
const keyOf = (form: string): string =>
	form
		.toLowerCase()
		.replaceAll(/ies\b/gu, 'y')
		.replaceAll(/(?<=[^s\W])s\b/gu, '');
