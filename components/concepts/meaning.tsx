import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Bilingual, Concept } from '../../lib/model/concept.ts';
import { Markdown } from '../../lib/render/markdown.tsx';
import { paths } from '../ui/paths.ts';
import type { Translator } from './place-name.ts';

interface MeaningProps {
	concept: Concept;
	papers: readonly { id: string; name: string }[];
	/** The language of the interface, then the other. */
	langs: readonly (keyof Bilingual<unknown>)[];
	locale: Locale;
	t: Translator;
}

/** The definition and each paper's own use of the concept, in both languages; what is said of a paper leads to its passages. */
export function Meaning({ concept: { definition, usage }, papers, langs, locale, t }: MeaningProps) {
	const resolve = (address: string): string => `${paths.paper(locale, address.slice(0, address.indexOf('-')))}#${address}`;
	const both = (text: Concept['definition']): ReactNode => (
		<div className="both serif">
			{langs.map((lang) => (
				<div key={lang} lang={lang}>
					<Markdown tree={text[lang]} lang={lang} resolve={resolve} />
				</div>
			))}
		</div>
	);
	return (
		<>
			{both(definition)}
			{papers.map(({ id, name }) => {
				const body = usage.find(({ paper }) => paper === id)?.body;
				if (!body) return null;
				return (
					<section key={id} className="mt-9" aria-labelledby={`usage-${id}`}>
						<h2 id={`usage-${id}`} className="label">
							{t('usage', { paper: name })}
						</h2>
						{both(body)}
					</section>
				);
			})}
		</>
	);
}
