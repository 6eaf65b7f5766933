import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Range as Stretch } from '../../lib/search/fold.ts';
import type { ShownText } from '../../lib/search/show.ts';

/** Hits answer to the query; counterparts name the same concept in another language. In order, none touching another. */
interface LitTextProps extends Pick<ShownText, 'lang' | 'text' | 'hits'>, Partial<Pick<ShownText, 'counterpart'>> {}

const NONE: Stretch[] = [];

/** A text with hits and counterparts lit by the browser's own highlights, so that it stays one piece of text; by elements where there are none. */
export function LitText({ lang, text, hits, counterpart = NONE }: LitTextProps): ReactNode {
	const element = useRef<HTMLSpanElement>(null);
	const isHighlighting = canHighlight();
	useLayoutEffect(() => {
		const node = element.current?.firstChild;
		if (!isHighlighting || !(node instanceof Text) || node.length !== text.length) return;
		const undo = [
			...hits.map((range) => highlight('hit', node, range)),
			...counterpart.map((range) => highlight('counterpart', node, range)),
		];
		return () => {
			for (const remove of undo) remove();
		};
	}, [isHighlighting, text, hits, counterpart]);
	return (
		<span ref={element} lang={lang}>
			{isHighlighting ? text : marked(text, hits, counterpart)}
		</span>
	);
}

/** Whether the browser has the CSS Custom Highlight API. */
const canHighlight = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function';

/** Adds a stretch of a text to a highlight of the page. Returns what takes it away again. */
function highlight(name: 'hit' | 'counterpart', node: Text, { start, end }: Stretch): () => void {
	const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
	const own = CSS.highlights.get(name) ?? new Highlight();
	own.add(range);
	CSS.highlights.set(name, own);
	return () => {
		own.delete(range);
	};
}

function marked(text: string, hits: readonly Stretch[], counterpart: readonly Stretch[]): ReactNode[] {
	const ranges = [
		...hits.map((range) => ({ ...range, className: 'hit' })),
		...counterpart.map((range) => ({ ...range, className: 'counterpart' })),
	].sort((one, other) => one.start - other.start);
	let at = 0;
	const pieces = ranges.flatMap(({ start, end, className }) => {
		const before = text.slice(at, start);
		at = end;
		return [
			before,
			<mark key={start} className={className}>
				{text.slice(start, end)}
			</mark>,
		];
	});
	return [...pieces, text.slice(at)];
}
