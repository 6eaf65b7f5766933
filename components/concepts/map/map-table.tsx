import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { totalOf } from '../../../lib/link/co-occurrence.ts';
import type { ConceptMap } from '../../../lib/link/concept-map.ts';
import type { Concept } from '../../../lib/model/concept.ts';
import { groupBy } from '../../../lib/model/group-by.ts';
import { paths } from '../../ui/paths.ts';
import { figuresOf } from '../figures.ts';
import type { MapProps } from './concept-map.tsx';

/** What the map shows, in words: for each concept those that it shares paragraphs with, how many, and the stated relations. */
export async function MapTable({ map, papers, locale }: MapProps) {
	const t = await getTranslations({ locale, namespace: 'concepts.map' });
	const byId = new Map(map.concepts.map(({ concept }) => [concept.id, concept]));
	const nameOf = (id: string) => <Label concept={byId.get(id)} lang={locale === 'zh' ? 'zh-Hans' : 'en'} />;
	const concepts = await getTranslations({ locale, namespace: 'concepts' });
	const figures = (counts: Record<string, number>): string => figuresOf(counts, { papers, locale, t: concepts });
	return (
		<section aria-labelledby="table" className="mt-12">
			<h2 id="table" className="text-xl font-semibold">
				{t('table')}
			</h2>
			<table className="map-table">
				<thead>
					<tr>
						<th scope="col">{t('concept')}</th>
						<th scope="col">{t('shares')}</th>
						<th scope="col">{t('stated')}</th>
					</tr>
				</thead>
				<tbody>
					{map.concepts.map(({ concept, counts }) => {
						const partners = partnersOf(concept.id, map);
						return (
							<tr key={concept.id}>
								<th scope="row">
									<a className="serif" href={paths.concept(locale, concept.id)}>
										<span lang="zh-Hans">{concept.prefLabel['zh-Hans']}</span> <span lang="en">{concept.prefLabel.en}</span>
									</a>
									<span className="map-figures">{figures(counts)}</span>
								</th>
								<td data-heading={t('shares')}>
									{partners.length === 0 && <span className="text-soft">{t('sharesNone', { least: map.least })}</span>}
									<ul>
										{partners.map(({ id, paragraphs }) => (
											<li key={id}>
												{nameOf(id)} <span className="map-figures">{figures(paragraphs)}</span>
											</li>
										))}
									</ul>
								</td>
								<td data-heading={t('stated')}>
									<ul>
										{[...groupBy(relationsOf(concept.id, map), ({ type }) => type)].map(([type, others]) => (
											<li key={type}>
												<span className="text-soft">{t(type)}</span>{' '}
												{others.map(({ id }, index) => (
													<Fragment key={id}>
														{index > 0 && (locale === 'zh' ? '、' : ', ')}
														{nameOf(id)}
													</Fragment>
												))}
											</li>
										))}
									</ul>
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</section>
	);
}

function Label({ concept, lang }: { concept: Concept | undefined; lang: 'zh-Hans' | 'en' }) {
	return <span lang={lang}>{concept?.prefLabel[lang]}</span>;
}

function partnersOf(id: string, { pairs }: ConceptMap): { id: string; paragraphs: Record<string, number> }[] {
	return pairs
		.filter(({ concepts }) => concepts.includes(id))
		.sort((a, b) => totalOf(b) - totalOf(a))
		.map(({ concepts: [one, other], paragraphs }) => ({ id: one === id ? other : one, paragraphs }));
}

function relationsOf(id: string, { relations }: ConceptMap): { id: string; type: 'broader' | 'narrower' | 'related' }[] {
	return relations
		.filter(({ concepts }) => concepts.includes(id))
		.map(({ type, concepts: [one, other] }) => ({
			id: one === id ? other : one,
			type: type === 'broader' && other === id ? ('narrower' as const) : type,
		}));
}
