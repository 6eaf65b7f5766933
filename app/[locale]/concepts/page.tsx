import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks, shortName } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/concepts'>): Promise<Metadata> {
	const t = await getTranslations({ locale: localeOf(await params), namespace: 'concepts' });
	return { title: t('title') };
}

export default async function ConceptsPage({ params }: PageProps<'/[locale]/concepts'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'concepts' });
	const { papers, concepts, occurrences } = loadLibrary();
	const byPinyin = [...concepts].sort((a, b) => (a.prefLabel['zh-Latn-pinyin'] < b.prefLabel['zh-Latn-pinyin'] ? -1 : 1));
	return (
		<Shell locale={locale} path="/concepts/" papers={paperLinks(papers, locale)}>
			<div className="page max-w-4xl pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 text-soft">{t('lead')}</p>
				<ul className="mt-8">
					{byPinyin.map(({ id, prefLabel }) => (
						<li key={id} className="border-b border-rule">
							<a
								className="quiet grid min-h-14 items-baseline gap-x-6 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_auto]"
								href={paths.concept(locale, id)}
							>
								<span className="serif text-lg">
									<span lang="zh-Hans">{prefLabel['zh-Hans']}</span>
								</span>
								<span className="serif">
									<span lang="en" className="text-soft">
										{prefLabel.en}
									</span>
								</span>
								<span className="text-sm text-soft tabular-nums">
									{papers
										.map(({ paper }) => {
											const places = (occurrences.get(id) ?? []).filter((occurrence) => occurrence.paper === paper.id).length;
											return `${shortName(paper.record, locale)} ${t('count', { count: places })}`;
										})
										.join(' · ')}
								</span>
							</a>
						</li>
					))}
				</ul>
			</div>
		</Shell>
	);
}
