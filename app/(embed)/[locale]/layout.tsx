import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { isLocale, LOCALES, langOfLocale } from '../../../lib/i18n/locales.ts';
import '../../globals.css';
import '../../../components/reader/reader.css';
import '../../../components/embed/embed.css';

export const dynamicParams = false;
export const generateStaticParams = () => LOCALES.map((locale) => ({ locale }));

/** The root of embedded pages. Nothing of the reader's is read or kept here. */
export default async function EmbedLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
	const { locale } = await params;
	if (!isLocale(locale)) notFound();
	setRequestLocale(locale);
	return (
		<html lang={langOfLocale[locale]} suppressHydrationWarning>
			<head>
				<script src="/embed.js" defer />
			</head>
			<body>{children}</body>
		</html>
	);
}
