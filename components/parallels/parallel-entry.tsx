import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Locale, langOfLocale, otherLocale } from '../../lib/i18n/locales.ts';
import { cellsOf } from '../../lib/link/parallels.ts';
import type { Reading } from '../../lib/link/reading.ts';
import type { Concept } from '../../lib/model/concept.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import type { Parallel, Passage } from '../../lib/model/parallel.ts';
import { Words } from '../../lib/render/words.tsx';
import { wordsOf } from '../../lib/search/records.ts';
import { shortName } from '../ui/paper-names.ts';
import { paths } from '../ui/paths.ts';
import { placeName } from './place-name.ts';
import './parallels.css';

type ReadPaper = { paper: { id: string; record: CslItem }; reading: Reading };

interface ParallelEntryProps {
	parallel: Parallel;
	papers: readonly ReadPaper[];
	concepts: readonly Concept[];
	locale: Locale;
}

/** One parallel: its two passages side by side, what is to be said of them, and the ways on. */
export async function ParallelEntry({ parallel, papers, concepts, locale }: ParallelEntryProps) {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const langs = [langOfLocale[locale], langOfLocale[otherLocale(locale)]] as ('zh-Hans' | 'en')[];
	const { id, motivation, title, body } = parallel;
	return (
		<li id={id} className="parallel" data-relation={motivation}>
			<div data-preview-content>
				<Relation relation={motivation} name={t(`relations.${motivation}`)} />
				<h3 className="parallel-title serif">
					{langs.map((lang) => (
						<span key={lang} lang={lang}>
							{title[lang]}
						</span>
					))}
				</h3>
				<div className="parallel-passages">
					{parallel.target.map((passage) => (
						<PassageText key={passage.address} passage={passage} papers={papers} locale={locale} />
					))}
				</div>
				<div className="parallel-comment serif">
					{langs.map((lang) => (
						<p key={lang} lang={lang}>
							<Words lang={lang}>{body[lang]}</Words>
						</p>
					))}
				</div>
				<p className="parallel-ways">
					<a className="font-semibold" href={paths.parallelInPanes(locale, id)}>
						{t('sideBySide')}
					</a>
					{concepts
						.filter((concept) => parallel.concepts.includes(concept.id))
						.map((concept) => (
							<a key={concept.id} className="quiet" href={paths.concept(locale, concept.id)} data-preview="hover" data-concept={concept.id}>
								<span lang="zh-Hans">{concept.prefLabel['zh-Hans']}</span> <span lang="en">{concept.prefLabel.en}</span>
							</a>
						))}
				</p>
			</div>
		</li>
	);
}

/** How two passages stand to each other: a mark of its own for each kind, and its name. */
export function Relation({ relation, name }: { relation: Parallel['motivation']; name: string }): ReactNode {
	return (
		<p className="relation" data-relation={relation}>
			{name}
		</p>
	);
}

async function PassageText({ passage, papers, locale }: { passage: Passage; papers: readonly ReadPaper[]; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const entry = papers.find(({ paper }) => paper.id === passage.paper);
	if (!entry) return null;
	return (
		<div>
			<p className="passage-place">
				<a href={`${paths.paper(locale, passage.paper)}#${passage.address}`}>
					{shortName(entry.paper.record, locale)} · {placeName(passage.segments[0] ?? '', t)}
				</a>
			</p>
			<blockquote className="passage serif">
				{cellsOf(entry.reading, passage).map((cell) => (
					<p key={cell.lang} lang={cell.lang}>
						<Words lang={cell.lang}>{cell.segments.map(({ nodes }) => wordsOf(nodes)).join(cell.lang.startsWith('zh') ? '' : ' ')}</Words>
					</p>
				))}
			</blockquote>
		</div>
	);
}
