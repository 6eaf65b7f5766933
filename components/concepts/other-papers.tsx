import type { Locale } from '../../lib/i18n/locales.ts';
import { paths } from '../ui/paths.ts';
import type { Translator } from './place-name.ts';

export const OTHER_PAPERS = 'other-papers';

/** How often the printed words of a paper name the concept. */
export interface PaperCount {
	paper: string;
	name: string;
	count: number;
}

interface OtherPapersProps {
	concept: { id: string };
	papers: readonly PaperCount[];
	locale: Locale;
	t: Translator;
}

/** The papers after those whose lines the page has, each with the way to all its places in search. Draws nothing when there are none. */
export function OtherPapers({ concept, papers, locale, t }: OtherPapersProps) {
	if (papers.length === 0) return null;
	return (
		<section id={OTHER_PAPERS} className="part" aria-labelledby={`${OTHER_PAPERS}-heading`}>
			<h2 id={`${OTHER_PAPERS}-heading`}>{t('others', { count: papers.length })}</h2>
			<ul className="other-papers">
				{papers.map(({ paper, name, count }) => (
					<li key={paper}>
						<a className="quiet" href={paths.search(locale, `concept:${concept.id} paper:${paper}`)}>
							{name} <span className="text-soft tabular-nums">{t('mentions', { count })}</span>
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
