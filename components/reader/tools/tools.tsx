import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../../lib/i18n/locales.ts';
import { ReaderTools } from './reader-tools.tsx';

/** The reader's tools in the language of the interface. */
export async function Tools({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const names = {
		parallel: t('views.parallel'),
		zh: t('views.zh'),
		en: t('views.en'),
		interleaved: t('views.interleaved'),
		reveal: t('views.reveal'),
	};
	return <ReaderTools label={t('view')} names={names} noteLabel={t('preview')} />;
}
