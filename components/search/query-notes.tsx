import type { Query } from '../../lib/search/query.ts';
import { brief } from './brief.ts';
import { quoted } from './quoted.tsx';
import type { SearchTools } from './tools.ts';

/** What was not taken as it may have been meant, a sentence each. */
export function QueryNotes({ query: { notes }, tools: { t } }: { query: Query; tools: SearchTools }) {
	if (notes.length === 0) return null;
	return (
		<ul className="search-notes">
			{notes.map(({ type, text }, index) => (
				<li key={index}>
					{t.rich(`notes.${type}`, {
						text: brief(text),
						filter: text.replace(/[:：].*$/su, '').toLowerCase(),
						q: quoted,
					})}
				</li>
			))}
		</ul>
	);
}
