import { Fragment, type ReactNode } from 'react';
import { type Locale, langOfLocale } from '../../lib/i18n/locales.ts';
import type { ConcordanceGroup, ConcordanceSentence } from '../../lib/link/concordance.ts';
import type { Reading } from '../../lib/link/reading.ts';
import { Words } from '../../lib/render/words.tsx';
import { wordsOf } from '../../lib/search/records.ts';
import { paths } from '../ui/paths.ts';
import { placeName, type Translator } from './place-name.ts';

interface LinesProps {
	papers: readonly { reading: Reading; name: string; groups: readonly ConcordanceGroup[] }[];
	locale: Locale;
	t: Translator;
}

/** Every line that names the concept, the term in one column; paper by paper, section by section. */
export function Lines({ papers, locale, t }: LinesProps) {
	return (
		<section id="lines" className="part" aria-labelledby="lines-heading">
			<h2 id="lines-heading">{t('lines')}</h2>
			{papers.map(({ reading, name, groups }) => (
				<section key={reading.id} id={`in-${reading.id}`} className="mt-8" aria-labelledby={`in-${reading.id}-heading`}>
					<h3 id={`in-${reading.id}-heading`} className="paper-heading">
						{name} <span className="small">{t('mentions', { count: groups.reduce((sum, { count }) => sum + count, 0) })}</span>
					</h3>
					{groups.length === 0 && <p className="mt-3 text-soft">{t('none')}</p>}
					{groups.length > 1 && <Groups groups={groups} label={name} t={t} />}
					{groups.map((group) => (
						<section key={group.id} id={`lines-${group.id}`} className="lines">
							<h4>
								{groupName(group, t)} <Heading group={group} reading={reading} locale={locale} />
							</h4>
							<ol>
								{group.sentences.map((sentence, index) => (
									<Sentence
										key={sentence.segment}
										sentence={sentence}
										opensRow={sentence.row !== group.sentences[index - 1]?.row}
										page={paths.paper(locale, reading.id)}
										t={t}
									/>
								))}
							</ol>
						</section>
					))}
				</section>
			))}
		</section>
	);
}

function Groups({ groups, label, t }: { groups: readonly ConcordanceGroup[]; label: string; t: Translator }): ReactNode {
	return (
		<nav className="groups" aria-label={label}>
			{groups.map((group) => (
				<a key={group.id} className="quiet" href={`#lines-${group.id}`}>
					{groupName(group, t)} <span className="text-soft">{group.count}</span>
				</a>
			))}
		</nav>
	);
}

const groupName = ({ id, kind, number }: ConcordanceGroup, t: Translator): string => {
	if (kind !== 'section') return t(`places.${kind}`);
	return number === undefined ? id : `§ ${number}`;
};

// 2.1 in “2.1 Gaps in …”, which stands before it already
const decimalNumber = /^\d+(?:\.\d+)*\.?\s+/u;

/** What the section is called, in the language of the interface where there is that. */
function Heading({ group, reading, locale }: { group: ConcordanceGroup; reading: Reading; locale: Locale }): ReactNode {
	const cells = reading.sections.find(({ id }) => id === group.id)?.heading?.cells ?? [];
	const cell = cells.find(({ lang }) => lang === langOfLocale[locale]) ?? cells[0];
	if (!cell) return null;
	return (
		<span className="serif font-normal">
			<span lang={cell.lang}>
				{cell.segments
					.map(({ nodes }) => wordsOf(nodes))
					.join(' ')
					.replace(decimalNumber, '')}
			</span>
		</span>
	);
}

interface SentenceProps {
	sentence: ConcordanceSentence;
	/** Whether it is the first of its paragraph, whose place is then seen. */
	opensRow: boolean;
	page: string;
	t: Translator;
}

function Sentence({ sentence, opensRow, page, t }: SentenceProps): ReactNode {
	const { segment, lang, lines, translation } = sentence;
	return (
		<li>
			{lines.map(({ start, before, exact, after }, index) => (
				<a key={start} className="line" href={`${page}#${segment}`}>
					<span className={opensRow && index === 0 ? 'place' : 'sr-only'}>{placeName(segment, t)}</span>{' '}
					<span lang={lang} className="before">
						<span>{before}</span>
					</span>
					<span lang={lang} className="after">
						<mark>{exact}</mark>
						{after}
					</span>
				</a>
			))}
			{translation && (
				<p lang={translation.lang} className="translation">
					{translation.pieces.map(({ text, isRendering }, index) => {
						const Part = isRendering ? 'mark' : Fragment;
						return (
							<Part key={index}>
								<Words lang={translation.lang}>{text}</Words>
							</Part>
						);
					})}
				</p>
			)}
		</li>
	);
}
