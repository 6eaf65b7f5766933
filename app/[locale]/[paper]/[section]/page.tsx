import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { parallelMarks } from '../../../../components/parallels/parallel-marks.ts';
import { Annotations } from '../../../../components/reader/annotations.tsx';
import { Body } from '../../../../components/reader/body.tsx';
import { Notes } from '../../../../components/reader/notes.tsx';
import { rowText, skipsTo } from '../../../../components/reader/paper-text.tsx';
import { PrintHead } from '../../../../components/reader/print-head.tsx';
import { Tools } from '../../../../components/reader/tools/tools.tsx';
import { localeOf } from '../../../../components/ui/page-props.ts';
import { paperLinks } from '../../../../components/ui/paper-names.ts';
import { paths } from '../../../../components/ui/paths.ts';
import { Shell } from '../../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../../lib/content/library.ts';
import { excerpt, type ReadingSection } from '../../../../lib/link/reading.ts';
import { wordsOf } from '../../../../lib/search/records.ts';

export const generateStaticParams = () =>
	loadLibrary().papers.flatMap(({ paper }) =>
		paper.sections.flatMap(({ number }) => (number === undefined ? [] : [{ paper: paper.id, section: number.replaceAll('.', '-') }])),
	);

type Params = PageProps<'/[locale]/[paper]/[section]'>['params'];

async function findSection(params: Params) {
	const { paper: id, section } = await params;
	const entry = loadLibrary().papers.find(({ paper }) => paper.id === id);
	const number = section.replaceAll('-', '.');
	const { sections = [], notes = [], annotations = [], marks } = entry ? excerpt(entry.reading, number) : {};
	return { entry, number, sections, notes, annotations, marks };
}

const nameOf = (section: ReadingSection | undefined, lang: string): string | undefined =>
	section?.heading?.cells
		.find((cell) => cell.lang.startsWith(lang))
		?.segments.map(({ nodes }) => wordsOf(nodes))
		.join(' ');

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
	const { entry, number, sections } = await findSection(params);
	const title = entry?.paper.record.title ?? '';
	return {
		title: `${nameOf(sections[0], 'zh') ?? `§${number}`} — ${title}`,
		robots: { index: entry?.rights.status === 'cleared', follow: true },
	};
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

	return (
		<Shell
			locale={locale}
			path={`/${paper.id}/${number.replaceAll('.', '-')}/`}
			papers={paperLinks(papers, locale)}
			skips={skipsTo(reading, t)}
		>
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
				<Tools
					locale={locale}
					reading={reading}
					record={paper.record}
					layers={records}
					papers={papers.map((other) => other.paper.id)}
					retired={entry.retired}
				/>
				<PrintHead
					locale={locale}
					reading={reading}
					record={paper.record}
					layers={records}
					path={paths.section(locale, paper.id, number)}
					section={number}
				/>
				<h1 className="sr-only">{nameOf(first, locale) ?? nameOf(first, 'zh') ?? `§${number} ${t('opening')}`}</h1>
				<Body paper={paper.id} sections={sections} references={[]} text={text} />
				<Notes notes={notes} paper={paper.id} text={text} locale={locale} />
				<Annotations annotations={annotations} paper={paper.id} lang={text.lang} locale={locale} {...(marks && { marks })} />
				<nav className="mt-12 grid gap-4 border-t border-rule pt-4 sm:grid-cols-2 print:hidden" aria-label={t('neighbours')}>
					{near.map(
						({ section, label }) =>
							section?.number !== undefined && (
								<a key={label} className="quiet block py-2" data-preview="hover" href={paths.section(locale, paper.id, section.number)}>
									<span className="block text-sm text-soft">{label}</span>
									<span lang="zh-Hans">{nameOf(section, 'zh') ?? t('opening')}</span>
								</a>
							),
					)}
				</nav>
				<p className="mt-4 print:hidden">
					<a className="inline-flex min-h-11 items-center" href={`${paths.paper(locale, paper.id)}#${first?.id}`}>
						{t('openWhole')}
					</a>
				</p>
			</article>
		</Shell>
	);
}
