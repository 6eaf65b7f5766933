import type { CSSProperties, ReactNode } from 'react';
import { nameOfPlace } from '../../lib/link/jump.ts';
import { paragraphOf } from '../../lib/link/parallels.ts';
import type { ReadingWork } from '../../lib/link/reading.ts';
import type { Row } from '../../lib/model/row.ts';
import { type Links, Sentences } from '../../lib/render/sentence.tsx';
import { Words } from '../../lib/render/words.tsx';
import { wordsOf } from '../../lib/search/records.ts';
import type { ParallelMark } from '../parallels/parallel-marks.ts';

export interface RowText {
	links: Links;
	/** Said where a paragraph has no translation; empty where none is to be expected. */
	untranslated: string;
	/** Language of the interface. */
	lang: string;
	/** Name of the link to a passage, for people who hear it; the passage is named after it. */
	permalink: string;
	/** Where a cited work stands on the page of references, and the words of the link. */
	work: { href: (id: string) => string; label: (work: ReadingWork) => string };
	/** Where parallels begin, by paragraph. */
	parallels: ReadonlyMap<string, ParallelMark>;
}

interface TextRowProps {
	row: Row;
	text: RowText;
	flush?: boolean;
	/** Where the columns begin: their cells get an id of their own, by language. */
	columns?: string;
}

/** Id of the first cell of a column, for who skips to it. */
export const columnId = (paper: string, lang: string): string => `${paper}-column-${lang}`;

/** A paragraph in every language there is, level with each other. */
export function TextRow({ row, text, flush = false, columns }: TextRowProps): ReactNode {
	const [printed] = row.cells;
	const missing = row.cells.length === 1 && printed?.lang.startsWith('zh') === true && text.untranslated !== '';
	return (
		<div className={missing ? 'row untranslated' : 'row'} id={row.id} style={{ '--letters': lettersOf(row) } as CSSProperties}>
			{row.cells.map((cell) => (
				<p
					key={cell.lang}
					className={flush ? 'cell flush' : 'cell'}
					lang={cell.lang}
					data-role={cell.role}
					{...(columns && { id: columnId(columns, cell.lang) })}
				>
					<Sentences cell={cell} links={text.links} />
				</p>
			))}
			{!flush && <Permalink id={row.id} text={text} />}
			<Parallels row={row} text={text} />
			{missing && (
				<p className="missing" lang={text.lang}>
					{text.untranslated}
				</p>
			)}
		</div>
	);
}

/** What the style reckons the height of a paragraph by that it has not laid out yet: Latin letters, and Han ones by the room they take. */
const lettersOf = ({ cells }: Row): number =>
	Math.round(
		cells
			.flatMap(({ lang, segments }) => segments.map(({ nodes }) => wordsOf(nodes).length * (lang.startsWith('zh') ? HAN_ROOM : 1)))
			.reduce((sum, room) => sum + room, 0),
	);

/** Measured over both papers at the usual sizes: 625 square pixels to 219. */
const HAN_ROOM = 2.85;

/** A heading with all its languages in one row. The address stands on the section around it. */
export function HeadingRow({ row, level, text }: { row: Row; level: 2 | 3 | 4 | 5 | 6; text: RowText }): ReactNode {
	const Heading = `h${level}` as const;
	return (
		// The link stands beside the heading, not in it: it is no part of its name.
		<div className="heading-line">
			<Heading className="row heading">
				{row.cells.map((cell) => (
					<span key={cell.lang} className="cell" lang={cell.lang} data-role={cell.role}>
						<Sentences cell={cell} links={text.links} />
					</span>
				))}
			</Heading>
			<Permalink id={row.id} text={text} />
			<Parallels row={row} text={text} />
		</div>
	);
}

/** A quiet mark opposite the link, where parallels to another paper begin. Without script it is a link to them. */
function Parallels({ row, text }: { row: Row; text: RowText }): ReactNode {
	// A note's row has an address of its own; its sentences keep that of the note.
	const mark = text.parallels.get(paragraphOf(row.cells[0]?.segments[0]?.id ?? row.id));
	if (!mark) return null;
	return (
		<a
			className="parallel-mark"
			href={mark.href}
			data-preview=""
			data-parallels={mark.parallels.join(' ')}
			aria-label={mark.name}
			lang={text.lang}
		>
			<span aria-hidden="true">∥</span>
			{mark.parallels.length > 1 && <small aria-hidden="true">{mark.parallels.length}</small>}
		</a>
	);
}

/** A quiet link beside the text, to the address of what it stands at. */
export function Permalink({ id, text }: { id: string; text: RowText }): ReactNode {
	return (
		<a className="permalink" href={`#${id}`} aria-label={`${text.permalink} ${nameOfPlace(id)}`} lang={text.lang}>
			<span aria-hidden="true">¶</span>
		</a>
	);
}

/** The works that a note or an entry points to, each leading to the page of references. */
export function CitedWorks({ works, text }: { works: readonly ReadingWork[]; text: RowText }): ReactNode {
	return works.map((work) => (
		<a key={work.id} className="cited-work" href={text.work.href(work.id)} target={text.links.target} data-preview lang={text.lang}>
			<Words lang={text.lang}>{text.work.label(work)}</Words>
		</a>
	));
}
