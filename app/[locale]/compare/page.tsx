import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CompareTools } from '../../../components/compare/compare-tools.tsx';
import { Panes } from '../../../components/compare/panes.tsx';
import { parallelMarks } from '../../../components/parallels/parallel-marks.ts';
import { Contents } from '../../../components/reader/contents.tsx';
import { PaperText, rowText } from '../../../components/reader/paper-text.tsx';
import { TitleBlock } from '../../../components/reader/title-block.tsx';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks, shortName } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { type Library, loadLibrary } from '../../../lib/content/library.ts';
import { type Locale, langOfLocale } from '../../../lib/i18n/locales.ts';
import { isCleared, pageHead } from '../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/compare'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'compare' });
	return pageHead({ locale, path: '/compare/', title: t('title'), description: t('about'), index: loadLibrary().papers.every(isCleared) });
}

export default async function ComparePage({ params }: PageProps<'/[locale]/compare'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'compare' });
	const library = loadLibrary();
	const { papers, parallels } = library;
	const text = await rowText(locale, await parallelMarks(parallels, papers, locale));
	// Any other paper is fetched when it is chosen.
	const panes = papers.slice(0, 2).map(({ paper, reading, rights, layers }) => ({
		id: paper.id,
		name: shortName(paper.record, locale),
		content: (
			<>
				<Contents sections={reading.sections} paper={paper.id} locale={locale} />
				<TitleBlock
					reading={reading}
					record={paper.record}
					rights={rights}
					layers={layers.map(({ record }) => record)}
					text={text}
					locale={locale}
				/>
				<PaperText reading={reading} text={text} locale={locale} />
			</>
		),
	}));
	return (
		<Shell locale={locale} path="/compare/" papers={paperLinks(papers, locale)}>
			<h1 className="sr-only">{t('title')}</h1>
			<Panes panes={panes} label={t('choose')} tools={<Tools locale={locale} library={library} />} />
		</Shell>
	);
}

async function Tools({ locale, library: { papers, parallels, concepts, names } }: { locale: Locale; library: Library }) {
	const t = await getTranslations({ locale, namespace: 'compare' });
	const r = await getTranslations({ locale, namespace: 'parallels.relations' });
	const lang = langOfLocale[locale] as 'zh-Hans' | 'en';
	const named = [
		...concepts.map((concept) => ({ ...concept, href: paths.concept(locale, concept.id) })),
		...names.map((name) => ({ ...name, href: paths.name(locale, name.id) })),
	];
	return (
		<CompareTools
			material={{
				links: parallels.map(({ id, motivation, title, target }) => ({
					id,
					relation: motivation,
					title: title[lang],
					ends: Object.fromEntries(target.map(({ paper, segments }) => [paper, segments])),
				})),
				papers: paperLinks(papers, locale),
				base: `/${locale}/`,
				cards: {
					relations: {
						agrees: r('agrees'),
						extends: r('extends'),
						contrasts: r('contrasts'),
						'shared-source': r('shared-source'),
					},
					go: t('go'),
				},
			}}
			parallels={paths.parallels(locale)}
			concepts={Object.fromEntries(named.map(({ id, prefLabel, href }) => [id, { zh: prefLabel['zh-Hans'], en: prefLabel.en, href }]))}
			messages={{
				paper: { left: t('paperLeft'), right: t('paperRight') },
				views: { both: t('views.both'), zh: t('views.zh'), en: t('views.en') },
				contents: t('contents'),
				back: t('back'),
				beginning: t('beginning'),
				inView: t('inView'),
				oneInView: t('oneInView'),
				noneInView: t('noneInView'),
				all: t('all'),
				lock: t('lock'),
				noneHere: t('noneHere'),
				clear: t('clear'),
				previous: t('previous'),
				next: t('next'),
				position: t.raw('position'),
				unnamed: t('unnamed'),
				failed: t.raw('failed'),
				hint: t('hint'),
			}}
		/>
	);
}
