/** A page shows so many papers one by one, and of more how many there are. */
export const MANY = 6;

/** All, in their order, while they are few; else those with the most, and after them the others that have any. */
export function leading<Item>(items: readonly Item[], countOf: (item: Item) => number): { shown: Item[]; others: Item[] } {
	if (items.length <= MANY) return { shown: [...items], others: [] };
	const ranked = items.filter((item) => countOf(item) > 0).sort((one, other) => countOf(other) - countOf(one));
	return { shown: ranked.slice(0, MANY), others: ranked.slice(MANY) };
}
