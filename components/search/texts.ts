import { openSearch, type Search } from '../../lib/search/index.ts';
import { keep } from '../../lib/search/keep.ts';
import { paths } from '../ui/paths.ts';

/** Opens search over the texts of a version. They are fetched once a page, when somebody means to search; after a failure they can be asked for again. */
export const openTexts: (version: string) => Promise<Search> = keep((version) =>
	openSearch(async (name) => {
		const response = await fetch(paths.searchFile(version, name));
		if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
		return response.json();
	}),
);
