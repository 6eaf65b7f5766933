import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { settingsScript } from '../../components/ui/settings.ts';
import { isLocale, LOCALES, langOfLocale } from '../../lib/i18n/locales.ts';
import '../globals.css';
import '../../components/reader/reader.css';

export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
	const { locale } = await params;
	if (!isLocale(locale)) return {};
	const t = await getTranslations({ locale, namespace: 'site' });
	return { title: { default: `${t('name')} · ${t('tagline')}`, template: `%s · ${t('name')}` }, description: t('description') };
}

export default async function LocaleLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
	const { locale } = await params;
	if (!isLocale(locale)) notFound();
	setRequestLocale(locale);
	return (
		// The script below sets attributes before React starts.
		<html lang={langOfLocale[locale]} suppressHydrationWarning>
			<head>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; without it the wrong theme flashes */}
				<script dangerouslySetInnerHTML={{ __html: settingsScript }} />
			</head>
			<body>{children}</body>
		</html>
	);
}
