import type { Corpus } from './corpus.ts';
import { createOffers, type Offer, type Suggestion } from './offers.ts';
import type { Query } from './query.ts';
import { type RecordKind, type RecordStub, segmentId } from './records.ts';
import { createTiers, type Finding, type Reason, sentenceKeys, type Tier, type TierParts, wanted } from './tiers.ts';
import { type Hit, partsIn, type Unit } from './units.ts';

/** One sentence in all its languages, or the few that a hit spans. */
export interface Result extends Omit<RecordStub, 'id'> {
	/** Where it stands: `ren-1-1-p2-s3`, or `ren-1-1-p2-s3..ren-1-1-p2-s4`. */
	address: string;
	/** Address of the paragraph, heading or note. */
	row: string;
	tier: Tier;
	/** What stands there for what was typed. Empty where it is the same. */
	reasons: Reason[];
	/** Every hit begins or ends within a longer Latin word: ai in main. By relevance these come last. */
	isWithinWord?: true;
	/** How many hits. */
	count: number;
	/** Languages with a hit. */
	langs: string[];
	/** Where in its paper it stands, from 0 to 1. */
	position: number;
	/** What `show` needs. */
	place: Place;
}

/** Indexes of the record and of its sentences; the hits in a folded form of the text. */
export interface Place extends Pick<Unit, 'record' | 'first' | 'last'> {
	form: Finding['form'];
	hits: Pick<Hit, 'entry' | 'start' | 'end'>[];
}

/** How many results there are of each kind. For a filter that is set: how many there would be with this value in place of its own. */
interface Facets {
	papers: Record<string, number>;
	kinds: Partial<Record<RecordKind, number>>;
	langs: Record<string, number>;
	/** By address of the section, note, reference or part. */
	containers: Record<string, number>;
}

export interface Answer {
	query: Query;
	/** Concepts and names that answer to what was typed. */
	offers: Offer[];
	/** Surer tiers first; within each in the order asked for. */
	results: Result[];
	/** Hits in all results. */
	count: number;
	facets: Facets;
	/** Only when nothing was found. */
	suggestions: Suggestion[];
}

export interface SearchOptions {
	/** `relevance`: headings and abstracts first, then what has more hits for its length, then reading order; parts of words last. */
	order?: 'relevance' | 'reading';
	/** Whether to look into the looser tiers: when there are few exact results (`auto`), `always` or `never`. */
	loose?: 'auto' | 'always' | 'never';
}

export type AnswerQuery = (query: Query, options?: SearchOptions) => Promise<Answer>;

// With fewer exact results than these the looser tiers are looked into.
const FEW = 3;

export function createSearcher(parts: TierParts): AnswerQuery {
	const { corpus, fold, pinyin, named } = parts;
	const tiers = createTiers(parts);
	const offers = createOffers(named, fold, pinyin);
	const toResult = createDescriber(corpus);

	/** Results in the languages asked for, whatever the other filters say. */
	const find = async (query: Query, loose: SearchOptions['loose']): Promise<Described[]> => {
		const unwanted = await tiers.unwanted(query);
		const taken = new Set(unwanted);
		const take = (finding: Finding): Described[] =>
			finding.units.flatMap((unit) => {
				const keys = sentenceKeys(unit);
				// A sentence is shown once, by its surest tier. A whole record is shown unless all of it is unwanted.
				const isTaken = finding.tier === 'all' ? keys.every((key) => taken.has(key)) : keys.some((key) => taken.has(key));
				if (isTaken) return [];
				for (const key of keys) taken.add(key);
				return [toResult(unit, finding)];
			});
		const strict = take(await tiers.strict(query));
		const few = strict.filter(({ result }) => passes(result, query)).length < FEW;
		if (loose === 'never' || (loose === 'auto' && !few)) return strict;
		const found = [...strict, ...(await tiers.loose(query)).flatMap(take)];
		// Nothing is put down to a slip where something else was found.
		return found.length > 0 && loose !== 'always' ? found : [...found, ...(await tiers.slips(query)).flatMap(take)];
	};

	return async (query, { order = 'relevance', loose = 'auto' } = {}) => {
		const found = await find(query, loose);
		const inAnyLang = query.langs.length > 0 ? await find({ ...query, langs: [] }, loose) : found;
		const results = sorted(
			found.filter(({ result }) => passes(result, query)),
			order,
		);
		const [term, ...others] = wanted(query);
		const typed = term && others.length === 0 ? term.text : undefined;
		return {
			query,
			offers: typed === undefined ? [] : offers.find(typed),
			results,
			count: results.reduce((sum, { count }) => sum + count, 0),
			facets: toFacets(found, inAnyLang, query),
			suggestions: typed !== undefined && results.length === 0 ? offers.suggest(typed, await (await corpus.words()).all()) : [],
		};
	};
}

interface Described {
	result: Result;
	/** How many parts of the query it holds. */
	parts: number;
	/** Hits for its length. */
	density: number;
}

