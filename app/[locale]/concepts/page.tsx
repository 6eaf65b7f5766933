import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConceptIndex } from '../../../components/concepts/index/concept-index.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';
import { pageHead } from '../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/concepts'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'concepts' });
	return pageHead({ locale, path: '/concepts/', title: t('title'), description: t('lead') });
}

export default async function ConceptsPage({ params }: PageProps<'/[locale]/concepts'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'concepts' });
	const { papers, concepts, occurrences } = loadLibrary();
	return (
		<Shell locale={locale} path="/concepts/" papers={paperLinks(papers, locale)}>
			<div className="page max-w-5xl pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 text-soft">{t('lead')}</p>
				<p className="mt-2 flex flex-wrap gap-x-6 text-sm">
					<a className="flex min-h-11 items-center" href={paths.names(locale)}>
						{t('toNames')}
					</a>
					<a className="flex min-h-11 items-center" href={paths.conceptMap(locale)}>
						{t('toMap')}
					</a>
					<span className="flex min-h-11 items-center gap-x-3 text-soft">
						{t('download')}{' '}
						<a className="inline-flex min-h-11 min-w-11 items-center" href="/data/concepts.jsonld" download>
							JSON-LD
						</a>{' '}
						<a className="inline-flex min-h-11 min-w-11 items-center" href="/data/concepts.ttl" download>
							Turtle
						</a>
					</span>
				</p>
				<ConceptIndex concepts={concepts} occurrences={occurrences} papers={papers} locale={locale} />
			</div>
		</Shell>
	);
}
