import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Bilingual, Concept } from '../../lib/model/concept.ts';
import type { Parallel } from '../../lib/model/parallel.ts';
import { paths } from '../ui/paths.ts';
import type { Translator } from './place-name.ts';
import '../parallels/parallels.css';

interface RelationsProps {
	concept: Concept;
	concepts: readonly Concept[];
	/** Those that turn on the concept. */
	parallels: readonly Parallel[];
	/** The language of the interface. */
	lang: keyof Bilingual<unknown>;
	locale: Locale;
	t: Translator;
}

/** What the concept leads to: more general, more particular and related ones, and the parallels that turn on it. */
export function Relations({ concept, concepts, parallels, lang, locale, t }: RelationsProps) {
	return (
		<>
			{(['broader', 'narrower', 'related'] as const).map((relation) => (
				<List key={relation} id={relation} name={t(relation)}>
					{concepts
						.filter(({ id }) => concept[relation].includes(id))
						.map(({ id, prefLabel }) => (
							<li key={id}>
								<a className="quiet serif" href={paths.concept(locale, id)}>
									<span lang="zh-Hans">{prefLabel['zh-Hans']}</span>{' '}
									<span lang="en" className="text-soft">
										{prefLabel.en}
									</span>
								</a>
							</li>
						))}
				</List>
			))}
			<List id="parallels" name={t('parallels')}>
				{parallels.map(({ id, motivation, title }) => (
					<li key={id}>
						<a className="quiet serif" href={`${paths.parallels(locale)}#${id}`}>
							<span lang={lang}>{title[lang]}</span> <span className="small">{t(`relations.${motivation}`)}</span>
						</a>
					</li>
				))}
			</List>
		</>
	);
}

function List({ id, name, children }: { id: string; name: string; children: ReactNode[] }): ReactNode {
	if (children.length === 0) return null;
	return (
		<section className="relation" aria-labelledby={id}>
			<h2 id={id} className="label">
				{name}
			</h2>
			<ul>{children}</ul>
		</section>
	);
}
