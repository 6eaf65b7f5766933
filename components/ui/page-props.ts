import { notFound } from 'next/navigation';
import { setRequestLocale } from 'next-intl/server';
import { isLocale, type Locale } from '../../lib/i18n/locales.ts';

/** The locale of a page from its address, made known to what is drawn below. */
export function localeOf({ locale }: { locale: string }): Locale {
	if (!isLocale(locale)) notFound();
	setRequestLocale(locale);
	return locale;
}
