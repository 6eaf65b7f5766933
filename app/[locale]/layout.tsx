import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Document } from '../../components/ui/document.tsx';
import { loadSearchFiles } from '../../lib/content/search-files.ts';
import { siteUrl } from '../../lib/content/site-url.ts';
import { isLocale, LOCALES, langOfLocale } from '../../lib/i18n/locales.ts';
import './styles.css';

export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
	const { locale } = await params;
	if (!isLocale(locale)) return {};
	const t = await getTranslations({ locale, namespace: 'site' });
	return { title: { default: `${t('name')} · ${t('tagline')}`, template: `%s · ${t('name')}` } };
}

export default async function LocaleLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
	const { locale } = await params;
	if (!isLocale(locale)) notFound();
	setRequestLocale(locale);
	const t = await getTranslations({ locale, namespace: 'site' });
	return (
		<Document lang={langOfLocale[locale]} search={loadSearchFiles().version} hasApp>
			{siteUrl() && <link rel="search" type="application/opensearchdescription+xml" title={t('name')} href={`/opensearch/${locale}.xml`} />}
			{children}
		</Document>
	);
}
