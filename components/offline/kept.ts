/** Beginnings of the names of caches: what a worker keeps of a language, and what was visited besides. */
export const KEPT = 'duidu-kept-';
export const VISITED = 'duidu-visited-';

/** What is shown for a page that is not kept, when there is no network. */
export const offlinePath = (locale: string): string => `/${locale}/offline/`;
