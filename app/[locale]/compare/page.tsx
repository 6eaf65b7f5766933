import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Panes } from '../../../components/compare/panes.tsx';
import { parallelMarks } from '../../../components/parallels/parallel-marks.ts';
import { Contents } from '../../../components/reader/contents.tsx';
import { PaperText, rowText } from '../../../components/reader/paper-text.tsx';
import { TitleBlock } from '../../../components/reader/title-block.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks, shortName } from '../../../components/ui/paper-names.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/compare'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'compare' });
	const index = loadLibrary().papers.every(({ rights }) => rights.status === 'cleared');
	return { title: t('title'), robots: { index, follow: true } };
}

export default async function ComparePage({ params }: PageProps<'/[locale]/compare'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'compare' });
	const { papers, parallels } = loadLibrary();
	const text = await rowText(locale, await parallelMarks(parallels, papers, locale));
	const panes = papers.map(({ paper, reading, rights, layers }) => ({
		id: paper.id,
		name: shortName(paper.record, locale),
		content: (
			<>
				<TitleBlock
					reading={reading}
					record={paper.record}
					rights={rights}
					layers={layers.map(({ record }) => record)}
					text={text}
					locale={locale}
				/>
				<Contents sections={reading.sections} paper={paper.id} locale={locale} />
				<PaperText reading={reading} text={text} locale={locale} />
			</>
		),
	}));
	return (
		<Shell locale={locale} path="/compare/" papers={paperLinks(papers, locale)}>
			<h1 className="sr-only">{t('title')}</h1>
			<Panes panes={panes} label={t('choose')} />
		</Shell>
	);
}
