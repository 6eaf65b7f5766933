import type { Search } from '../../lib/search/index.ts';
import { type HitLine, sortLines, toLines } from '../../lib/search/lines.ts';
import { type Answer, groupResults, type Result } from '../../lib/search/search.ts';
import type { Shown } from '../../lib/search/show.ts';
import type { Reason, Tier } from '../../lib/search/tiers.ts';
import type { Asked } from './address.ts';

/** Passages under one section, or in the notes, references or matter of a paper. */
export interface PassageGroup {
	paper: string;
	/** Address of the section or part; `ren-notes`, `ren-references` and `ren-matter` gather the rest. */
	id: string;
	/** How many there are, more than are shown perhaps. */
	count: number;
	shown: Shown[];
}

export interface TierOfResults {
	tier: Tier;
	/** Passages in it. */
	count: number;
	reasons: Reason[];
	papers: { paper: string; count: number; groups: PassageGroup[] }[];
	lines: HitLine[];
}

/** What the page shows for what was asked. */
export interface Found {
	asked: Asked;
	answer: Answer;
	tiers: TierOfResults[];
	/** Whether there is more than is shown. */
	hasMore: boolean;
}

/** Asks, and fetches the words of what is shown. Lines that are sorted by their words need those of all results. */
export async function lookUp(search: Search, asked: Asked): Promise<Found> {
	const isConcordance = asked.view === 'concordance';
	const answer = await search.ask(asked.query, {
		order: isConcordance ? 'reading' : asked.order,
		loose: asked.loose ? 'always' : 'auto',
	});
	const { results } = answer;
	if (isConcordance) {
		const enough = asked.sort === 'reading' ? firstWith(asked.most + 1, results) : results;
		const lines = sortLines(toLines(await search.show(enough)), asked.sort);
		return { asked, answer, tiers: tiersOf(results, [], lines.slice(0, asked.most)), hasMore: lines.length > asked.most };
	}
	const inGroups = groupResults(results.map((result) => ({ ...result, container: groupOf(result) })));
	const ordered = inGroups.flatMap((group) => group.results);
	const shown = await search.show(ordered.slice(0, asked.most));
	return { asked, answer, tiers: tiersOf(results, shown, []), hasMore: ordered.length > shown.length };
}

/** As many results as are needed for so many hits. */
function firstWith(hits: number, results: readonly Result[]): Result[] {
	let sum = 0;
	return results.filter(({ count }) => {
		const isNeeded = sum < hits;
		sum += count;
		return isNeeded;
	});
}

const GATHERED: Partial<Record<Result['kind'], string>> = { footnote: 'notes', reference: 'references', matter: 'matter' };

/** Every note has an address of its own; they stand together, as on the page of the paper. */
export function groupOf({ kind, paper, container }: Pick<Result, 'kind' | 'paper' | 'container'>): string {
	const name = GATHERED[kind];
	return name === undefined ? container : `${paper}-${name}`;
}

function tiersOf(results: readonly Result[], shown: readonly Shown[], lines: readonly HitLine[]): TierOfResults[] {
	const tiers = [...new Set(results.map(({ tier }) => tier))];
	return tiers.map((tier) => {
		const own = results.filter((result) => result.tier === tier);
		const onPage = shown.filter((result) => result.tier === tier);
		return {
			tier,
			count: own.length,
			reasons: distinct(own.flatMap(({ reasons }) => reasons)),
			papers: [...new Set(onPage.map(({ paper }) => paper))].map((paper) => {
				const inPaper = own.filter((result) => result.paper === paper);
				const ids = [...new Set(onPage.filter((result) => result.paper === paper).map(({ container }) => container))];
				return {
					paper,
					count: inPaper.length,
					groups: ids.map((id) => ({
						paper,
						id,
						count: inPaper.filter((result) => groupOf(result) === id).length,
						shown: onPage.filter(({ container }) => container === id),
					})),
				};
			}),
			lines: lines.filter((line) => line.tier === tier),
		};
	});
}

function distinct(reasons: readonly Reason[]): Reason[] {
	return [...new Map(reasons.map((reason) => [`${reason.typed}\n${reason.found}`, reason])).values()];
}
