import type { Corpus, View } from './corpus.ts';
import { bareOf, type Fold } from './fold.ts';
import { keepOne } from './keep.ts';
import type { SearchNamed } from './named.ts';
import type { Pinyin } from './pinyin.ts';
import { isLang, type Query, type Term } from './query.ts';
import type { ScriptTable } from './script-table.ts';
import { type Hit, keepFullest, keepNear, toHits, toUnits, type Unit } from './units.ts';
import { apart, createAlternatives, type Likeness, piecesOf, type StandsAt, type TypedPiece, withoutQuestion } from './words.ts';

/**
 * How sure a result is. `exact`: the words as typed. `mention`: a mention of the concept asked for. `all`: everything the filters leave, when nothing else
 * was asked. Then the looser ones: `punctuation` aside; the `words` in any order and form; words that begin so (`prefix`); `pinyin`; words one `slip` away.
 */
export type Tier = 'exact' | 'mention' | 'all' | 'punctuation' | 'words' | 'prefix' | 'pinyin' | 'slip';

/** What stands in the text for what was typed, where these are not the same. */
export interface Reason {
	typed: string;
	found: string;
	/** `script`: a simplified character that the typed one can stand for, though the texts print that as well. */
	how: Exclude<Likeness, 'same'> | 'pinyin' | 'script';
}

/** What one tier found. */
export interface Finding {
	tier: Tier;
	/** In which form of the text the hits count. */
	form: 'folded' | 'bare';
	view: View;
	units: Unit[];
	/** Hits point to these. */
	reasons: Reason[];
}

export interface TierParts {
	corpus: Corpus;
	fold: Fold;
	script: ScriptTable;
	pinyin: Pinyin;
	named: readonly SearchNamed[];
}

export interface Tiers {
	/** What answers to the query as it is written. Only terms and languages are looked at here; `without` is not. */
	strict(query: Query): Promise<Finding>;
	/** What may answer to it, from the surest to the least sure, slips aside. A phrase is exact in all of them. */
	loose(query: Query): Promise<Finding[]>;
	/** What answers to it when words are taken for others one slip away. */
	slips(query: Query): Promise<Finding[]>;
	/** Sentences that hold a term not wanted, by `sentenceKeys`. */
	unwanted(query: Query): Promise<Set<number>>;
}

