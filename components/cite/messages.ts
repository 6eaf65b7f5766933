import type { getTranslations } from 'next-intl/server';
import { RECORD_FORMATS, STYLES } from '../../lib/cite/styles.ts';
import type { CitePanelProps } from './cite-panel.tsx';

type Translator = Awaited<ReturnType<typeof getTranslations<'cite'>>>;
type Forms = CitePanelProps['messages']['forms'];

/** What the panel says, in the language of the interface. */
export const citeMessages = (t: Translator): CitePanelProps['messages'] => ({
	open: t('title'),
	close: t('close'),
	loading: t('loading'),
	failed: t('failed'),
	retry: t('retry'),
	all: t('all'),
	what: t('what'),
	whole: t('whole'),
	text: t('text'),
	texts: { 'zh-Hans': t('texts.zh-Hans'), en: t('texts.en') },
	form: t('form'),
	forms: formNames(t),
	inText: t('inText'),
	copy: t('copy'),
	copyInText: t('copyInText'),
	download: t('download'),
	copied: t('copied'),
	refused: t('refused'),
});

/** What each style and format is called. */
const formNames = (t: Translator): Forms =>
	Object.fromEntries([...STYLES, ...RECORD_FORMATS].map((form) => [form, t(`forms.${form}`)])) as Forms; // has every form
