import type { ReactNode } from 'react';
import type { HitLine } from '../../lib/search/lines.ts';
import { passagePath } from '../ui/paths.ts';
import { LitText } from './lit-text.tsx';
import type { TierOfResults } from './look-up.ts';
import { nameOfAddress } from './place-name.ts';
import { TierHeading } from './tier-heading.tsx';
import type { SearchTools } from './tools.ts';

/** A line for each hit, the hits below each other. */
export function Concordance({ tiers, tools }: { tiers: readonly TierOfResults[]; tools: SearchTools }) {
	const withLines = tiers.filter(({ lines }) => lines.length > 0);
	if (withLines.length === 0 && tiers.length > 0) return <p className="search-hint">{tools.t('linesNone')}</p>;
	return withLines.map((tier) => (
		<section key={tier.tier} className="search-tier" aria-labelledby={`tier-${tier.tier}`}>
			<TierHeading tier={tier} tools={tools} />
			<ol className="kwic">
				{tier.lines.map((line) => (
					<li key={`${line.address} ${line.lang} ${line.start}`} data-row={line.address}>
						<Line line={line} tools={tools} />
					</li>
				))}
			</ol>
		</section>
	));
}

/** Characters on each side: more than ever fit. */
const CONTEXT = { han: 48, latin: 110 };

function Line({ line: { address, paper, lang, before, hit, after }, tools }: { line: HitLine; tools: SearchTools }): ReactNode {
	const { container, paragraph } = nameOfAddress(address, tools);
	const room = lang.startsWith('zh') ? CONTEXT.han : CONTEXT.latin;
	const left = [...before].slice(-room).join('');
	const right = hit + [...after].slice(0, room).join('');
	return (
		<a data-result="" href={passagePath(tools.locale, address)}>
			<span className="place">
				{tools.papers.get(paper)?.brief ?? paper} {container} {paragraph}
			</span>{' '}
			<span className="before serif">
				<bdi lang={lang}>{left}</bdi>
			</span>
			<span className="after serif">
				<Lit lang={lang} text={right} length={hit.length} />
			</span>
		</a>
	);
}

/** The text with its beginning lit. */
function Lit({ lang, text, length }: { lang: string; text: string; length: number }): ReactNode {
	return <LitText lang={lang} text={text} hits={[{ start: 0, end: length }]} />;
}
