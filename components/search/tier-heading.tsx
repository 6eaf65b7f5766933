import type { ReactNode } from 'react';
import { brief } from './brief.ts';
import type { TierOfResults } from './look-up.ts';
import { quoted } from './quoted.tsx';
import type { SearchTools } from './tools.ts';

interface TierHeadingProps {
	tier: Pick<TierOfResults, 'tier' | 'count' | 'reasons'>;
	tools: SearchTools;
}

/** So many words that were taken for what was typed are named. */
const NAMED = 6;

/** How sure the results below are, and what stands there for what was typed. */
export function TierHeading({ tier: { tier, count, reasons }, tools: { t } }: TierHeadingProps) {
	const read = (words: ReactNode): ReactNode => <span className="read">{quoted(words)}</span>;
	return (
		<div className="tier-heading">
			<h2 id={`tier-${tier}`}>
				{t(`tiers.${tier}`)} <span className="count">{count}</span>
			</h2>
			{reasons.length > 0 && (
				<ul>
					{reasons.slice(0, NAMED).map((reason) => (
						<li key={`${reason.typed} ${reason.found}`}>
							{t.rich('reason', { typed: brief(reason.typed, 30), found: brief(reason.found, 30), asTyped: quoted, asRead: read })}
						</li>
					))}
					{reasons.length > NAMED && <li>{t('reasonsMore', { count: reasons.length - NAMED })}</li>}
				</ul>
			)}
		</div>
	);
}
