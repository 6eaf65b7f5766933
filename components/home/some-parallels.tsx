import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { type Locale, langOfLocale, otherLocale } from '../../lib/i18n/locales.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { type Parallel, RELATIONS } from '../../lib/model/parallel.ts';
import { Relation } from '../parallels/parallel-entry.tsx';
import { placeName } from '../parallels/place-name.ts';
import { shortName } from '../ui/paper-names.ts';
import { paths } from '../ui/paths.ts';
import './home.css';
import '../parallels/parallels.css';

interface SomeParallelsProps {
	parallels: readonly Parallel[];
	papers: readonly { paper: { id: string; record: CslItem } }[];
	locale: Locale;
}

/** Of each kind of parallel the first, with the way to the others of its kind. */
export async function SomeParallels({ parallels, papers, locale }: SomeParallelsProps) {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const langs = [langOfLocale[locale], langOfLocale[otherLocale(locale)]] as ('zh-Hans' | 'en')[];
	const nameOf = (id: string): string => {
		const record = papers.find(({ paper }) => paper.id === id)?.paper.record;
		return record ? shortName(record, locale) : id;
	};
	return (
		<ul className="some-parallels">
			{RELATIONS.flatMap((relation) => {
				const kind = parallels.filter(({ motivation }) => motivation === relation);
				const [first] = kind;
				if (!first) return [];
				return (
					<li key={relation}>
						<a className="quiet relation-link" href={`${paths.parallels(locale)}#${relation}`}>
							<Relation relation={relation} name={`${t(`relations.${relation}`)} ${kind.length}`} />
						</a>
						<a className="quiet parallel-title serif" href={`${paths.parallels(locale)}#${first.id}`} data-preview="">
							{langs.map((lang) => (
								<span key={lang} lang={lang}>
									{first.title[lang]}
								</span>
							))}
						</a>
						<p className="text-sm text-soft">
							{first.target.map(({ paper, segments }, index) => (
								<Fragment key={paper}>
									{index > 0 && ' ∥ '}
									<span className="whitespace-nowrap">
										{nameOf(paper)} {placeName(segments[0] ?? '', t)}
									</span>
								</Fragment>
							))}
						</p>
					</li>
				);
			})}
		</ul>
	);
}