export function createTiers({ corpus, fold, script, pinyin, named }: TierParts): Tiers {
	const { entries, folded } = corpus;
	const alternatives = keepOne(async () => createAlternatives(await (await corpus.words()).all()));
	const vocabulary = keepOne(async () => new Set(await (await corpus.words()).all()));
	const finding = (tier: Tier, parts: Hit[][], reasons: Reason[], query: Query, view = folded): Finding => {
		const inLangs = parts.map((hits) => inLanguages(hits, query, corpus));
		return { tier, form: view === folded ? 'folded' : 'bare', view, units: toUnits(inLangs, corpus, view), reasons };
	};

	/** As typed; failing that, with the other meanings of characters that are both simplified and traditional. */
	const findText = async (text: string, part: number, reasons: Reason[]): Promise<Hit[]> => {
		const needle = fold(text).text;
		const found = await folded.exact(needle);
		if (found.length > 0) return markWithinWords(toHits(found, part), needle, corpus);
		const hits = await Promise.all(
			otherMeanings(needle, script).map(async (meaning) => {
				const own = await folded.exact(meaning);
				return own.length > 0 ? toHits(own, part, reasons.push({ typed: text, found: meaning, how: 'script' }) - 1) : [];
			}),
		);
		return hits.flat();
	};

	const findMentions = async (ids: readonly string[], part: number): Promise<Hit[]> => {
		const found = await Promise.all(ids.map((id) => corpus.mentions(named.findIndex((own) => own.id === id))));
		return toHits(found.flat(), part);
	};

	const findApart = async (text: string, part: number, reasons: Reason[]): Promise<Hit[]> => {
		const hits = await Promise.all(
			apart(text, await vocabulary()).map(async (words) => {
				const found = await folded.exact(words);
				return found.length > 0 ? toHits(found, part, reasons.push({ typed: text, found: words, how: 'form' }) - 1) : [];
			}),
		);
		return hits.flat();
	};

	const findPiece = async (
		{ text, isWord }: TypedPiece,
		{ part, reasons, slips }: { part: number; reasons: Reason[]; slips: boolean },
	): Promise<{ hits: Hit[]; likeness: Likeness }> => {
		if (!isWord) return { hits: await findText(text, part, reasons), likeness: 'same' };
		const [like, words] = await Promise.all([alternatives(), corpus.words()]);
		const own = like(text, slips);
		if (own.length === 0) return { hits: await findApart(text, part, reasons), likeness: 'form' };
		const hits = await Promise.all(
			own.map(async ({ word, likeness }) => {
				const found = await words.find(word);
				return toHits(found, part, likeness === 'same' ? undefined : reasons.push({ typed: text, found: word, how: likeness }) - 1);
			}),
		);
		return { hits: hits.flat(), likeness: own[0]?.likeness === 'same' ? 'form' : (own[0]?.likeness ?? 'same') };
	};

	const blind = async (query: Query, text: string): Promise<Finding[]> => {
		const known = await vocabulary();
		// Another form of all texts is needed; not for a word that stands nowhere.
		if (!latinIn(bareOf(fold(text)).text).every((word) => isJoined(word, known))) return [];
		const view = await corpus.bare();
		const needle = view.fold(text).text;
		const words = needle.trim();
		if (words === '') return [];
		// The blanks around it only make it whole words. What stands at the end of a sentence must not reach into the next.
		const found = (await view.exact(needle)).map(({ entry, at }) => ({
			entry,
			at: needle.startsWith(' ') ? at.map((start) => start + 1) : at,
			length: words.length,
		}));
		return [finding('punctuation', [toHits(found, 0)], [], query, view)];
	};

	/** Chinese between blanks is left whole when it stands somewhere, and otherwise cut into words. */
	const typedPieces = async (text: string): Promise<TypedPiece[]> => {
		const typed = text.split(/\s+/u).map((own) => withoutQuestion(fold(own).text));
		const isWhole = typed.length === 1 && typed[0] === fold(text).text;
		const standing = await Promise.all(typed.map(async (own) => !isWhole && (await folded.exact(own)).length > 0));
		return piecesOf(typed, (stretch) => (standing[typed.indexOf(stretch)] ? [stretch] : (pinyin.divide(stretch) ?? [stretch])));
	};

	const inAnyOrder = async (query: Query, terms: readonly Term[], slips: boolean): Promise<Finding[]> => {
		const pieces: TypedPiece[] = [];
		for (const { text, phrase } of terms) pieces.push(...(phrase ? [{ text, isWord: false }] : await typedPieces(text)));
		// One stretch of Chinese is found exactly or not at all.
		const [only] = pieces;
		if (!only || (pieces.length === 1 && !only.isWord && only.text === fold(terms[0]?.text ?? '').text)) return [];
		const reasons: Reason[] = [];
		const found = await Promise.all(pieces.map((piece, part) => findPiece(piece, { part, reasons, slips })));
		const worst = (['slip', 'prefix'] as const).find((likeness) => found.some((own) => own.likeness === likeness));
		// Otherwise it has been shown.
		if (slips && worst !== 'slip') return [];
		const own = finding(
			worst ?? 'words',
			found.map(({ hits }) => hits),
			reasons,
			query,
		);
		return [{ ...own, units: keepFullest(own.units, pieces.length) }];
	};

	const byPinyin = async (query: Query, text: string): Promise<Finding[]> => {
		const reasons: Reason[] = [];
		const hits = await Promise.all(
			pinyin.find(text).map(async (chinese) => {
				const found = await folded.exact(chinese);
				return found.length > 0 ? toHits(found, 0, reasons.push({ typed: text, found: chinese, how: 'pinyin' }) - 1) : [];
			}),
		);
		return [finding('pinyin', [hits.flat()], reasons, query)];
	};

	return {
		async strict(query) {
			const terms = wanted(query);
			const reasons: Reason[] = [];
			const parts = await Promise.all(terms.map(({ text }, part) => findText(text, part, reasons)));
			if (query.concepts.length > 0) parts.push(await findMentions(query.concepts, terms.length));
			if (parts.length === 0) return { ...finding('all', [], [], query), units: hasFilters(query) ? everything(query, corpus) : [] };
			terms.forEach(({ near }, part) => {
				const [before, own] = [parts[part - 1], parts[part]];
				if (near !== undefined && before && own) [parts[part - 1], parts[part]] = keepNear(before, own, near);
			});
			return finding(terms.length > 0 ? 'exact' : 'mention', parts, reasons, query);
		},
		async loose(query) {
			const terms = looseTerms(query);
			const only = terms.length === 1 ? terms[0]?.text : undefined;
			const findings = await Promise.all([
				only === undefined ? [] : blind(query, only),
				terms.length > 0 ? inAnyOrder(query, terms, false) : [],
				only === undefined ? [] : byPinyin(query, only),
			]);
			return findings.flat();
		},
		async slips(query) {
			const terms = looseTerms(query);
			return terms.length > 0 ? inAnyOrder(query, terms, true) : [];
		},
		async unwanted(query) {
			const terms = query.terms.filter(({ without }) => without);
			const hits = await Promise.all(terms.map(({ text }) => findText(text, 0, [])));
			const units = hits.flatMap((own) => toUnits([own], corpus, folded));
			return new Set(units.flatMap(sentenceKeys));
		},
	};

	function everything(query: Query, { records }: Corpus): Unit[] {
		const lasts = new Map<number, number>();
		entries.forEach(({ record, lang }, entry) => {
			const isAsked = query.langs.length === 0 || query.langs.some((asked) => isLang(lang, asked));
			if (isAsked) lasts.set(record, (folded.starts[entry]?.length ?? 1) - 1);
		});
		return records.flatMap((_, record): Unit[] => {
			const last = lasts.get(record);
			return last === undefined ? [] : [{ record, first: 0, last, hits: [] }];
		});
	}
}

