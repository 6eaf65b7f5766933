import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../../lib/i18n/locales.ts';
import {
	CONCEPT_ORDERS,
	type ConceptGroup,
	type ConceptOrder,
	type CountedConcept,
	groupConcepts,
} from '../../../lib/link/concept-orders.ts';
import type { Occurrence } from '../../../lib/link/occurrences.ts';
import type { Concept, Theme } from '../../../lib/model/concept.ts';
import { searchableLabels } from '../../../lib/search/labels.ts';
import { briefName } from '../../ui/paper-names.ts';
import { figuresOf } from '../figures.ts';
import type { NamingPaper } from '../place-counts.tsx';
import type { Translator } from '../place-name.ts';
import { ConceptBar } from './concept-bar.tsx';
import { ConceptCard } from './concept-card.tsx';
import './index.css';

export interface ConceptIndexProps {
	concepts: readonly Concept[];
	occurrences: ReadonlyMap<string, readonly Occurrence[]>;
	papers: readonly NamingPaper[];
	locale: Locale;
}

type Groups = Record<ConceptOrder, ConceptGroup[]>;

/** All concepts, by pinyin or by English as the interface is; headings for the other orders stand empty and hidden, for the bar to fill. */
export async function ConceptIndex({ concepts, occurrences, papers, locale }: ConceptIndexProps) {
	const t = await getTranslations({ locale, namespace: 'concepts' });
	const standing = locale === 'zh' ? 'pinyin' : 'english';
	const counted = concepts.map((concept) => ({ concept, counts: countsOf(occurrences.get(concept.id) ?? [], papers) }));
	const groups = Object.fromEntries(CONCEPT_ORDERS.map((order) => [order, groupConcepts(counted, order, standing)])) as Groups; // has every order
	const byId = new Map(counted.map((entry) => [entry.concept.id, entry]));
	const nameOf = (order: ConceptOrder, name: string): string => {
		if (order === 'theme') return t(`themes.${name as Theme}`);
		if (order === 'frequency') return t('atLeast', { count: Number(name) });
		if (order !== 'paper') return name;
		if (name === 'all') return t('inAll', { papers: papers.length });
		if (name === 'several') return t('inSeveral');
		const only = papers.find(({ paper }) => paper.id === name);
		return only ? t('onlyIn', { papers: briefName(only.paper.record, locale) }) : t('atLeast', { count: 0 });
	};
	return (
		<>
			<ConceptBar
				locale={locale}
				list="concepts"
				standing={standing}
				count={concepts.length}
				orders={CONCEPT_ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
				messages={{
					sortBy: t('sortBy'),
					filter: t('filter'),
					filterHint: t('filterHint'),
					clear: t('clear'),
					shown: t.raw('shown'),
					found: t.raw('found'),
					hint: t('hint'),
					names: t('toNames'),
					search: t.raw('toSearch'),
				}}
			/>
			<div id="concepts" data-order={standing}>
				{CONCEPT_ORDERS.flatMap((order) =>
					groups[order].map(({ name, concepts: members }) => (
						<section
							key={`${order} ${name}`}
							id={groupId(order, name)}
							className="index-group"
							data-group={groupId(order, name)}
							data-order={order}
							hidden={order !== standing}
						>
							<h2>{nameOf(order, name)}</h2>
							{/* Safari takes a list without marks for none unless it is called one. */}
							{/* biome-ignore lint/a11y/noRedundantRoles: see above */}
							<ul role="list">
								{order === standing &&
									members.map((concept) => (
										<Entry
											key={concept.id}
											entry={byId.get(concept.id) ?? { concept, counts: {} }}
											places={placesOf(concept, groups)}
											papers={papers}
											occurrences={occurrences.get(concept.id) ?? []}
											locale={locale}
											t={t}
										/>
									))}
							</ul>
						</section>
					)),
				)}
			</div>
		</>
	);
}

/** `theme-policy`, `pinyin-x`, `paper-all`. */
const groupId = (order: ConceptOrder, name: string): string => `${order}-${name.toLowerCase()}`;

const countsOf = (occurrences: readonly Occurrence[], papers: readonly NamingPaper[]): Record<string, number> =>
	Object.fromEntries(papers.map(({ paper: { id } }) => [id, occurrences.filter(({ paper }) => paper === id).length]));

/** Where a concept stands in each order: `data-rank-theme`, `data-group-theme`. */
function placesOf(concept: Concept, groups: Groups): Record<string, number | string> {
	return Object.fromEntries(
		CONCEPT_ORDERS.flatMap((order) => {
			const group = groups[order].find(({ concepts }) => concepts.includes(concept));
			return [
				[`data-rank-${order}`, groups[order].flatMap(({ concepts }) => concepts).indexOf(concept)],
				[`data-group-${order}`, groupId(order, group?.name ?? '')],
			];
		}),
	);
}

interface EntryProps {
	entry: CountedConcept;
	places: Record<string, number | string>;
	papers: readonly NamingPaper[];
	occurrences: readonly Occurrence[];
	locale: Locale;
	t: Translator;
}

function Entry({ entry: { concept, counts }, places, papers, occurrences, locale, t }: EntryProps) {
	const { id, prefLabel } = concept;
	return (
		<li id={id} className="concept-entry" data-entry="" data-labels={searchableLabels(concept)} {...places}>
			<details>
				<summary>
					<span className="entry-han serif" lang="zh-Hans">
						{prefLabel['zh-Hans']}
					</span>{' '}
					<span className="entry-pinyin" lang="zh-Latn-pinyin">
						{prefLabel['zh-Latn-pinyin']}
					</span>{' '}
					<span className="entry-english serif" lang="en">
						{prefLabel.en}
					</span>{' '}
					<span className="entry-counts">{figuresOf(counts, { papers, locale, t })}</span>
				</summary>
				<div data-preview-content="">
					<ConceptCard concept={concept} papers={papers} occurrences={occurrences} locale={locale} />
				</div>
			</details>
		</li>
	);
}
