import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ParallelEntry } from '../../../components/parallels/parallel-entry.tsx';
import { PlacesOfParallels } from '../../../components/parallels/places.tsx';
import { RelationFilter } from '../../../components/parallels/relation-filter.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';
import type { Locale } from '../../../lib/i18n/locales.ts';
import { containerOf } from '../../../lib/link/parallels.ts';
import type { Reading } from '../../../lib/link/reading.ts';
import { groupBy } from '../../../lib/model/group-by.ts';
import type { Row } from '../../../lib/model/row.ts';
import { wordsOf } from '../../../lib/search/records.ts';
import { isCleared, pageHead } from '../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/parallels'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'parallels' });
	return pageHead({ locale, path: '/parallels/', title: t('title'), description: t('lead'), index: loadLibrary().papers.every(isCleared) });
}

export default async function ParallelsPage({ params }: PageProps<'/[locale]/parallels'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const { papers, parallels, concepts } = loadLibrary();
	const readings = new Map(papers.map(({ paper, reading }) => [paper.id, reading]));
	const sections = groupBy(parallels, ({ target: [first] }) => {
		const reading = readings.get(first.paper);
		return (reading && containerOf(reading, first)) ?? first.paper;
	});
	return (
		<Shell locale={locale} path="/parallels/" papers={paperLinks(papers, locale)}>
			<div className="page parallels pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 max-w-2xl text-soft">{t('lead')}</p>
				<p className="mt-2">
					<a className="inline-flex min-h-11 items-center" href={paths.compare(locale)}>
						{t('compare')}
					</a>
				</p>
				<RelationFilter parallels={parallels} locale={locale} />
				{[...sections].map(([container, group]) => (
					<section key={container} aria-labelledby={`parallels-${container}`} className="parallel-section">
						<h2 id={`parallels-${container}`} className="serif">
							<SectionName container={container} readings={[...readings.values()]} locale={locale} />
						</h2>
						<ul>
							{group.map((parallel) => (
								<ParallelEntry key={parallel.id} parallel={parallel} papers={papers} concepts={concepts} locale={locale} />
							))}
						</ul>
					</section>
				))}
				<PlacesOfParallels parallels={parallels} papers={papers} locale={locale} />
			</div>
		</Shell>
	);
}

/** The heading of the section that the passages stand in, in both languages. */
async function SectionName({ container, readings, locale }: { container: string; readings: readonly Reading[]; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	const section = readings.flatMap(({ sections }) => sections).find(({ id }) => id === container);
	if (section?.heading) return <Names row={section.heading} />;
	if (section?.number === '0') return t('opening');
	return readings.some(({ references }) => references.some(({ id }) => id === container)) ? t('references') : t('abstract');
}

function Names({ row }: { row: Row }) {
	return row.cells.map((cell) => (
		<span key={cell.lang} lang={cell.lang}>
			{cell.segments.map(({ nodes }) => wordsOf(nodes)).join(' ')}
		</span>
	));
}