/** The terms that are to be found. */
export const wanted = ({ terms }: Query): Term[] => terms.filter(({ without }) => !without);

/** None when the query says how its terms stand, or when all of them are phrases. */
function looseTerms(query: Query): Term[] {
	const terms = wanted(query);
	const isPlain = query.concepts.length === 0 && terms.every(({ near }) => near === undefined);
	return isPlain && !terms.every(({ phrase }) => phrase) ? terms : [];
}

// No record has as many.
const SENTENCES = 100_000;

/** A number for each sentence of a unit. */
export function sentenceKeys({ record, first, last }: Unit): number[] {
	const keys: number[] = [];
	for (let sentence = first; sentence <= last; sentence++) keys.push(record * SENTENCES + sentence);
	return keys;
}

const hasFilters = ({ papers, kinds, langs, sections }: Query): boolean =>
	[papers, kinds, langs, sections].some(({ length }) => length > 0);

const latinIn = (folded: string): string[] => folded.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];

/** Whether it is a word of the texts, or two with an apostrophe between them that is left out: peoples for people’s. */
const isJoined = (word: string, known: ReadonlySet<string>): boolean =>
	known.has(word) || [...word].some((_, end) => known.has(word.slice(0, end)) && known.has(word.slice(end)));

/** Marks hits that begin or end within a longer Latin word. */
async function markWithinWords(hits: Hit[], needle: string, corpus: Corpus): Promise<Hit[]> {
	const [first] = /^[\p{Script=Latin}\p{N}]+/u.exec(needle) ?? [];
	const [last] = /(?<![\p{Script=Latin}\p{N}])[\p{Script=Latin}\p{N}]+$/u.exec(needle) ?? [];
	if (first === undefined && last === undefined) return hits;
	const words = await corpus.words();
	const wholeAt = (word: string | undefined): Promise<StandsAt> => (word === undefined ? Promise.resolve(() => true) : words.wholeAt(word));
	const [begins, ends] = await Promise.all([wholeAt(first), wholeAt(last)]);
	return hits.map((hit) => {
		const isWhole = begins(hit.entry, hit.start) && ends(hit.entry, hit.end - (last?.length ?? 0));
		return isWhole ? hit : { ...hit, isWithinWord: true };
	});
}

function inLanguages(hits: Hit[], { langs }: Query, { entries }: Corpus): Hit[] {
	if (langs.length === 0) return hits;
	return hits.filter(({ entry }) => langs.some((asked) => isLang(entries[entry]?.lang ?? '', asked)));
}

// 著 may be 着: with two such characters there are four texts to try.
const MOST_MEANINGS = 8;

function otherMeanings(needle: string, { either }: ScriptTable): string[] {
	let meanings = [''];
	for (const char of needle) {
		const own = [char, ...(either[char] ?? '')];
		meanings = meanings.flatMap((text) => own.map((one) => text + one)).slice(0, MOST_MEANINGS);
	}
	return meanings.filter((meaning) => meaning !== needle);
}
