import type { Locale } from '../../lib/i18n/locales.ts';
import type { Hit } from '../../lib/search/engine.ts';
import { snippet } from '../../lib/search/snippet.ts';
import { paths } from '../ui/paths.ts';

export interface ResultListProps {
	hits: readonly Hit[];
	locale: Locale;
	papers: readonly { id: string; name: string }[];
	kinds: Record<string, string>;
}

/** Passages with the words looked for, paper by paper in reading order, in every language they have. */
export function ResultList({ hits, locale, papers, kinds }: ResultListProps) {
	return papers.map(({ id, name }) => {
		const own = hits.filter(({ record }) => record.paper === id);
		if (own.length === 0) return null;
		return (
			<section key={id} className="mt-8" aria-labelledby={`results-${id}`}>
				<h2 id={`results-${id}`} className="border-b border-rule pb-2 font-semibold">
					{name} <span className="font-normal text-soft tabular-nums">{own.length}</span>
				</h2>
				<ol>
					{own.map((hit) => (
						<li key={hit.record.id} className="border-b border-rule">
							<a className="quiet block py-3" href={`${paths.paper(locale, id)}#${hit.record.id}`}>
								<span className="text-sm text-soft">
									{kinds[hit.record.kind]} · {hit.record.id}
								</span>
								{Object.keys(hit.record.texts).map((lang) => (
									<Snippet key={lang} hit={hit} lang={lang} />
								))}
							</a>
						</li>
					))}
				</ol>
			</section>
		);
	});
}

function Snippet({ hit, lang }: { hit: Hit; lang: string }) {
	const pieces = snippet(hit.record.texts[lang] ?? '', hit.ranges[lang] ?? [], lang.startsWith('zh') ? 60 : 140);
	return (
		<span className="serif mt-1 block leading-relaxed">
			<span lang={lang} className={hit.ranges[lang] ? undefined : 'text-soft'}>
				{pieces.map(({ text, lit, start }) =>
					lit ? (
						<mark key={start} className="bg-lit text-inherit">
							{text}
						</mark>
					) : (
						text
					),
				)}
			</span>
		</span>
	);
}
