import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Occurrence } from '../../lib/link/occurrences.ts';
import type { Reading } from '../../lib/link/reading.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import type { Cell, Row, Woven } from '../../lib/model/row.ts';
import { shortName } from '../ui/paper-names.ts';
import { paths } from '../ui/paths.ts';

export interface OccurrencesProps {
	concept: string;
	papers: readonly { paper: { id: string; record: CslItem }; reading: Reading }[];
	occurrences: readonly Occurrence[];
	locale: Locale;
}

/** Every sentence that names a concept, paper by paper, each leading to its place. */
export async function Occurrences({ concept, papers, occurrences, locale }: OccurrencesProps) {
	const t = await getTranslations({ locale, namespace: 'concepts' });
	return (
		<section className="mt-12" aria-labelledby="occurrences">
			<h2 id="occurrences" className="text-xl font-semibold">
				{t('occurrences')}
			</h2>
			{papers.length > 1 && (
				<ul className="mt-1 flex flex-wrap gap-x-6">
					{papers.map(({ paper }) => (
						<li key={paper.id}>
							<a className="flex min-h-11 items-center gap-2" href={`#in-${paper.id}`}>
								{shortName(paper.record, locale)}{' '}
								<span className="text-soft">{t('count', { count: placesIn(paper.id, occurrences) })}</span>
							</a>
						</li>
					))}
				</ul>
			)}
			{papers.map(({ paper, reading }) => (
				<section key={paper.id} id={`in-${paper.id}`} className="mt-8 scroll-mt-20" aria-labelledby={`in-${paper.id}-heading`}>
					<h3 id={`in-${paper.id}-heading`} className="border-b border-rule pb-2 font-semibold">
						{t('inPaper', { paper: shortName(paper.record, locale) })}
					</h3>
					{placesIn(paper.id, occurrences) === 0 && <p className="mt-3 text-soft">{t('none')}</p>}
					<ol>
						{occurrences
							.filter((occurrence) => occurrence.paper === paper.id)
							.map(({ row, container }) => (
								<li key={row.id} className="border-b border-rule py-3">
									<a className="quiet text-sm text-soft" href={`${paths.paper(locale, paper.id)}#${row.id}`}>
										{placeName(container, reading)}
									</a>
									<div className="serif mt-1 grid gap-x-10 gap-y-1 leading-relaxed md:grid-cols-2">
										{sentencesNaming(row, concept).map((cell) => (
											<p key={cell.lang} lang={cell.lang}>
												{cell.segments.map((segment) => (
													<a key={segment.id} className="quiet" href={`${paths.paper(locale, paper.id)}#${segment.id}`}>
														<Lit nodes={segment.nodes} concept={concept} />{' '}
													</a>
												))}
											</p>
										))}
									</div>
								</li>
							))}
					</ol>
				</section>
			))}
		</section>
	);
}

const placesIn = (paper: string, occurrences: readonly Occurrence[]): number =>
	occurrences.filter((occurrence) => occurrence.paper === paper).length;

/** § 2.1, or the address of what has no number. */
function placeName(container: string, { sections }: Reading): string {
	const number = sections.find(({ id }) => id === container)?.number;
	return number === undefined ? container : `§ ${number}`;
}

/** The sentences that name the concept in any language, each with its partners. */
function sentencesNaming({ cells }: Row, concept: string): Cell[] {
	const ids = new Set(cells.flatMap(({ segments }) => segments.filter(({ nodes }) => names(nodes, concept)).map(({ id }) => id)));
	return cells.map((cell) => ({ ...cell, segments: cell.segments.filter(({ id }) => ids.has(id)) }));
}

const names = (nodes: readonly Woven[], concept: string): boolean =>
	nodes.some((node) => (node.type === 'emphasis' ? names(node.children, concept) : node.type === 'text' && node.concept === concept));

function Lit({ nodes, concept }: { nodes: readonly Woven[]; concept: string }) {
	return nodes.map((node, index) => {
		if (node.type === 'emphasis')
			return (
				<em key={index}>
					<Lit nodes={node.children} concept={concept} />
				</em>
			);
		if (node.type !== 'text') return null;
		return node.concept === concept ? (
			<mark key={index} className="bg-lit text-inherit">
				{node.value}
			</mark>
		) : (
			node.value
		);
	});
}
