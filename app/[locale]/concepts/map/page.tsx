import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConceptMapFigure } from '../../../../components/concepts/map/concept-map.tsx';
import { MapTable } from '../../../../components/concepts/map/map-table.tsx';
import { localeOf } from '../../../../components/ui/page-props.ts';
import { paperLinks, shortName } from '../../../../components/ui/paper-names.ts';
import { paths } from '../../../../components/ui/paths.ts';
import { Shell } from '../../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../../lib/content/library.ts';
import { toConceptMap } from '../../../../lib/link/concept-map.ts';
import { pageHead } from '../../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/concepts/map'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'concepts.map' });
	return pageHead({ locale, path: '/concepts/map/', title: t('title'), description: t('about') });
}

export default async function ConceptMapPage({ params }: PageProps<'/[locale]/concepts/map'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'concepts.map' });
	const { papers, concepts, occurrences } = loadLibrary();
	const readings = papers.map(({ reading }) => reading);
	const map = toConceptMap(concepts, occurrences, readings);
	const [first, last] = [papers.at(0), papers.at(-1)].map((entry) => (entry ? shortName(entry.paper.record, locale) : ''));
	return (
		<Shell locale={locale} path="/concepts/map/" papers={paperLinks(papers, locale)}>
			<div className="page pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<div className="mt-2 max-w-3xl space-y-2 leading-relaxed text-soft">
					<p>
						{t(papers.length > 2 ? 'leadMany' : 'lead', {
							all: concepts.length,
							chosen: map.concepts.length,
							shared: map.shared,
							own: map.own,
							first: first ?? '',
							second: last ?? '',
						})}
					</p>
					<p>{t('lines', { least: map.least })}</p>
					<p>{t('keys')}</p>
				</div>
				<p className="mt-2 flex flex-wrap gap-x-6 text-sm">
					<a className="flex min-h-11 items-center" href={paths.concepts(locale)}>
						{t('back')}
					</a>
					<a className="flex min-h-11 items-center" href="#table">
						{t('table')}
					</a>
				</p>
				<ConceptMapFigure map={map} papers={papers} locale={locale} />
				<MapTable map={map} papers={papers} locale={locale} />
			</div>
		</Shell>
	);
}
