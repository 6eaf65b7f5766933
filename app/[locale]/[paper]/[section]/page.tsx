import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EmbedCode } from '../../../../components/embed/embed-code.tsx';
import { parallelMarks } from '../../../../components/parallels/parallel-marks.ts';
import { Annotations } from '../../../../components/reader/annotations.tsx';
import { Body } from '../../../../components/reader/body.tsx';
import { Notes } from '../../../../components/reader/notes.tsx';
import { rowText, skipsTo } from '../../../../components/reader/paper-text.tsx';
import { PrintHead } from '../../../../components/reader/print-head.tsx';
import { Tools } from '../../../../components/reader/tools/tools.tsx';
import { JsonLd } from '../../../../components/ui/json-ld.tsx';
import { localeOf } from '../../../../components/ui/page-props.ts';
import { paperLinks } from '../../../../components/ui/paper-names.ts';
import { paths } from '../../../../components/ui/paths.ts';
import { Shell } from '../../../../components/ui/shell.tsx';
import { sectionJsonLd } from '../../../../lib/cite/json-ld.ts';
import { loadLibrary } from '../../../../lib/content/library.ts';
import { siteUrl } from '../../../../lib/content/site-url.ts';
import { titleIn } from '../../../../lib/export/edition.ts';
import { langOfLocale } from '../../../../lib/i18n/locales.ts';
import type { ReadingSection } from '../../../../lib/link/reading.ts';
import { wordsOf } from '../../../../lib/search/records.ts';
import { findSection, sectionParams } from '../../../find-section.ts';
import { isCleared, pageHead } from '../../../page-head.ts';
import { paperHead, urlsOf } from '../../../paper-head.ts';
import { type Card, headingOf, pictureOf, sectionCard } from '../../../share/cards.ts';
import { shortened } from '../../../shortened.ts';

export const generateStaticParams = sectionParams;

type Params = PageProps<'/[locale]/[paper]/[section]'>['params'];

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
	const locale = localeOf(await params);
	const { entry, number, sections } = await findSection(params);
	if (!entry) return {};
	const card = sectionCard(entry, number);
	const lang = langOfLocale[locale] as keyof Card['title']; // the languages of the interface are those of the cards
	return pageHead({
		locale,
		path: `/${card.path}/`,
		title: `${card.title[lang]} — ${titleIn(entry, lang)}`,
		description: shortened(beginningOf(sections, lang), locale),
		picture: pictureOf(card),
		isArticle: true,
		index: isCleared(entry),
	});
}

/** The first paragraph in a language, as printed where it is not translated. */
function beginningOf(sections: readonly ReadingSection[], lang: string): string {
	const cells = sections.flatMap(({ rows }) => rows)[0]?.cells ?? [];
	const cell = cells.find((candidate) => candidate.lang === lang) ?? cells[0];
	return cell?.segments.map(({ nodes }) => wordsOf(nodes)).join(lang === 'en' ? ' ' : '') ?? '';
}

export default async function SectionPage({ params }: PageProps<'/[locale]/[paper]/[section]'>) {
	const locale = localeOf(await params);
	const { entry, number, sections, notes, annotations, marks } = await findSection(params);
	if (!entry || sections.length === 0) notFound();
	const t = await getTranslations({ locale, namespace: 'reader' });
	const cite = await getTranslations({ locale, namespace: 'cite' });
	const { papers, parallels } = loadLibrary();
	const { paper, reading } = entry;
	const text = await rowText(locale, await parallelMarks(parallels, papers, locale));
	const records = entry.layers.map(({ record }) => record);
	const numbered = reading.sections.filter((section) => section.number !== undefined);
	const at = numbered.findIndex((section) => section.number === number);
	const near = [
		{ section: numbered[at - 1], label: t('previous') },
		{ section: numbered[at + sections.length], label: t('next') },
	];
	const [first] = sections;
	const card = sectionCard(entry, number);
	const lang = langOfLocale[locale] as keyof Card['title']; // the languages of the interface are those of the cards

	return (
		<Shell
			locale={locale}
			path={`/${paper.id}/${number.replaceAll('.', '-')}/`}
			papers={paperLinks(papers, locale)}
			skips={skipsTo(reading, t)}
		>
			<JsonLd
				data={sectionJsonLd({
					...paperHead(entry, locale),
					section: { id: `${paper.id}-${number.replaceAll('.', '-')}`, number, heading: card.title[lang], url: urlsOf(`/${card.path}/`) },
				})}
			/>
			<article className="paper page" data-paper={paper.id}>
				<div className="flex flex-wrap items-center justify-between gap-x-6 pt-8 print:hidden">
					<h1 className="serif">
						<a
							id={`${paper.id}-title`}
							className="quiet inline-flex min-h-11 items-center text-soft"
							lang="zh-Hans"
							href={`${paths.paper(locale, paper.id)}#${first?.id}`}
						>
							{paper.record.title}
						</a>
					</h1>
					<a
						className="inline-flex min-h-11 items-center text-sm"
						href={`${paths.cite(locale, paper.id)}#${first?.id}`}
						data-cite={first?.id}
					>
						{cite('section')}
					</a>
				</div>
				<Tools locale={locale} reading={reading} record={paper.record} layers={records} retired={entry.retired} />
				<PrintHead
					locale={locale}
					reading={reading}
					record={paper.record}
					layers={records}
					path={paths.section(locale, paper.id, number)}
					section={number}
				/>
				<h1 className="sr-only">{headingOf(first, langOfLocale[locale]) || headingOf(first, 'zh-Hans') || `§${number} ${t('opening')}`}</h1>
				<Body paper={paper.id} sections={sections} references={[]} text={text} />
				<Notes notes={notes} paper={paper.id} text={text} locale={locale} />
				<Annotations annotations={annotations} paper={paper.id} lang={text.lang} locale={locale} {...(marks && { marks })} />
				<footer>
					<nav className="mt-12 grid gap-4 border-t border-rule pt-4 sm:grid-cols-2 print:hidden" aria-label={t('neighbours')}>
						{near.map(
							({ section, label }) =>
								section?.number !== undefined && (
									<a key={label} className="quiet block py-2" data-preview="hover" href={paths.section(locale, paper.id, section.number)}>
										<span className="block text-sm text-soft">{label}</span>
										<span lang="zh-Hans">{headingOf(section, 'zh-Hans') || t('opening')}</span>
									</a>
								),
						)}
					</nav>
					<p className="mt-4 print:hidden">
						<a className="inline-flex min-h-11 items-center" href={`${paths.paper(locale, paper.id)}#${first?.id}`}>
							{t('openWhole')}
						</a>
					</p>
					<EmbedCode
						path={paths.embed(locale, paper.id, number)}
						title={`${card.title[lang]} — ${titleIn(entry, lang)}`}
						site={siteUrl()}
						messages={{
							open: t('embed.open'),
							lead: t('embed.lead'),
							view: t('embed.view'),
							views: { parallel: t('both'), zh: t('views.zh'), en: t('views.en') },
							grows: t('embed.grows'),
							code: t('embed.code'),
							copy: t('embed.copy'),
							copied: t('share.copied'),
							failed: t('embed.failed'),
							look: t('embed.look'),
						}}
					/>
				</footer>
			</article>
		</Shell>
	);
}
