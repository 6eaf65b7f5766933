import { openSearch, type Search } from '../../lib/search/index.ts';
import { keepOne } from '../../lib/search/keep.ts';
import { paths } from '../ui/paths.ts';

/** The server no longer has the texts that this page asks for: they have been published anew. Only a new page knows their address. */
export class TextsGone extends Error {}

/** Opens search over the texts. They are fetched once a page, when somebody means to search; after a failure they can be asked for again. */
export const openTexts: () => Promise<Search> = keepOne(() => {
	// Every page says which texts belong to it, so that it never meets those of another version.
	const version = document.documentElement.dataset.search ?? '';
	return openSearch(async (name) => {
		const response = await fetch(paths.searchFile(version, name));
		if (response.status === 404 || response.status === 410) throw new TextsGone(`${response.url} is gone.`);
		if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
		return response.json();
	});
});
