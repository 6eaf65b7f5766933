import { type Comparison, SIDES, type Side, writeComparison } from '../../lib/link/comparison.ts';
import type { Place } from './places.ts';

/** What an entry of the browser's history keeps besides its address: to the pixel where both panes stood, and which was in use. */
export interface Entry {
	places: Record<Side, Place>;
	active: Side;
}

/** What was written into the entry that is shown, if this page wrote it. */
export function readEntry(): Entry | undefined {
	const state: unknown = history.state;
	return typeof state === 'object' && state !== null && 'panes' in state ? (state.panes as Entry) : undefined;
}

/** Writes a comparison into the address, with the passages at which its panes stand, and returns it with them. */
export function writeEntry(how: 'push' | 'replace', comparison: Comparison, entry: Entry): Comparison {
	const written = { ...comparison };
	for (const side of SIDES) {
		const { at: _at, ...pane } = comparison[side];
		const { segment } = entry.places[side];
		written[side] = { ...pane, ...(segment && { at: segment }) };
	}
	const address = location.pathname + writeComparison(written);
	const state = { ...history.state, panes: entry };
	if (how === 'push') history.pushState(state, '', address);
	else history.replaceState(state, '', address);
	return written;
}
