import { getTranslations } from 'next-intl/server';
import type { CSSProperties, ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Concept } from '../../lib/model/concept.ts';
import { paths } from '../ui/paths.ts';
import './home.css';

export interface SharedConcept {
	concept: Concept;
	/** How often each of the two papers names it, in their order. */
	counts: [number, number];
}

interface SharedConceptsProps {
	shared: readonly SharedConcept[];
	/** Names of the two papers. */
	names: [string, string];
	locale: Locale;
}

/** So many are drawn; the rest is named. */
const DRAWN = 12;

/** The concepts of both papers, the most used first: how much each paper makes of them is seen before it is read. */
export async function SharedConcepts({ shared, names, locale }: SharedConceptsProps) {
	const t = await getTranslations({ locale, namespace: 'home' });
	const most = Math.max(...shared.flatMap(({ counts }) => counts));
	return (
		<>
			<p className="shared-head" aria-hidden="true">
				<span>{names[0]}</span>
				<span>{names[1]}</span>
			</p>
			<ol className="shared-concepts">
				{shared.slice(0, DRAWN).map(({ concept, counts }) => (
					<li key={concept.id}>
						<a className="quiet" href={paths.concept(locale, concept.id)} data-preview="hover" data-concept={concept.id}>
							<span className="shared-name serif">
								<span lang="zh-Hans">{concept.prefLabel['zh-Hans']}</span>
								<span lang="en">{concept.prefLabel.en}</span>
							</span>
							{counts.map((count, index) => (
								<Bar key={names[index]} share={count / most} name={`${names[index]} ${t('times', { count })}`} count={count} />
							))}
						</a>
					</li>
				))}
			</ol>
			<ul className="shared-rest serif">
				{shared.slice(DRAWN).map(({ concept, counts }) => (
					<li key={concept.id}>
						<a className="quiet" href={paths.concept(locale, concept.id)} data-preview="hover" data-concept={concept.id}>
							<span lang="zh-Hans">{concept.prefLabel['zh-Hans']}</span> <span lang="en">{concept.prefLabel.en}</span>{' '}
							<small aria-hidden="true">{counts.join(' · ')}</small>
							<span className="sr-only">{counts.map((count, index) => `${names[index]} ${t('times', { count })}`).join(', ')}</span>
						</a>
					</li>
				))}
			</ul>
			<p className="mt-4">
				<a className="inline-flex min-h-11 items-center" href={paths.concepts(locale)}>
					{t('allConcepts')}
				</a>
			</p>
		</>
	);
}

function Bar({ share, name, count }: { share: number; name: string; count: number }): ReactNode {
	return (
		<span className="shared-bar" style={{ '--share': share } as CSSProperties}>
			<span className="sr-only">{name}</span>
			<span aria-hidden="true">{count}</span>
		</span>
	);
}
