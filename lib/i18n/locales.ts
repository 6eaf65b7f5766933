import type { Lang } from '../model/paper.ts';

/** Languages of the interface, as they stand in addresses. */
export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language tag of what a locale's interface is written in. */
export const langOfLocale: Record<Locale, Lang> = { en: 'en', zh: 'zh-Hans' };

export const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value);
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh' : 'en');
