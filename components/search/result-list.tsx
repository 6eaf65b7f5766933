import type { Locale } from '../../lib/i18n/locales.ts';
import type { Shown, ShownText } from '../../lib/search/show.ts';
import { snippet } from '../../lib/search/snippet.ts';
import { paths } from '../ui/paths.ts';

export interface ResultListProps {
	results: readonly Shown[];
	locale: Locale;
	papers: readonly { id: string; name: string }[];
	kinds: Record<string, string>;
}

/** Passages with the words looked for, paper by paper in reading order, in every language they have. */
export function ResultList({ results, locale, papers, kinds }: ResultListProps) {
	return papers.map(({ id, name }) => {
		const own = results.filter(({ paper }) => paper === id);
		if (own.length === 0) return null;
		return (
			<section key={id} className="mt-8" aria-labelledby={`results-${id}`}>
				<h2 id={`results-${id}`} className="border-b border-rule pb-2 font-semibold">
					{name} <span className="font-normal text-soft tabular-nums">{own.length}</span>
				</h2>
				<ol>
					{own.map(({ address, kind, texts }) => (
						<li key={address} className="border-b border-rule">
							<a className="quiet block py-3" href={`${paths.paper(locale, id)}#${address}`}>
								<span className="text-sm text-soft">
									{kinds[kind]} · {address}
								</span>
								{texts.map((text) => (
									<Snippet key={text.lang} {...text} />
								))}
							</a>
						</li>
					))}
				</ol>
			</section>
		);
	});
}

function Snippet({ lang, text, hits }: ShownText) {
	const pieces = snippet(text, hits, lang.startsWith('zh') ? 60 : 140);
	return (
		<span className="serif mt-1 block leading-relaxed">
			<span lang={lang} className={hits.length > 0 ? undefined : 'text-soft'}>
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
