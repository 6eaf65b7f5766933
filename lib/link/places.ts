import { isInText } from '../model/address.ts';
import type { Occurrence } from './occurrences.ts';

/** Where one paper names a concept. */
export interface PaperPlaces {
	paper: string;
	places: Occurrence[];
	/** The first in the text itself; in what surrounds the text only where that has none. `undefined` where the paper does not name it. */
	first: Occurrence | undefined;
}

/** The places that name one concept, paper by paper. */
export function placesByPaper(occurrences: readonly Occurrence[], papers: readonly string[]): PaperPlaces[] {
	return papers.map((paper) => {
		const places = occurrences.filter((occurrence) => occurrence.paper === paper);
		return { paper, places, first: places.find(({ row }) => isInText(row.id)) ?? places[0] };
	});
}
