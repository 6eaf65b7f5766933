import { groupBy } from '../model/group-by.ts';
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
		// labor in collaborate is hardly what was meant.
		const few = strict.filter(({ result }) => passes(result, query) && !result.isWithinWord).length < FEW;
		if (loose === 'never' || (loose === 'auto' && !few)) return strict;
		const found = [...strict, ...(await tiers.loose(query)).flatMap(take)];
		// Nothing is put down to a slip where something else was found.
		return found.some(({ result }) => !result.isWithinWord) && loose !== 'always'
			? found
			: [...found, ...(await tiers.slips(query)).flatMap(take)];
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
	/** The lower the more relevant, by what it is. */
	rank: number;
	/** Hits for its length. */
	density: number;
}

/** Headings and abstracts before all else; the lists around the text last. */
const RANKS: Record<RecordKind, number> = { heading: 0, abstract: 1, keywords: 2, paragraph: 2, footnote: 2, reference: 3, matter: 3 };

function createDescriber(corpus: Corpus): (unit: Unit, finding: Finding) => Described {
	const { records, entries, folded } = corpus;
	const positions = positionsOf(corpus);
	return (unit, { tier, form, view, reasons }) => {
		const { record, first, last, hits } = unit;
		const stub = records[record];
		if (!stub) throw new Error(`There is no record ${record}; there are ${records.length}.`);
		const { id, paper, kind, container, section } = stub;
		const from = segmentId(stub, first);
		const own = [...new Set(hits.map(({ entry }) => entry))];
		const length = own.reduce((sum, entry) => sum + endOf(entry, last) - (view.starts[entry]?.[first] ?? 0), 0);
		const isWithinWord = hits.length > 0 && hits.every((hit) => hit.isWithinWord);
		const result: Result = {
			paper,
			kind,
			container,
			...(section !== undefined && { section }),
			address: first === last ? from : `${from}..${segmentId(stub, last)}`,
			row: id,
			tier,
			reasons: reasons.length > 0 ? reasonsOf(hits, reasons) : [],
			...(isWithinWord && { isWithinWord }),
			count: hits.length,
			langs: own.map((entry) => entries[entry]?.lang ?? ''),
			position: positions(record, first),
			place: { record, first, last, form, hits: hits.map(({ entry, start, end }) => ({ entry, start, end })) },
		};
		// First by how many parts of the query it holds, then whether any is a word of its own, then by its kind.
		const rank = (isWithinWord ? 10 : 0) + RANKS[kind] - 100 * partsIn(unit).size;
		return { result, rank, density: hits.length / Math.max(1, length) };

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

function reasonsOf(hits: readonly Hit[], reasons: readonly Reason[]): Reason[] {
	const given = new Set(hits.flatMap(({ reason }) => reason ?? []));
	return [...given].flatMap((reason) => reasons[reason] ?? []);
}

/** Whether a result passes the filters. That of languages has been applied to the hits. */
const passes = (result: Result, query: Query): boolean => isInPaper(result, query) && isOfKind(result, query) && isInSection(result, query);

const isInPaper = ({ paper }: Result, { papers }: Query): boolean => papers.length === 0 || papers.includes(paper);
const isOfKind = ({ kind }: Result, { kinds }: Query): boolean => kinds.length === 0 || kinds.includes(kind);
const isInSection = ({ section = '' }: Result, { sections }: Query): boolean =>
	sections.length === 0 || sections.some((asked) => section === asked || section.startsWith(`${asked}.`));

function toFacets(found: readonly Described[], inAnyLang: readonly Described[], query: Query): Facets {
	const facets: Facets = { papers: {}, kinds: {}, langs: {}, containers: {} };
	const count = <K extends string>(counts: Partial<Record<K, number>>, value: K): void => {
		counts[value] = (counts[value] ?? 0) + 1;
	};
	for (const { result } of found) {
		if (!isInSection(result, query)) continue;
		const [inPaper, ofKind] = [isInPaper(result, query), isOfKind(result, query)];
		if (ofKind) count(facets.papers, result.paper);
		if (inPaper) count(facets.kinds, result.kind);
		if (inPaper && ofKind) count(facets.containers, result.container);
	}
	for (const { result } of inAnyLang) {
		if (passes(result, query)) for (const lang of result.langs) count(facets.langs, lang);
	}
	return facets;
}

/** `found` is in reading order within each tier. */
function sorted(found: readonly Described[], order: SearchOptions['order']): Result[] {
	const byTier = [...groupBy(found, ({ result }) => result.tier).values()];
	if (order !== 'reading') for (const own of byTier) own.sort((one, other) => one.rank - other.rank || other.density - one.density);
	return byTier.flatMap((own) => own.map(({ result }) => result));
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
