import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { type GroupNames, NAMED_PARTS, toSearchPapers } from '../../../components/search/papers.ts';
import { SearchPage } from '../../../components/search/search-page.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';
import { pageHead } from '../../page-head.ts';

/** Something of each kind that search finds: a term, English, a number, traditional characters, pinyin. */
const EXAMPLES = ['微笑曲线', 'cost disease', '2012年', '新質生產力', 'gongtong fuyu', 'paper:wu 数据'];
const CONCEPTS = 6;

export async function generateMetadata({ params }: PageProps<'/[locale]/search'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'search' });
	return pageHead({ locale, path: '/search/', title: t('title'), description: t('lead') });
}

export default async function SearchRoute({ params }: PageProps<'/[locale]/search'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'search' });
	const { papers, concepts, occurrences } = loadLibrary();
	const links = paperLinks(papers, locale);
	const papersNaming = (id: string): number => new Set(occurrences.get(id)?.map(({ paper }) => paper)).size;
	const shared = concepts
		.filter(({ id }) => papersNaming(id) === papers.length)
		.sort((one, other) => (occurrences.get(other.id)?.length ?? 0) - (occurrences.get(one.id)?.length ?? 0));
	const partNames = [...NAMED_PARTS, 'notes', 'references', 'matter', 'opening'] as const;
	return (
		<Shell locale={locale} path="/search/" papers={links}>
			<div className="page pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="search-lead mt-2 max-w-prose text-soft">{t('lead')}</p>
				<noscript>
					<p className="mt-6 max-w-prose">
						{t.rich('noScript', {
							concepts: (chunks) => <a href={paths.concepts(locale)}>{chunks}</a>,
							papers: () =>
								links.map(({ id, name }, index) => (
									<span key={id}>
										{index > 0 && ' · '}
										<a href={paths.paper(locale, id)}>{name}</a>
									</span>
								)),
						})}
					</p>
				</noscript>
				<SearchPage
					locale={locale}
					papers={toSearchPapers(papers, Object.fromEntries(partNames.map((name) => [name, t(`groups.${name}`)])) as GroupNames, locale)}
					examples={EXAMPLES}
					concepts={shared.slice(0, CONCEPTS).map(({ id, prefLabel }) => ({ id, zh: prefLabel['zh-Hans'], en: prefLabel.en }))}
					messages={(await getMessages({ locale })).search}
				/>
			</div>
		</Shell>
	);
}
