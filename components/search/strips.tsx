import type { MouseEvent, ReactNode } from 'react';
import type { Result } from '../../lib/search/search.ts';
import { passagePath } from '../ui/paths.ts';
import { showRow } from './attach-rows.ts';
import { groupOf } from './look-up.ts';
import type { SearchPaper } from './papers.ts';
import type { SearchTools } from './tools.ts';

/** Where in each paper the results stand, from its first to its last word. A click goes to the nearest. */
export function Strips({ results, tools }: { results: readonly Result[]; tools: SearchTools }) {
	return (
		<section className="search-strips" aria-label={tools.t('strips')}>
			{[...tools.papers.values()].map((paper) => {
				const own = results.filter((result) => result.paper === paper.id);
				return own.length > 0 && <Strip key={paper.id} paper={paper} results={own} tools={tools} />;
			})}
		</section>
	);
}

/** In pixels: how high the marks are, and what is drawn. */
const MARK = 18;
const HEIGHT = 38;

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

function Strip({ paper, results, tools }: { paper: SearchPaper; results: readonly Result[]; tools: SearchTools }): ReactNode {
	const { t, locale } = tools;
	const go = (event: MouseEvent<HTMLButtonElement>): void => {
		// With the keyboard there is no place to point at.
		const { left, width } = event.currentTarget.getBoundingClientRect();
		const at = event.detail === 0 ? 0 : (event.clientX - left) / Math.max(1, width);
		const nearest = results.reduce((one, other) => (Math.abs(other.position - at) < Math.abs(one.position - at) ? other : one));
		const page = event.currentTarget.closest<HTMLElement>('.search-page');
		if (!page || !showRow(page, nearest.address)) location.assign(passagePath(locale, nearest.address));
	};
	const places = [...countBySection(results, paper)].map(([name, count]) => t('stripPlace', { name, count })).join(', ');
	return (
		<div>
			<span className="name" aria-hidden="true">
				{paper.name} <span className="count">{results.length}</span>
			</span>
			<button type="button" onClick={go} aria-label={t('strip', { paper: paper.name, passages: results.length, places })}>
				<svg aria-hidden="true" width="100%" height={HEIGHT}>
					<line className="axis" x1="0" x2="100%" y1={MARK + 2} y2={MARK + 2} />
					{paper.ticks.map(({ number, at }) => (
						<g key={number} className={number.includes('.') ? 'tick' : 'tick main'}>
							<line x1={percent(at)} x2={percent(at)} y1={MARK + 2} y2={MARK + (number.includes('.') ? 5 : 8)} />
							{!number.includes('.') && number !== '0' && (
								<text x={percent(at)} y={HEIGHT - 2}>
									{number}
								</text>
							)}
						</g>
					))}
					{results.map(({ address, position, tier }) => (
						<rect
							key={address}
							className={tier === 'exact' || tier === 'mention' || tier === 'all' ? undefined : 'looser'}
							x={percent(position)}
							y={2}
							width={3}
							height={MARK}
						/>
					))}
				</svg>
			</button>
		</div>
	);
}

/** How many results there are in each part and section of the first depth, in the order of the paper. */
function countBySection(results: readonly Result[], { id, groups }: SearchPaper): Map<string, number> {
	const counts = new Map<string, number>();
	for (const result of [...results].sort((one, other) => one.position - other.position)) {
		const group = groupOf(result);
		const [main = ''] = result.section?.split('.') ?? [];
		const name = result.section === undefined ? (groups[group]?.name ?? group) : (groups[`${id}-${main}`]?.name ?? `§ ${main}`);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}
