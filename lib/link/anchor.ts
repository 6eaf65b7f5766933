/** A passage brought to the line stands there to the pixel, or nearly. */
const AT_LINE = 1;

/** Where a passage stands in its pane, counted from the line at which it is read: negative above it. */
export interface Extent {
	parallel: string;
	top: number;
	bottom: number;
	/** Where the paragraph ends in which the passage ends: the same paragraph may come again below in the other language. */
	end: number;
}

/**
 * The parallel whose passage is being read: the one that crosses the line, the shortest of several. A parallel once found is kept while its passage, or
 * the rest of its paragraph with no other passage in it, crosses the line. `undefined` where nothing is linked.
 */
export function anchorAt(extents: readonly Extent[], current?: string): string | undefined {
	const crossing = extents.filter(({ top, bottom }) => top <= AT_LINE && bottom > AT_LINE);
	if (crossing.some(({ parallel }) => parallel === current)) return current;
	const [shortest] = [...crossing].sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
	if (shortest) return shortest.parallel;
	return extents.some(({ parallel, top, end }) => parallel === current && top <= AT_LINE && end > AT_LINE) ? current : undefined;
}

/** Of passages in the order of reading, the first that does not begin above the line; after the last of them, the last. -1 where there is none. */
export function nearestFollowing(tops: readonly number[]): number {
	const following = tops.findIndex((top) => top >= -AT_LINE);
	return following >= 0 ? following : tops.length - 1;
}
