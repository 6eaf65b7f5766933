import type { Corpus, Entry } from './corpus.ts';
import { type Range, toPrinted } from './fold.ts';
import { joinSentences, readMentions, type SearchRecord } from './records.ts';
import type { Place, Result } from './search.ts';

/** A language of a result, as printed. */
export interface ShownText {
	lang: string;
	text: string;
	/** Where the hits stand in `text`: from left to right, none touching another. */
	hits: Range[];
	/** Where the same concept as in a hit of another language is named here. */
	counterpart: Range[];
}

export interface Shown extends Result {
	/** The printed language first. */
	texts: ShownText[];
}

/** Fetches what results need to be shown. Do so for those on the page only: with a large corpus these are files. */
export function createShow(corpus: Corpus): (results: readonly Result[]) => Promise<Shown[]> {
	return async (results) => {
		const records = await corpus.load(results.map(({ place }) => place.record));
		const views = { folded: corpus.folded, bare: results.some(({ place }) => place.form === 'bare') ? await corpus.bare() : corpus.folded };
		return results.map((result, index) => {
			const record = records[index];
			if (!record) throw new Error(`The record ${result.row} was not loaded.`);
			const { place } = result;
			const langs = Object.keys(record.sentences).map((lang) => toLang(record, lang, place, corpus.entries, views[place.form].fold));
			return { ...result, texts: langs.filter(({ text }) => text !== '').map((own) => toShown(own, langs)) };
		});
	};
}

interface ShownLang {
	lang: string;
	text: string;
	hits: Range[];
	mentions: (Range & { named: number })[];
}

function toLang(
	{ sentences, mentions }: SearchRecord,
	lang: string,
	{ record, first, last, hits }: Place,
	entries: readonly Entry[],
	fold: Corpus['folded']['fold'],
): ShownLang {
	const own = sentences[lang] ?? [];
	const joined = joinSentences(own, lang);
	const start = joined.starts[first] ?? 0;
	const end = (joined.starts[last] ?? 0) + (own[last]?.length ?? 0);
	const within = <T extends Range>(range: T): T[] =>
		range.start < end && range.end > start
			? [{ ...range, start: Math.max(0, range.start - start), end: Math.min(end, range.end) - start }]
			: [];
	const inLang = hits.filter(({ entry }) => entries[entry]?.record === record && entries[entry]?.lang === lang);
	const folded = inLang.length > 0 ? fold(joined.text) : undefined;
	return {
		lang,
		text: joined.text.slice(start, end),
		hits: folded ? together(inLang.flatMap((hit) => within(toPrinted(folded, hit)))) : [],
		mentions: readMentions(mentions[lang]).flatMap(within),
	};
}

function toShown({ lang, text, hits, mentions }: ShownLang, langs: readonly ShownLang[]): ShownText {
	const others = langs.filter((other) => other.lang !== lang);
	const named = new Set(
		others.flatMap((other) => other.mentions.filter((mention) => other.hits.some((hit) => isMuchOf(hit, mention))).map((own) => own.named)),
	);
	const counterpart = mentions.filter(
		(mention) => named.has(mention.named) && !hits.some((hit) => hit.start < mention.end && mention.start < hit.end),
	);
	return { lang, text, hits, counterpart: counterpart.map(({ start, end }) => ({ start, end })) };
}

/** Whether a hit is about what a mention names: it holds more than half of it. */
function isMuchOf(hit: Range, mention: Range): boolean {
	const shared = Math.min(hit.end, mention.end) - Math.max(hit.start, mention.start);
	return shared * 2 > mention.end - mention.start;
}

/** Ranges in order; those that overlap or touch are made one. */
function together(ranges: readonly Range[]): Range[] {
	const sorted = [...ranges].sort((one, other) => one.start - other.start);
	const merged: Range[] = [];
	for (const { start, end } of sorted) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged;
}
