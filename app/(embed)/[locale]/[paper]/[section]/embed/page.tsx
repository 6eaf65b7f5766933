import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Annotations } from '../../../../../../components/reader/annotations.tsx';
import { Body } from '../../../../../../components/reader/body.tsx';
import { Notes } from '../../../../../../components/reader/notes.tsx';
import { rowText } from '../../../../../../components/reader/paper-text.tsx';
import { localeOf } from '../../../../../../components/ui/page-props.ts';
import { shortName } from '../../../../../../components/ui/paper-names.ts';
import { paths } from '../../../../../../components/ui/paths.ts';
import { siteUrl } from '../../../../../../lib/content/site-url.ts';
import { findSection, sectionParams } from '../../../../../find-section.ts';
import { sectionCard } from '../../../../../share/cards.ts';

export const generateStaticParams = sectionParams;

type Params = PageProps<'/[locale]/[paper]/[section]/embed'>['params'];

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
	const locale = localeOf(await params);
	const { entry, number } = await findSection(params);
	const site = siteUrl();
	if (!entry) return {};
	const { title } = sectionCard(entry, number);
	return {
		title: `${title[locale === 'zh' ? 'zh-Hans' : 'en']} · Duidu 对读`,
		// The page of the section is the one to be found.
		robots: { index: false, follow: true },
		...(site && { alternates: { canonical: `${site}${paths.section(locale, entry.paper.id, number)}` } }),
	};
}

/** A section with its notes and nothing else, for a frame on another site's page. Links to other pages open in a window of their own. */
export default async function EmbedPage({ params }: { params: Params }) {
	const locale = localeOf(await params);
	const { entry, number, sections, notes, annotations, marks } = await findSection(params);
	if (!entry || sections.length === 0) notFound();
	const t = await getTranslations({ locale, namespace: 'reader' });
	const { paper, rights, layers } = entry;
	const own = await rowText(locale, new Map());
	const text = { ...own, links: { ...own.links, target: '_blank' as const } };
	const full = paths.section(locale, paper.id, number);
	const layer = layers[0]?.record;
	return (
		<main className="paper embed page" data-paper={paper.id}>
			<h1 className="serif flex flex-wrap items-baseline gap-x-3 border-b border-rule pb-2 text-sm text-soft">
				<span>{shortName(paper.record, locale)}</span>
				<a id={`${paper.id}-title`} className="quiet" lang="zh-Hans" href={full} target="_blank" rel="noopener">
					{paper.record.title}
				</a>
			</h1>
			<Body paper={paper.id} sections={sections} references={[]} text={text} />
			<Notes notes={notes} paper={paper.id} text={text} locale={locale} />
			<Annotations annotations={annotations} paper={paper.id} lang={text.lang} locale={locale} target="_blank" {...(marks && { marks })} />
			<footer className="mt-6 flex flex-wrap items-center gap-x-6 border-t border-rule pt-2 text-sm text-soft">
				<a className="inline-flex min-h-11 items-center font-semibold text-ink" href={full} target="_blank" rel="noopener">
					{t('embed.whole')}
				</a>
				<p className="py-2">
					{t('rights', { holder: rights.holder })} {layer && t('embed.by', { by: layer.by, version: layer.version })}
				</p>
			</footer>
		</main>
	);
}
