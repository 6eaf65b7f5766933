import type { VFile } from 'vfile';
import { fault } from '../model/fault.ts';
import type { Parallel, Passage } from '../model/parallel.ts';

/** A parallel as written, its passages as addresses. */
export interface WrittenParallel extends Omit<Parallel, 'target'> {
	target: [string, string];
}

/** What addresses are looked up in: the segments of each paper in reading order, and the concepts. */
export interface Places {
	/** By paper. */
	segments: ReadonlyMap<string, readonly string[]>;
	concepts: ReadonlySet<string>;
}

/** Reads the passages of parallels. What can't be right becomes a message, and that parallel is left out. */
export function resolveParallels(written: readonly WrittenParallel[], places: Places, file: VFile): Parallel[] {
	const ids = new Set<string>();
	return written.flatMap((parallel) => {
		const line = lineOf(parallel.id, file);
		const complain = (ruleId: string, reason: string): [] => {
			fault(file, line, ruleId, reason);
			return [];
		};
		if (ids.has(parallel.id)) return complain('parallel-is-single', `There are two parallels ${parallel.id}; expected each id once.`);
		ids.add(parallel.id);
		const unknown = parallel.concepts.find((concept) => !places.concepts.has(concept));
		if (unknown) return complain('related-concept-exists', `${parallel.id} turns on ${unknown}; expected the id of a concept.`);
		const [one, other] = parallel.target.map((address) => passageAt(address, places));
		if (!one || !other) {
			const lost = parallel.target[one ? 1 : 0];
			return complain(
				'parallel-is-anchored',
				`${parallel.id} names ${lost}; expected a segment, or two of one paper in order with .. between.`,
			);
		}
		if (one.paper === other.paper)
			return complain('parallel-joins-papers', `Both passages of ${parallel.id} stand in ${one.paper}; expected passages of two papers.`);
		return [{ ...parallel, target: [one, other] }];
	});
}

function passageAt(address: string, { segments }: Places): Passage | undefined {
	const [from = '', to = from, ...more] = address.split('..');
	if (more.length > 0) return undefined;
	for (const [paper, ids] of segments) {
		const [first, last] = [ids.indexOf(from), ids.indexOf(to)];
		if (first >= 0 && last >= first) return { paper, address, segments: ids.slice(first, last + 1) };
	}
	return undefined;
}

/** The line with this id, as far as a search can tell. */
function lineOf(id: string, file: VFile): number {
	const named = new RegExp(`\\bid:\\s*"?${id}"?\\s*$`, 'u');
	return (
		String(file)
			.split('\n')
			.findIndex((line) => named.test(line)) + 1 || 1
	);
}
