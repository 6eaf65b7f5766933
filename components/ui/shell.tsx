import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Locale, langOfLocale, otherLocale } from '../../lib/i18n/locales.ts';
import { Keeper } from '../offline/keeper.tsx';
import { Preview } from '../preview/preview.tsx';
import { SearchPalette } from '../search/palette/search-palette.tsx';
import { paths } from './paths.ts';
import { papersNamedOn, siteLinks } from './site-links.ts';
import { ThemeButton } from './theme-button.tsx';

/** What surrounds every page. `path` is the page's own address below the locale, for the way to the other language. */
export async function Shell({
	locale,
	path,
	papers,
	skips = [],
	children,
}: {
	locale: Locale;
	path: string;
	papers: { id: string; name: string }[];
	/** Places on the page that the keyboard reaches first. */
	skips?: readonly { href: string; label: string }[];
	children: ReactNode;
}) {
	const t = await getTranslations({ locale, namespace: 'site' });
	const offline = await getTranslations({ locale, namespace: 'offline' });
	const other = otherLocale(locale);
	const links = siteLinks(locale, papers, {
		papers: t('papers'),
		compare: t('compare'),
		concepts: t('concepts'),
		references: t('references'),
	});
	const here = `/${locale}${path}`;
	const search = paths.search(locale);
	return (
		<>
			{[{ href: '#text', label: t('skip') }, ...skips].map(({ href, label }) => (
				<a key={href} className="skip" href={href}>
					{label}
				</a>
			))}
			<header className="site-header sticky top-0 z-10 border-b border-rule bg-paper">
				<div className="bar flex min-h-14 items-center gap-x-1 text-sm sm:gap-x-2">
					<a className="quiet flex min-h-11 shrink-0 items-center pe-3 text-base font-semibold" href={paths.home(locale)}>
						<span lang="zh-Hans">对读</span>
						<span className="ms-1.5 font-normal text-soft max-[22rem]:hidden" lang="en">
							Duidu
						</span>
					</a>
					<nav aria-label={t('nav')} className="flex items-center max-md:hidden">
						<NavLinks links={links} here={here} />
					</nav>
					<div className="ms-auto flex shrink-0 items-center ps-3">
						<a
							className="quiet flex min-h-11 min-w-11 items-center justify-center gap-2 px-2 text-soft hover:text-ink aria-[current]:text-ink"
							href={search}
							data-palette
							aria-keyshortcuts="Control+K Meta+K"
							{...(here === search && { 'aria-current': 'page' as const })}
						>
							<svg aria-hidden="true" viewBox="0 0 20 20" className="size-4.5 fill-none stroke-current stroke-2">
								<circle cx="8.5" cy="8.5" r="5.5" />
								<path d="m13 13 4.5 4.5" />
							</svg>
							<span className="max-md:sr-only">{t('search')}</span>
						</a>
						<ThemeButton
							label={t('theme')}
							names={{ system: t('themes.system'), light: t('themes.light'), dark: t('themes.dark'), sepia: t('themes.sepia') }}
						/>
						<a
							className="quiet flex min-h-11 items-center px-2"
							href={`/${other}${path}`}
							hrefLang={langOfLocale[other]}
							lang={langOfLocale[other]}
						>
							{t('otherLanguage')}
						</a>
						<button
							type="button"
							popoverTarget="site-menu"
							data-at-once=""
							className="flex min-h-11 min-w-11 cursor-pointer items-center justify-center md:hidden"
							aria-label={t('nav')}
						>
							<svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 stroke-current stroke-2">
								<path d="M3 5h14M3 10h14M3 15h14" />
							</svg>
						</button>
					</div>
				</div>
			</header>
			<nav id="site-menu" popover="auto" aria-label={t('nav')} className="site-menu md:hidden">
				<NavLinks links={links} here={here} />
			</nav>
			<p role="status" className="start-failed">
				{t('startFailed')}
			</p>
			<p role="status" className="network-away">
				{t('networkAway')}
			</p>
			<main id="text" tabIndex={-1} className="outline-none">
				{children}
			</main>
			<Preview
				name={t('preview.name')}
				messages={{
					loading: t('preview.loading'),
					failed: t('preview.failed'),
					open: t('preview.open'),
					position: t.raw('preview.position'),
					previous: t('preview.previous'),
					next: t('preview.next'),
				}}
			/>
			<SearchPalette locale={locale} papers={papersNamedOn(path, papers)} pages={[...links, { href: search, label: t('search') }]} />
			<footer className="site-footer mt-20 border-t border-rule py-8 text-sm text-soft">
				<div className="page">
					<p className="max-w-prose sm:max-w-none">{t('footer')}</p>
					<p className="mt-2">
						<a className="inline-flex min-h-11 items-center" href={paths.data(locale)}>
							{t('data')}
						</a>
					</p>
					<Keeper
						locale={locale}
						messages={{
							states: {
								off: offline('states.off'),
								keeping: offline('states.keeping'),
								kept: offline('states.kept'),
								refused: offline('states.refused'),
							},
							remove: offline('remove'),
							keep: offline('keep'),
						}}
					/>
				</div>
			</footer>
		</>
	);
}

function NavLinks({ links, here }: { links: readonly { href: string; label: string }[]; here: string }): ReactNode {
	return links.map(({ href, label }) => (
		<a
			key={href}
			className="quiet flex min-h-11 items-center px-2 whitespace-nowrap text-soft hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink"
			href={href}
			{...(here === href && { 'aria-current': 'page' as const })}
		>
			{label}
		</a>
	));
}
