/** What a pane shows of its paper. */
export const PANE_VIEWS = ['both', 'zh', 'en'] as const;
export type PaneView = (typeof PANE_VIEWS)[number];

export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];

interface PaneChoice {
	paper: string;
	view: PaneView;
	/** The segment that is being read; absent at the beginning. */
	at?: string;
}

/** Two papers side by side, and what is followed from one to the other: a parallel, a concept, or nothing. */
export interface Comparison {
	left: PaneChoice;
	right: PaneChoice;
	parallel?: string;
	concept?: string;
}

/** What an address can name. */
export interface Known {
	/** Ids of the papers; the first two stand side by side when nothing else is said. */
	papers: readonly string[];
	/** By parallel, its two papers. */
	parallels: ReadonlyMap<string, readonly [string, string]>;
}

/**
 * Reads `?left=ren&right=wu&leftview=zh&rightview=en&at=ren-3-2-p4-s1&at2=wu-1-1-p1-s1&parallel=…` or `&concept=…`, and of a link made for a paper its
 * fragment. `at` is the passage on the left, `at2` that on the right. What is unknown or impossible is read as if it were not there.
 */
export function readComparison({ searchParams: query, hash }: URL, { papers, parallels }: Known): Comparison {
	const known = (id: string | null): string | undefined => papers.find((paper) => paper === id);
	const parallel = query.get('parallel') ?? '';
	const joined = parallels.get(parallel);
	const concept = query.get('concept') ?? '';
	const pointed = wordOf(hash);

	let left = known(query.get('left'));
	let right = known(query.get('right'));
	if (left === right) right = undefined;
	left ??= papers.find((paper) => paper !== right) ?? '';
	right ??= papers.find((paper) => paper !== left) ?? '';
	if (joined && !sameTwo(joined, [left, right])) [left, right] = joined;
	const pointedPaper = known(paperOf(pointed));
	if (pointedPaper && pointedPaper !== left && pointedPaper !== right) left = pointedPaper;

	const pane = (paper: string, view: string | null, at: string | null): PaneChoice => {
		// A fragment is newer than the query: what is written here has none.
		const place = [pointed, at ?? ''].find((id) => paperOf(id) === paper);
		return { paper, view: PANE_VIEWS.find((name) => name === view) ?? 'both', ...(place && { at: place }) };
	};
	return {
		left: pane(left, query.get('leftview'), query.get('at')),
		right: pane(right, query.get('rightview'), query.get('at2')),
		...(joined && { parallel }),
		...(concept && !joined && /^[a-z][a-z0-9-]*$/u.test(concept) && { concept }),
	};
}

/** `ren` of `ren-2-1-p3`. */
const paperOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('-')));

function wordOf(hash: string): string {
	try {
		// Of a range its beginning.
		return decodeURIComponent(hash.slice(1)).split('..')[0] ?? '';
	} catch {
		// A fragment that can't be decoded names nothing.
		return '';
	}
}

const sameTwo = (one: readonly [string, string], other: readonly [string, string]): boolean => one.every((paper) => other.includes(paper));

/** The query that `readComparison` reads as this. */
export function writeComparison({ left, right, parallel, concept }: Comparison): string {
	const query = new URLSearchParams({ left: left.paper, right: right.paper });
	if (left.view !== 'both') query.set('leftview', left.view);
	if (right.view !== 'both') query.set('rightview', right.view);
	if (parallel) query.set('parallel', parallel);
	if (concept) query.set('concept', concept);
	if (left.at) query.set('at', left.at);
	if (right.at) query.set('at2', right.at);
	return `?${query}`;
}

/** Another paper on one side. The paper of the other side changes places with it. */
export function withPaper(comparison: Comparison, side: Side, paper: string): Comparison {
	const other = otherSide(side);
	if (comparison[side].paper === paper) return comparison;
	if (comparison[other].paper === paper) return { ...comparison, left: comparison.right, right: comparison.left };
	const { parallel: _parallel, ...rest } = comparison;
	return { ...rest, [side]: { paper, view: comparison[side].view } };
}

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');
