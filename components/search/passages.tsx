import type { ReactNode } from 'react';
import type { Shown } from '../../lib/search/show.ts';
import { passagePath, paths } from '../ui/paths.ts';
import { LitText } from './lit-text.tsx';
import type { PassageGroup, TierOfResults } from './look-up.ts';
import { nameOfAddress } from './place-name.ts';
import { TierHeading } from './tier-heading.tsx';
import type { SearchTools } from './tools.ts';

/** Sentences in both languages, the surest first, by paper and section. */
export function Passages({ tiers, tools }: { tiers: readonly TierOfResults[]; tools: SearchTools }) {
	return tiers
		.filter(({ papers }) => papers.length > 0)
		.map((tier) => (
			<section key={tier.tier} className="search-tier" aria-labelledby={`tier-${tier.tier}`}>
				<TierHeading tier={tier} tools={tools} />
				{tier.papers.map(({ paper, count, groups }) => (
					<section key={paper} aria-labelledby={`tier-${tier.tier}-${paper}`}>
						<h3 id={`tier-${tier.tier}-${paper}`} className="search-paper">
							<a className="quiet" href={paths.paper(tools.locale, paper)}>
								{tools.papers.get(paper)?.name ?? paper}
							</a>{' '}
							<span className="count">{count}</span>
						</h3>
						{groups.map((group) => (
							<Group key={group.id} group={group} tools={tools} />
						))}
					</section>
				))}
			</section>
		));
}

function Group({ group: { paper, id, count, shown }, tools }: { group: PassageGroup; tools: SearchTools }): ReactNode {
	const { name = id, headings = [] } = tools.papers.get(paper)?.groups[id] ?? {};
	// A heading that was found itself is not said twice.
	const isFound = shown.some(({ address }) => address === id);
	return (
		<section className="search-group">
			<h4>
				<a className="quiet" href={passagePath(tools.locale, id)}>
					<span>
						<span className="name">{name}</span> <span className="count">{count > 1 && count}</span>
					</span>{' '}
					{!isFound &&
						headings.map(({ lang, text }) => (
							<span key={lang} className="serif">
								<span lang={lang}>{text}</span>{' '}
							</span>
						))}
				</a>
			</h4>
			<ol>
				{shown.map((result) => (
					<Passage key={result.address} result={result} tools={tools} />
				))}
			</ol>
		</section>
	);
}

function Passage({ result: { address, kind, texts }, tools }: { result: Shown; tools: SearchTools }): ReactNode {
	const { container, within } = nameOfAddress(address, tools);
	const isHeading = kind === 'heading' && within === '';
	const hasHits = texts.some(({ hits }) => hits.length > 0);
	const id = `result-${address}`;
	return (
		<li data-row={address} className={hasHits ? 'hit-row serif' : 'hit-row serif whole'}>
			<a className="place" data-result="" href={passagePath(tools.locale, address)} aria-describedby={id}>
				{isHeading ? tools.t('row.heading') : within === '' ? container : within}
				{within !== '' && <span className="sr-only"> {container}</span>}
			</a>
			<div id={id}>
				{texts.map(({ lang, text, hits, counterpart }) => (
					<p key={lang} lang={lang}>
						<LitText lang={lang} text={text} hits={hits} counterpart={counterpart} />
					</p>
				))}
			</div>
		</li>
	);
}
