import type { Text } from '../model/paper.ts';
import { append, type Block, type Run, runsText } from './blocks.ts';
import { isClosed, isListSeam } from './closing.ts';
import { looksLikeBareHeading } from './headings.ts';
import type { LiftedNotes } from './page-notes.ts';
import type { Findings } from './report.ts';

/** The beginning of a printed page within the runs of a paragraph or before a block. */
export interface PageMark {
	type: 'pageMark';
	/** Offset in the source of what begins the page. */
	start: number;
}

/** A heading or a paragraph made whole. */
export interface BodyItem {
	type: 'heading' | 'paragraph';
	/** Text, with a mark where a page begins. */
	pieces: (Run | PageMark)[];
	start: number;
	/** Pairs of source lines that were joined. */
	joins: [number, number][];
	marked: boolean;
}

/**
 * Joins the halves of paragraphs that page and column breaks had cut, and tells headings from paragraphs.
 *
 * A paragraph without a closing mark goes on in the next one. `pages` says whether breaks are those of printed pages, so that each one can be marked.
 */
export function joinParagraphs(
	blocks: readonly Block[],
	{ pageStarts, pages }: Pick<LiftedNotes, 'pageStarts'> & { pages: boolean },
	findings: Findings,
): BodyItem[] {
	const items: BodyItem[] = [];
	let open: { item: BodyItem; last: Block } | undefined;

	blocks.forEach((block, index) => {
		if (block.kind === 'heading' || isBareHeading(block, blocks[index + 1], open === undefined, pageStarts)) {
			if (open) reportOpen(open.last, findings);
			open = undefined;
			items.push(toItem('heading', block, pageStarts));
			return;
		}
		const text = runsText(block.runs);
		const item = block.kind === 'text' && block.item === true;
		if (open && !item && !isListSeam(runsText(open.last.runs), text)) {
			if (pages) open.item.pieces.push({ type: 'pageMark', start: block.start });
			open.item.joins.push([open.last.lastLine, block.firstLine]);
			appendPieces(open.item, block.runs);
		} else {
			items.push(toItem('paragraph', block, pageStarts));
		}
		const whole = items.at(-1);
		open = whole && !item && !isClosed(text) ? { item: whole, last: block } : undefined;
	});
	if (open) reportOpen(open.last, findings);
	return items;
}

// （一）   2.1: the first heading below another
const firstBelow = /^(?:[（(]\s*一\s*[)）]|\d+[.．]1(?!\d))/u;

/** A short line with nothing but its looks: it begins anew, stands alone, and its text follows on the same page. */
function isBareHeading(block: Block, next: Block | undefined, startsAnew: boolean, pageStarts: ReadonlySet<Block>): boolean {
	if (block.kind !== 'text' || block.item || !startsAnew || !next || pageStarts.has(next)) return false;
	if (next.kind !== 'text' && !(next.kind === 'heading' && firstBelow.test(runsText(next.runs)))) return false;
	const text = runsText(block.runs);
	return next.firstLine > block.lastLine && looksLikeBareHeading(text) && !isClosed(text);
}

function toItem(type: BodyItem['type'], block: Block, pageStarts: ReadonlySet<Block>): BodyItem {
	return {
		type,
		pieces: startingPage(block, pageStarts),
		start: block.start,
		joins: [],
		marked: block.kind === 'heading' && block.marked,
	};
}

/** The runs of a block, after a mark where it begins a page. */
export function startingPage(block: Block, pageStarts: ReadonlySet<Block>): (Run | PageMark)[] {
	return pageStarts.has(block) ? [{ type: 'pageMark', start: block.start }, ...block.runs] : [...block.runs];
}

function appendPieces(item: BodyItem, runs: readonly Run[]): void {
	const last = item.pieces.findLast((piece): piece is Text => piece.type === 'text');
	const seam = { runs: last ? [last] : [], lastLine: 0 };
	append(seam, runs, 0);
	for (const run of seam.runs.slice(last ? 1 : 0)) item.pieces.push(run);
}

function reportOpen(block: Block, findings: Findings): void {
	const text = runsText(block.runs);
	findings.add({
		ruleId: 'paragraph-is-closed',
		offset: block.start,
		reason: `The paragraph stops at “${text.slice(-10)}” without a mark like 。, and no paragraph follows that could be its other half. It is kept as it stands.`,
	});
}
