import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorksList } from '../../../components/references/works-list.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';
import { citedWorks } from '../../../lib/link/works.ts';
import { pageHead } from '../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/references'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'references' });
	return pageHead({ locale, path: '/references/', title: t('title'), description: t('lead') });
}

export default async function ReferencesPage({ params }: PageProps<'/[locale]/references'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'references' });
	const { papers, englishNames } = loadLibrary();
	return (
		<Shell locale={locale} path="/references/" papers={paperLinks(papers, locale)}>
			<div className="page max-w-5xl pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 text-soft">{t('lead')}</p>
				<WorksList works={citedWorks(papers.map(({ paper }) => paper))} papers={papers} names={englishNames} locale={locale} />
			</div>
		</Shell>
	);
}
