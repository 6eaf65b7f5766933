import { paths } from '../ui/paths.ts';
import { AskLink } from './ask-link.tsx';
import type { SearchTools } from './tools.ts';

export interface ExampleConcept {
	id: string;
	zh: string;
	en: string;
}

interface EmptyProps {
	tools: SearchTools;
	examples: readonly string[];
	concepts: readonly ExampleConcept[];
}

/** What stands where results will be: something to begin with. */
export function Empty({ tools, examples, concepts }: EmptyProps) {
	const { t, locale } = tools;
	return (
		<div className="search-empty">
			<section aria-labelledby="search-examples">
				<h2 id="search-examples">{t('empty')}</h2>
				<ul className="search-examples">
					{examples.map((query) => (
						<li key={query}>
							<AskLink tools={tools} change={{ query }}>
								{query}
							</AskLink>
						</li>
					))}
				</ul>
			</section>
			<section aria-labelledby="search-concepts">
				<h2 id="search-concepts">{t('emptyConcepts')}</h2>
				<ul className="search-concepts">
					{concepts.map(({ id, zh, en }) => (
						<li key={id}>
							<a className="quiet serif" href={paths.concept(locale, id)}>
								<span lang="zh-Hans">{zh}</span> <span lang="en">{en}</span>
							</a>
						</li>
					))}
				</ul>
				<p>
					<a className="inline-flex min-h-11 items-center" href={paths.concepts(locale)}>
						{t('allConcepts')}
					</a>
				</p>
			</section>
		</div>
	);
}
