import { Fragment, type ReactNode } from 'react';
import type { Cell, RowSegment, Woven } from '../model/row.ts';
import { unreachable } from '../model/unreachable.ts';
import { Words } from './words.tsx';

/** Where the parts of a sentence lead. */
export interface Links {
	concept: (id: string, isName: boolean) => string;
	/** The page that holds the notes; empty on that page itself. */
	notes: string;
	/** Name of the mark of an editor's note, for people who hear it. */
	annotationName: string;
	/** Name of a printed page, for people who hear it. */
	pageName: (number: number) => string;
	/** Where a link to another page opens; in the same window where it is absent. */
	target?: '_blank';
}

/** The sentences of one language. Ids stand on the printed text only, so that each is there once. */
export function Sentences({ cell, links }: { cell: Cell; links: Links }): ReactNode {
	const printed = cell.role === 'printed';
	return cell.segments.map((segment, index) => (
		<Fragment key={segment.id}>
			{index > 0 && !cell.lang.startsWith('zh') && ' '}
			<Sentence segment={segment} lang={cell.lang} printed={printed} links={links} />
		</Fragment>
	));
}

function Sentence({ segment, lang, printed, links }: { segment: RowSegment; lang: string; printed: boolean; links: Links }): ReactNode {
	return (
		<span {...(printed && isSentenceId(segment.id) && { id: segment.id })} data-segment={segment.id} lang={lang}>
			{segment.nodes.map((node, index) => (
				<Fragment key={index}>{draw(node, lang, printed, links)}</Fragment>
			))}
		</span>
	);
}

/** A heading's or an entry's only sentence shares the id of the element around it. */
const isSentenceId = (id: string): boolean => /-s\d+$/u.test(id);

function draw(node: Woven, lang: string, printed: boolean, links: Links): ReactNode {
	switch (node.type) {
		case 'text':
			if (!node.concept) return <Words lang={lang}>{node.value}</Words>;
			return (
				<a
					className="mention"
					data-concept={node.concept}
					href={links.concept(node.concept, node.isName === true)}
					target={links.target}
					// The keyboard stops at the first in a section; the others are reached from its preview.
					{...(node.first ? { 'data-first': '' } : { tabIndex: -1 })}
				>
					{node.value}
				</a>
			);
		case 'emphasis':
			return (
				<em>
					{node.children.map((child, index) => (
						<Fragment key={index}>{draw(child, lang, printed, links)}</Fragment>
					))}
				</em>
			);
		case 'footnoteReference':
			return (
				<a
					className="noteref"
					role="doc-noteref"
					href={`${links.notes}#${noteId(node.id, node.identifier)}`}
					{...(printed && { id: node.id })}
				>
					{node.label}
				</a>
			);
		case 'annotationReference':
			return (
				<a className="annotation-reference" id={node.id} href={`${links.notes}#${node.annotation}`} aria-label={links.annotationName}>
					<span aria-hidden="true">*</span>
				</a>
			);
		case 'pageBreak':
			return <span className="page-break" role="doc-pagebreak" id={node.id} title={links.pageName(node.number)} data-page={node.number} />;
		default:
			return unreachable(node);
	}
}

/** `ren-fnref7-2` calls `ren-fn7`. */
const noteId = (callId: string, identifier: string): string => `${callId.slice(0, callId.lastIndexOf('-fnref'))}-fn${identifier}`;