function createDescriber(corpus: Corpus): (unit: Unit, finding: Finding) => Described {
	const { records, entries, folded } = corpus;
	const positions = positionsOf(corpus);
	return (unit, { tier, form, view, reasons }) => {
		const { record, first, last, hits } = unit;
		const stub = records[record];
		if (!stub) throw new Error(`There is no record ${record}; there are ${records.length}.`);
		const { id, ...rest } = stub;
		const [from, to] = [segmentId(stub, first), segmentId(stub, last)];
		const own = [...new Set(hits.map(({ entry }) => entry))];
		const length = own.reduce((sum, entry) => sum + endOf(entry, last) - (view.starts[entry]?.[first] ?? 0), 0);
		const given = [...new Set(hits.flatMap(({ reason }) => (reason === undefined ? [] : reason)))];
		const result: Result = {
			...rest,
			address: from === to ? from : `${from}..${to}`,
			row: id,
			tier,
			reasons: given.flatMap((reason) => reasons[reason] ?? []),
			...(hits.length > 0 && hits.every(({ isWithinWord }) => isWithinWord) && { isWithinWord: true }),
			count: hits.length,
			langs: own.map((entry) => entries[entry]?.lang ?? ''),
			position: positions(record, first),
			place: { record, first, last, form, hits: hits.map(({ entry, start, end }) => ({ entry, start, end })) },
		};
		return { result, parts: partsIn(unit).size, density: hits.length / Math.max(1, length) };

		function endOf(entry: number, sentence: number): number {
			return view.starts[entry]?.[sentence + 1] ?? view.lengths[entry] ?? 0;
		}
	};

	/** By record and sentence, how far into its paper that is, counted in characters of its first language. */
	function positionsOf({ records: all }: Corpus): (record: number, sentence: number) => number {
		const firstEntries = new Map<number, number>();
		entries.forEach(({ record }, entry) => {
			if (!firstEntries.has(record)) firstEntries.set(record, entry);
		});
		const totals = new Map<string, number>();
		const before = all.map(({ paper }, record) => {
			const own = totals.get(paper) ?? 0;
			totals.set(paper, own + (folded.lengths[firstEntries.get(record) ?? -1] ?? 0));
			return own;
		});
		return (record, sentence) => {
			const within = folded.starts[firstEntries.get(record) ?? -1]?.[sentence] ?? 0;
			return ((before[record] ?? 0) + within) / Math.max(1, totals.get(all[record]?.paper ?? '') ?? 1);
		};
	}
}

/** Whether a result passes the filters, apart from one. That of languages has been applied to the hits. */
function passes({ paper, kind, section = '' }: Result, { papers, kinds, sections }: Query, aside?: 'papers' | 'kinds'): boolean {
	return (
		(aside === 'papers' || papers.length === 0 || papers.includes(paper)) &&
		(aside === 'kinds' || kinds.length === 0 || kinds.includes(kind)) &&
		(sections.length === 0 || sections.some((asked) => section === asked || section.startsWith(`${asked}.`)))
	);
}

function toFacets(found: readonly Described[], inAnyLang: readonly Described[], query: Query): Facets {
	const count = (values: readonly string[]): Record<string, number> => {
		const counts: Record<string, number> = {};
		for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
		return counts;
	};
	const results = found.map(({ result }) => result);
	return {
		papers: count(results.filter((result) => passes(result, query, 'papers')).map(({ paper }) => paper)),
		kinds: count(results.filter((result) => passes(result, query, 'kinds')).map(({ kind }) => kind)),
		langs: count(inAnyLang.filter(({ result }) => passes(result, query)).flatMap(({ result }) => result.langs)),
		containers: count(results.filter((result) => passes(result, query)).map(({ container }) => container)),
	};
}

/** Headings and abstracts before all else; the lists around the text last. */
const RANKS: Record<RecordKind, number> = { heading: 0, abstract: 1, keywords: 2, paragraph: 2, footnote: 2, reference: 3, matter: 3 };

function sorted(found: readonly Described[], order: SearchOptions['order']): Result[] {
	const tiers = [...new Set(found.map(({ result }) => result.tier))];
	const byReading = ({ result: one }: Described, { result: other }: Described): number =>
		one.place.record - other.place.record || one.place.first - other.place.first;
	const byRelevance = (one: Described, other: Described): number =>
		other.parts - one.parts ||
		Number(one.result.isWithinWord ?? false) - Number(other.result.isWithinWord ?? false) ||
		RANKS[one.result.kind] - RANKS[other.result.kind] ||
		other.density - one.density ||
		byReading(one, other);
	return tiers.flatMap((tier) =>
		found
			.filter(({ result }) => result.tier === tier)
			.sort(order === 'reading' ? byReading : byRelevance)
			.map(({ result }) => result),
	);
}

/** Results under the same section, note or part. */
export interface ResultGroup {
	tier: Tier;
	paper: string;
	container: string;
	results: Result[];
}

/** Results by tier, paper and section. Papers stand in the order of their first result, sections within them too. */
export function groupResults(results: readonly Result[]): ResultGroup[] {
	const groups: ResultGroup[] = [];
	for (const result of results) {
		const { tier, paper, container } = result;
		const group = groups.find((own) => own.tier === tier && own.paper === paper && own.container === container);
		if (group) group.results.push(result);
		else groups.push({ tier, paper, container, results: [result] });
	}
	const firstOf = ({ tier, paper }: ResultGroup): number => groups.findIndex((own) => own.tier === tier && own.paper === paper);
	return [...groups].sort((one, other) => firstOf(one) - firstOf(other));
}
