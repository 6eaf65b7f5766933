import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SearchPanel } from '../../../components/search/search-panel.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';
import { loadSearchFiles } from '../../../lib/content/search-files.ts';
import { RECORD_KINDS } from '../../../lib/search/records.ts';
import { pageHead } from '../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/search'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'search' });
	return pageHead({ locale, path: '/search/', title: t('title'), description: t('lead') });
}

export default async function SearchRoute({ params }: PageProps<'/[locale]/search'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'search' });
	const { papers, concepts } = loadLibrary();
	const links = paperLinks(papers, locale);
	return (
		<Shell locale={locale} path="/search/" papers={links}>
			<div className="page max-w-4xl pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 text-soft">{t('lead')}</p>
				<noscript>
					<p className="mt-6">
						{t('noScript')} <a href={paths.concepts(locale)}>{t('title')}</a>
					</p>
				</noscript>
				<SearchPanel
					locale={locale}
					version={loadSearchFiles().version}
					papers={links}
					suggestions={concepts.slice(0, 4).flatMap(({ prefLabel }) => [prefLabel['zh-Hans'], prefLabel.en])}
					messages={{
						label: t('label'),
						button: t('button'),
						loading: t('loading'),
						failed: t('failed'),
						retry: t('retry'),
						none: t.raw('none'),
						noneHint: t('noneHint'),
						found: t.raw('found'),
						empty: t('empty'),
						kinds: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, t(`kinds.${kind}`)])),
					}}
				/>
			</div>
		</Shell>
	);
}
