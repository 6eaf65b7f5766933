import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../../lib/i18n/locales.ts';
import { Palette } from './palette.tsx';

interface SearchPaletteProps {
	locale: Locale;
	papers: readonly { id: string; name: string }[];
	/** What is offered before anything is typed. */
	pages: readonly { href: string; label: string }[];
}

/** The palette in the language of the interface. */
export async function SearchPalette({ locale, papers, pages }: SearchPaletteProps) {
	const t = await getTranslations({ locale, namespace: 'palette' });
	const kind = await getTranslations({ locale, namespace: 'search.kinds' });
	return (
		<Palette
			locale={locale}
			papers={papers}
			pages={pages}
			messages={{
				label: t('label'),
				hint: t('hint'),
				scope: t('scope'),
				everywhere: t('everywhere'),
				here: t('here'),
				options: t('options'),
				groups: {
					pages: t('groups.pages'),
					places: t('groups.places'),
					concepts: t('groups.concepts'),
					headings: t('groups.headings'),
					passages: t('groups.passages'),
					similar: t('groups.similar'),
					all: t('groups.all'),
				},
				kinds: {
					heading: kind('heading'),
					abstract: kind('abstract'),
					keywords: kind('keywords'),
					paragraph: kind('paragraph'),
					footnote: kind('footnote'),
					reference: kind('reference'),
					matter: kind('matter'),
				},
				loading: t('loading'),
				failed: t('failed'),
				retry: t('retry'),
				none: t.raw('none'),
				close: t('close'),
				places: t.raw('places'),
				all: t.raw('all'),
				find: {
					name: t('find.name'),
					position: t.raw('find.position'),
					previous: t('find.previous'),
					next: t('find.next'),
					close: t('find.close'),
				},
			}}
		/>
	);
}
