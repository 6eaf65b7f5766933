import { type ConceptMap, placesOf } from './concept-map.ts';
import type { MapLabel } from './map-layout.ts';

const [SMALLEST, LARGEST] = [14, 30];
/** English names longer than this are broken. */
const LONG = 16;

/** How each concept of a map is written: the more places, the larger. `papers` stand from left to right. */
export function toMapLabels({ concepts }: Pick<ConceptMap, 'concepts'>, papers: readonly string[], lang: 'zh-Hans' | 'en'): MapLabel[] {
	const most = Math.max(1, ...concepts.map(placesOf));
	const totals = papers.map((paper) => sum(concepts.map(({ counts }) => counts[paper] ?? 0)) || 1);
	return concepts.map((entry) => ({
		id: entry.concept.id,
		lines: linesOf(entry.concept.prefLabel[lang]),
		fontSize: Math.round(SMALLEST + (LARGEST - SMALLEST) * (placesOf(entry) / most) ** 0.75),
		side: sideOf(papers.map((paper, index) => (entry.counts[paper] ?? 0) / (totals[index] ?? 1))),
	}));
}

/** Long English names are broken once, near the middle. */
function linesOf(name: string): string[] {
	const words = name.split(' ');
	if (name.length <= LONG || words.length < 2) return [name];
	const breaks = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
	return breaks.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best));
}

const longest = (lines: readonly string[]): number => Math.max(...lines.map(({ length }) => length));

/** −1 when only the first paper names it, 1 when only the last does. `shares` say how much of each paper's naming falls to it, so that a long paper does not outweigh a short one. */
function sideOf(shares: readonly number[]): number {
	const step = shares.length > 1 ? 2 / (shares.length - 1) : 0;
	return sum(shares.map((share, index) => share * (step * index - (step && 1)))) / (sum(shares) || 1);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
