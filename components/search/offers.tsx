import type { ReactNode } from 'react';
import type { Search } from '../../lib/search/index.ts';
import type { SearchNamed } from '../../lib/search/named.ts';
import type { Answer } from '../../lib/search/search.ts';
import { paths } from '../ui/paths.ts';
import { AskLink } from './ask-link.tsx';
import type { SearchTools } from './tools.ts';

interface OffersProps {
	answer: Answer;
	search: Search;
	tools: SearchTools;
}

/** So many whose name only holds what was typed. */
const MOST_OTHERS = 4;

/** Concepts and names that were asked for, to go to or to see all mentions of; then those that have what was typed in their name. */
export function Offers({ answer: { query, offers }, search, tools }: OffersProps) {
	const { t } = tools;
	const asked = query.concepts.flatMap((id) => search.named(id) ?? []);
	const meant = offers.filter(({ match }) => match === 'name' || match === 'rendering' || match === 'pinyin').map(({ named }) => named);
	const others = offers
		.map(({ named }) => named)
		.filter((named) => !meant.includes(named))
		.slice(0, MOST_OTHERS);
	if (asked.length + meant.length + others.length === 0) return null;
	return (
		<section className="search-offers" aria-label={t('offers.name')}>
			{[...asked, ...meant].length > 0 && (
				<ul>
					{[...asked, ...meant].map((named) => (
						<li key={named.id}>
							<NamedEntry named={named} tools={tools} isAsked={asked.includes(named)} />
						</li>
					))}
				</ul>
			)}
			{others.length > 0 && (
				<p className="others">
					<span>{t('offers.also')}</span>
					{others.map((named) => (
						<a key={named.id} className="serif" href={pageOf(named, tools)}>
							<BothNames named={named} />
						</a>
					))}
				</p>
			)}
		</section>
	);
}

function NamedEntry({ named, tools, isAsked }: { named: SearchNamed; tools: SearchTools; isAsked: boolean }): ReactNode {
	const { t, locale } = tools;
	const { id, kind, prefLabel, places } = named;
	return (
		<>
			<span className="kind">{t(`offers.kinds.${kind}`)}</span>
			<a className="names serif" href={pageOf(named, tools)}>
				<BothNames named={named} />
			</a>
			<span className="places">{t('offers.places', { count: places })}</span>
			{!isAsked && (
				<AskLink
					tools={tools}
					change={{ query: `concept:${id}` }}
					className="mentions"
					label={t('offers.mentionsOf', { name: prefLabel[locale === 'zh' ? 'zh-Hans' : 'en'] })}
				>
					{t('offers.mentions')}
				</AskLink>
			)}
		</>
	);
}

export const pageOf = ({ id, kind }: SearchNamed, { locale }: Pick<SearchTools, 'locale'>): string =>
	kind === 'concept' ? paths.concept(locale, id) : paths.name(locale, id);

export const BothNames = ({ named: { prefLabel } }: { named: SearchNamed }): ReactNode => (
	<>
		<span lang="zh-Hans">{prefLabel['zh-Hans']}</span> <span lang="en">{prefLabel.en}</span>
	</>
);
