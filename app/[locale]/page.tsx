import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type SharedConcept, SharedConcepts } from '../../components/home/shared-concepts.tsx';
import { SomeParallels } from '../../components/home/some-parallels.tsx';
import { localeOf } from '../../components/ui/page-props.ts';
import { paperLinks, shortName } from '../../components/ui/paper-names.ts';
import { paths } from '../../components/ui/paths.ts';
import { Shell } from '../../components/ui/shell.tsx';
import { type LibraryPaper, loadLibrary } from '../../lib/content/library.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import { countIn } from '../../lib/link/occurrences.ts';
import { partNamed } from '../../lib/link/reading.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { pageHead } from '../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'site' });
	return pageHead({ locale, path: '/', title: `${t('name')} · ${t('tagline')}`, isWhole: true, description: t('description') });
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'home' });
	const { papers, concepts, occurrences, parallels } = loadLibrary();
	const [left, right] = papers;
	const shared = concepts
		.map((concept): SharedConcept => {
			const [one = 0, other = 0] = papers.map(({ paper }) => countIn(occurrences.get(concept.id) ?? [], paper.id, paper.lang));
			return { concept, counts: [one, other] };
		})
		.filter(({ counts }) => counts.every((count) => count > 0))
		.sort((a, b) => sum(b.counts) - sum(a.counts));

	return (
		<Shell locale={locale} path="/" papers={paperLinks(papers, locale)}>
			<div className="page">
				<section className="max-w-3xl py-14 sm:py-24">
					<h1 className="serif text-4xl leading-tight font-bold text-balance sm:text-5xl">{t('title')}</h1>
					<p className="serif mt-5 text-lg leading-relaxed text-soft">{t('lead')}</p>
				</section>
				<ul id="papers" className="grid gap-x-12 gap-y-10 border-t border-rule pt-8 md:grid-cols-2">
					{papers.map((entry) => (
						<PaperCard key={entry.paper.id} entry={entry} locale={locale} />
					))}
				</ul>
				<p className="mt-10">
					<a className="inline-flex min-h-11 items-center font-semibold" href={paths.compare(locale)}>
						{t('sideBySide')}
					</a>
				</p>
				{parallels.length > 0 && (
					<section className="mt-14 border-t border-rule pt-8" aria-labelledby="parallels">
						<h2 id="parallels" className="text-xl font-semibold">
							{t('parallels')}
						</h2>
						<p className="mt-1 text-soft">{t('parallelsLead')}</p>
						<SomeParallels parallels={parallels} papers={papers} locale={locale} />
						<p className="mt-4">
							<a className="inline-flex min-h-11 items-center font-semibold" href={paths.parallels(locale)}>
								{t('allParallels', { count: parallels.length })}
							</a>
						</p>
					</section>
				)}
				{left && right && (
					<section className="mt-14 border-t border-rule pt-8" aria-labelledby="shared">
						<h2 id="shared" className="text-xl font-semibold">
							{t('shared')}
						</h2>
						<p className="mt-1 text-soft">{t('sharedLead')}</p>
						<SharedConcepts
							shared={shared}
							names={[shortName(left.paper.record, locale), shortName(right.paper.record, locale)]}
							locale={locale}
						/>
					</section>
				)}
			</div>
		</Shell>
	);
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

async function PaperCard({ entry: { paper, reading }, locale }: { entry: LibraryPaper; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'home' });
	const works = new Set([
		...paper.footnotes.flatMap(({ citations }) => citations.map(({ id }) => id)),
		...paper.references.map(({ id }) => id),
	]);
	return (
		<li>
			<a className="group block no-underline" href={paths.paper(locale, paper.id)}>
				<p className="text-sm text-soft">{shortName(paper.record, locale)}</p>
				<h2 className="serif mt-1">
					{partNamed(reading, 'title')?.rows[0]?.cells.map((cell, index) => (
						<span
							key={cell.lang}
							lang={cell.lang}
							className={
								index === 0 ? 'block text-2xl leading-snug font-bold group-hover:underline' : 'mt-2 block text-lg leading-snug text-soft'
							}
						>
							{cell.segments.map(({ nodes }) => wordsOf(nodes))}
						</span>
					))}
				</h2>
			</a>
			<p className="mt-3 text-sm text-soft">
				{[
					t('sections', { count: paper.sections.length }),
					t('notes', { count: paper.footnotes.length }),
					t('works', { count: works.size }),
				].join(' · ')}
			</p>
		</li>
	);
}
