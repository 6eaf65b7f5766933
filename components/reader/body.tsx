import type { ReactNode } from 'react';
import type { ReadingReference, ReadingSection } from '../../lib/link/reading.ts';
import { CitedWorks, HeadingRow, type RowText, TextRow } from './text-row.tsx';

/** The sections of a paper, one after another; depth shows in the level of the heading. */
export function Body({
	paper,
	sections,
	references,
	text,
}: {
	paper: string;
	sections: readonly ReadingSection[];
	references: readonly ReadingReference[];
	text: RowText;
}): ReactNode {
	// On the page of one section its heading is the first of the text.
	const [first] = sections.flatMap(({ rows }) => rows);
	const outermost = Math.min(...sections.map(({ depth }) => depth));
	return sections.map((section) => {
		const isReferences = section.number === undefined;
		const depth = Math.min(section.depth - outermost + 1, 5);
		return (
			<section
				key={section.id}
				id={section.id}
				className={`depth-${depth}`}
				{...(isReferences && { role: 'doc-bibliography', 'aria-label': headingText(section) })}
			>
				{section.heading && <HeadingRow row={section.heading} level={(depth + 1) as 2 | 3 | 4 | 5 | 6} text={text} />}
				{section.rows.map((row) => (
					<TextRow key={row.id} row={row} text={text} {...(row === first && { columns: paper })} />
				))}
				{isReferences && <References references={references} text={text} />}
			</section>
		);
	});
}

function headingText({ heading }: ReadingSection): string {
	const nodes = heading?.cells[0]?.segments.flatMap((segment) => segment.nodes) ?? [];
	return nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
}

function References({ references, text }: { references: readonly ReadingReference[]; text: RowText }): ReactNode {
	return (
		<ul className="works">
			{references.map(({ id, work, row }) => (
				<li key={id}>
					<TextRow row={row} text={{ ...text, untranslated: '' }} flush />
					<p className="-mt-4 mb-5 text-sm text-soft">
						<CitedWorks works={[work]} text={text} />
					</p>
				</li>
			))}
		</ul>
	);
}
