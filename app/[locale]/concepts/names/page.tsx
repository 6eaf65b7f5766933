import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NamesList } from '../../../../components/concepts/names/names-list.tsx';
import { localeOf } from '../../../../components/ui/page-props.ts';
import { paperLinks } from '../../../../components/ui/paper-names.ts';
import { paths } from '../../../../components/ui/paths.ts';
import { Shell } from '../../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../../lib/content/library.ts';
import { pageHead } from '../../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/concepts/names'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'concepts.names' });
	return pageHead({ locale, path: '/concepts/names/', title: t('title'), description: t('lead') });
}

export default async function NamesPage({ params }: PageProps<'/[locale]/concepts/names'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'concepts.names' });
	const { papers, names, occurrences } = loadLibrary();
	return (
		<Shell locale={locale} path="/concepts/names/" papers={paperLinks(papers, locale)}>
			<div className="page max-w-5xl pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 text-soft">{t('lead')}</p>
				<p className="mt-2 text-sm">
					<a className="inline-flex min-h-11 items-center" href={paths.concepts(locale)}>
						{t('back')}
					</a>
				</p>
				<NamesList names={names} occurrences={occurrences} papers={papers} locale={locale} />
			</div>
		</Shell>
	);
}
