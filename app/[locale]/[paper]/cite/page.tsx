import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CitationList } from '../../../../components/cite/citation-list.tsx';
import { CopyCitations } from '../../../../components/cite/copy-citations.tsx';
import { RecordList } from '../../../../components/cite/record-list.tsx';
import { localeOf } from '../../../../components/ui/page-props.ts';
import { paperLinks } from '../../../../components/ui/paper-names.ts';
import { paths } from '../../../../components/ui/paths.ts';
import { Shell } from '../../../../components/ui/shell.tsx';
import { abstractsOf, type CitedLang, citableOf } from '../../../../lib/cite/citable.ts';
import { citationsOf, type Formatted } from '../../../../lib/cite/citations.ts';
import { writtenRecords } from '../../../../lib/cite/cite-file.ts';
import { unnumberedHeadings } from '../../../../lib/cite/headings.ts';
import { nameOfPassage } from '../../../../lib/cite/place.ts';
import { recordsOf } from '../../../../lib/cite/records.ts';
import { loadLibrary } from '../../../../lib/content/library.ts';
import type { Locale } from '../../../../lib/i18n/locales.ts';
import { plainText } from '../../../../lib/model/text.ts';
import { pageHead } from '../../../page-head.ts';
import { urlsOf } from '../../../paper-head.ts';

export const generateStaticParams = () => loadLibrary().papers.map(({ paper }) => ({ paper: paper.id }));

export async function generateMetadata({ params }: PageProps<'/[locale]/[paper]/cite'>): Promise<Metadata> {
	const { paper: id, ...rest } = await params;
	const locale = localeOf(rest);
	const t = await getTranslations({ locale, namespace: 'cite' });
	const entry = loadLibrary().papers.find(({ paper }) => paper.id === id);
	return pageHead({ locale, path: `/${id}/cite/`, title: `${t('paper')} — ${entry?.paper.record.title ?? id}`, description: t('lead') });
}

/** How to cite a paper and its sections, in every style: complete without script. */
export default async function CitePage({ params }: PageProps<'/[locale]/[paper]/cite'>) {
	const { paper: id, ...rest } = await params;
	const locale = localeOf(rest);
	const { papers } = loadLibrary();
	const entry = papers.find(({ paper }) => paper.id === id);
	if (!entry) notFound();
	const t = await getTranslations({ locale, namespace: 'cite' });
	const { paper, layers } = entry;
	const [layer] = layers;
	const whole = citableOf(entry, urlsOf(`/${id}/`));
	const headings = unnumberedHeadings(paper, layer);
	const sections = paper.sections.flatMap(({ id: first, number, heading }) => {
		if (number === undefined) return [];
		const passage = { first, headings };
		const url = urlsOf(`/${id}/${number.replaceAll('.', '-')}/`);
		return {
			id: first,
			place: nameOfPassage(passage, locale === 'zh' ? 'zh' : 'apa', paper.conventions.numbering),
			printed: heading && plainText(heading.children),
			english: heading && plainText(layer?.segments.get(heading.id) ?? []),
			citations: citationsOf({ ...whole, url, passage }),
		};
	});

	return (
		<Shell locale={locale} path={`/${id}/cite/`} papers={paperLinks(papers, locale)}>
			<div className="page max-w-5xl pt-10">
				<h1 className="text-3xl font-semibold">{t('paper')}</h1>
				<p className="serif mt-3 text-lg leading-snug">
					<a className="quiet" href={paths.paper(locale, id)}>
						<span className="block" lang={paper.lang}>
							{paper.record.title}
						</span>
						{whole.translation && (
							<span className="mt-1 block text-base text-soft" lang="en">
								{whole.translation.title}
							</span>
						)}
					</a>
				</p>
				<p className="mt-4 max-w-prose text-soft">
					{t('lead')} {t('visit')}
				</p>
				<CopyCitations messages={{ copied: t('copied'), refused: t('refused') }} />
				{byText(citationsOf(whole), locale).map(({ lang, citations }) => (
					<section key={lang} className="mt-10" aria-labelledby={`cite-${lang}`}>
						<h2 id={`cite-${lang}`} className="mb-3 text-xl font-semibold">
							{t(`texts.${lang}`)}
						</h2>
						<CitationList citations={citations} locale={locale} />
					</section>
				))}
				<section className="mt-10" aria-labelledby="cite-records">
					<h2 id="cite-records" className="text-xl font-semibold">
						{t('records')}
					</h2>
					<p className="mb-3 text-soft">{t('recordsLead')}</p>
					<RecordList paper={id} records={writtenRecords(recordsOf(whole, abstractsOf(entry)))} locale={locale} />
				</section>
				<section className="mt-10" aria-labelledby="cite-sections">
					<h2 id="cite-sections" className="text-xl font-semibold">
						{t('sections')}
					</h2>
					<p className="mb-3 text-soft">{t('sectionsLead')}</p>
					<div className="border-t border-rule">
						{sections.map(({ id: section, place, printed, english, citations }) => (
							<details key={section} className="cite-section">
								<summary>
									<span className="font-semibold">{place}</span>
									{printed && (
										<span className="serif" lang={paper.lang}>
											{printed}
										</span>
									)}
									{english && (
										<span className="serif" lang="en">
											{english}
										</span>
									)}
								</summary>
								{/* A link to it opens what it stands in. */}
								<div id={section}>
									{byText(citations, locale).map(({ lang, citations: own }) => (
										<div key={lang}>
											<h3>{t(`texts.${lang}`)}</h3>
											<CitationList citations={own} locale={locale} />
										</div>
									))}
								</div>
							</details>
						))}
					</div>
				</section>
			</div>
		</Shell>
	);
}

/** The text in the language of the interface first. */
function byText(citations: readonly Formatted[], locale: Locale): { lang: CitedLang; citations: Formatted[] }[] {
	const langs: CitedLang[] = locale === 'zh' ? ['zh-Hans', 'en'] : ['en', 'zh-Hans'];
	return langs
		.map((lang) => ({ lang, citations: citations.filter((citation) => citation.lang === lang) }))
		.filter(({ citations: own }) => own.length > 0);
}
