import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';
import { langOfLocale, otherLocale } from '../../../lib/i18n/locales.ts';
import { pageHead } from '../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/offline'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'offline' });
	return pageHead({ locale, path: '/offline/', title: t('title'), description: t('lead'), index: false });
}

/** Stands in for a page that is not kept on the device, when there is no network. Its heading is in both languages, since a link may lead from one to the other. */
export default async function OfflinePage({ params }: PageProps<'/[locale]/offline'>) {
	const locale = localeOf(await params);
	const other = otherLocale(locale);
	const t = await getTranslations({ locale, namespace: 'offline' });
	const inOther = await getTranslations({ locale: other, namespace: 'offline' });
	const { papers } = loadLibrary();
	const links = paperLinks(papers, locale);
	return (
		<Shell locale={locale} path="/offline/" papers={links}>
			<div className="page pt-10">
				<h1 className="text-3xl font-semibold">
					{t('title')}
					<span className="mt-1 block text-xl font-normal text-soft" lang={langOfLocale[other]}>
						{inOther('title')}
					</span>
				</h1>
				<p className="mt-4 max-w-prose">{t('lead')}</p>
				<p className="max-w-prose text-soft" lang={langOfLocale[other]}>
					{inOther('lead')}
				</p>
				<ul className="mt-6 grid">
					{links.map(({ id, name }) => (
						<li key={id}>
							<a className="inline-flex min-h-11 items-center" href={paths.paper(locale, id)}>
								{name}
							</a>
						</li>
					))}
					<li>
						<a className="inline-flex min-h-11 items-center" href={paths.concepts(locale)}>
							{t('concepts')}
						</a>
					</li>
					<li>
						<a className="inline-flex min-h-11 items-center" href={paths.search(locale)}>
							{t('search')}
						</a>
					</li>
				</ul>
			</div>
		</Shell>
	);
}
