import type { CslDate } from '../model/csl.ts';

export const yearOf = (date: CslDate | undefined): number | undefined => date?.['date-parts'][0][0];

/** 2024-05-07, as far as it is known; with another `separator`, 2024/05/07. */
export function isoDate(date: CslDate, separator = '-'): string {
	return date['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(separator);
}

/** As exact as it is known: 2024年5月7日; May 7, 2024 (en-US); 7 May 2024 (en-GB). */
export function writtenDate(date: CslDate, locale: 'zh-CN' | 'en-US' | 'en-GB'): string {
	const [year = 0, month, day] = date['date-parts'][0];
	const format = new Intl.DateTimeFormat(locale, {
		timeZone: 'UTC',
		year: 'numeric',
		...(month !== undefined && { month: 'long' }),
		...(day !== undefined && { day: 'numeric' }),
	});
	return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}
