import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { parallelMarks } from '../../../components/parallels/parallel-marks.ts';
import { Contents } from '../../../components/reader/contents.tsx';
import { CoverageProof } from '../../../components/reader/coverage.tsx';
import { PaperText, rowText, skipsTo } from '../../../components/reader/paper-text.tsx';
import { PrintHead } from '../../../components/reader/print-head.tsx';
import { TitleBlock } from '../../../components/reader/title-block.tsx';
import { Tools } from '../../../components/reader/tools/tools.tsx';
import { JsonLd } from '../../../components/ui/json-ld.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { paperJsonLd } from '../../../lib/cite/json-ld.ts';
import { loadLibrary } from '../../../lib/content/library.ts';
import { titleIn } from '../../../lib/export/edition.ts';
import { isCleared, pageHead } from '../../page-head.ts';
import { citationEntries, paperHead } from '../../paper-head.ts';
import { paperCard, pictureOf } from '../../share/cards.ts';
import { shortened } from '../../shortened.ts';

export const generateStaticParams = () => loadLibrary().papers.map(({ paper }) => ({ paper: paper.id }));

export async function generateMetadata({ params }: PageProps<'/[locale]/[paper]'>): Promise<Metadata> {
	const { paper: id, ...rest } = await params;
	const locale = localeOf(rest);
	const entry = loadLibrary().papers.find(({ paper }) => paper.id === id);
	if (!entry) return {};
	const head = paperHead(entry, locale);
	return pageHead({
		locale,
		path: `/${id}/`,
		title: titleIn(entry, head.lang) ?? id,
		description: shortened(head.abstract ?? '', locale),
		picture: pictureOf(paperCard(entry)),
		isArticle: true,
		index: isCleared(entry),
		entries: citationEntries(head),
	});
}

export default async function PaperPage({ params }: PageProps<'/[locale]/[paper]'>) {
	const { paper: id, ...rest } = await params;
	const locale = localeOf(rest);
	const { papers, parallels } = loadLibrary();
	const entry = papers.find(({ paper }) => paper.id === id);
	if (!entry) notFound();
	const { paper, reading, rights, layers } = entry;
	const text = await rowText(locale, await parallelMarks(parallels, papers, locale));
	const t = await getTranslations({ locale, namespace: 'reader' });
	const records = layers.map(({ record }) => record);

	return (
		<Shell
			locale={locale}
			path={`/${id}/`}
			papers={paperLinks(papers, locale)}
			skips={[...skipsTo(reading, t), ...(reading.notes.length > 0 ? [{ href: `#${id}-notes`, label: t('skipTo.notes') }] : [])]}
		>
			<JsonLd data={paperJsonLd(paperHead(entry, locale))} />
			<article className="paper with-toc" data-paper={id}>
				<Contents sections={reading.sections} paper={id} locale={locale} />
				<div className="min-w-0">
					<Tools locale={locale} reading={reading} record={paper.record} layers={records} retired={entry.retired} resumes />
					<PrintHead locale={locale} reading={reading} record={paper.record} layers={records} path={paths.paper(locale, id)} />
					<TitleBlock reading={reading} record={paper.record} rights={rights} layers={records} text={text} locale={locale} />
					<PaperText reading={reading} text={text} locale={locale} />
					<CoverageProof coverage={paper.coverage} locale={locale} />
				</div>
			</article>
		</Shell>
	);
}
