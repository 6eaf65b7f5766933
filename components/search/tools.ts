import { createTranslator, type Messages } from 'next-intl';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Asked } from './address.ts';
import type { SearchPaper } from './papers.ts';

export type SearchMessages = Messages['search'];

export const createSearchTranslator = (locale: Locale, messages: SearchMessages) =>
	createTranslator({ locale, messages: { search: messages }, namespace: 'search' });

/** What every part of the page of results is given. */
export interface SearchTools {
	t: ReturnType<typeof createSearchTranslator>;
	locale: Locale;
	papers: ReadonlyMap<string, SearchPaper>;
	/** What the page shows now. */
	asked: Asked;
	/** Shows something else, as a new step that Back undoes. */
	ask: (change: Partial<Asked>) => void;
}
