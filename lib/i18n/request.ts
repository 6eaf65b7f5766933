import { getRequestConfig } from 'next-intl/server';
import { isLocale } from './locales.ts';
import en from './messages/en.json' with { type: 'json' };
import zh from './messages/zh.json' with { type: 'json' };

const messages = { en, zh };

export default getRequestConfig(async ({ requestLocale }) => {
	const requested = (await requestLocale) ?? '';
	const locale = isLocale(requested) ? requested : 'en';
	// Nothing here depends on where the reader is; a fixed zone keeps builds the same everywhere.
	return { locale, messages: messages[locale], timeZone: 'UTC' };
});
