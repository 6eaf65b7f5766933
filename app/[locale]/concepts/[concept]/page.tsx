import { toString as textOf } from 'mdast-util-to-string';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Course } from '../../../../components/concepts/course.tsx';
import { English } from '../../../../components/concepts/english.tsx';
import { Lines } from '../../../../components/concepts/lines.tsx';
import { Matrix } from '../../../../components/concepts/matrix.tsx';
import { Meaning } from '../../../../components/concepts/meaning.tsx';
import { OtherPapers } from '../../../../components/concepts/other-papers.tsx';
import { Relations } from '../../../../components/concepts/relations.tsx';
import { TermHead } from '../../../../components/concepts/term-head.tsx';
import '../../../../components/concepts/concept.css';
import { leading } from '../../../../components/ui/leading.ts';
import { localeOf } from '../../../../components/ui/page-props.ts';
import { paperLinks, shortName } from '../../../../components/ui/paper-names.ts';
import { Shell } from '../../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../../lib/content/library.ts';
import { langOfLocale, otherLocale } from '../../../../lib/i18n/locales.ts';
import { toConcordance } from '../../../../lib/link/concordance.ts';
import { segmentsNaming } from '../../../../lib/link/naming.ts';
import { countPrinted } from '../../../../lib/link/occurrences.ts';
import { toRenderings } from '../../../../lib/link/renderings.ts';
import { toStrip } from '../../../../lib/link/strip.ts';
import type { Bilingual } from '../../../../lib/model/concept.ts';
import { pageHead } from '../../../page-head.ts';
import { conceptCard, pictureOf } from '../../../share/cards.ts';
import { shortened } from '../../../shortened.ts';

export const generateStaticParams = () => loadLibrary().concepts.map(({ id }) => ({ concept: id }));

type Props = PageProps<'/[locale]/concepts/[concept]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { concept: id, ...rest } = await params;
	const locale = localeOf(rest);
	const concept = loadLibrary().concepts.find((other) => other.id === id);
	if (!concept) return {};
	const lang = langOfLocale[locale] as keyof Bilingual<unknown>; // the languages of the interface are those of the definitions
	return pageHead({
		locale,
		path: `/concepts/${id}/`,
		title: [concept.prefLabel[lang], concept.prefLabel[lang === 'en' ? 'zh-Hans' : 'en']].join(' '),
		description: shortened(textOf(concept.definition[lang]), locale),
		picture: pictureOf(conceptCard(concept)),
	});
}

export default async function ConceptPage({ params }: Props) {
	const { concept: id, ...rest } = await params;
	const locale = localeOf(rest);
	const t = await getTranslations({ locale, namespace: 'concepts' });
	const { papers, concepts, parallels, occurrences } = loadLibrary();
	const concept = concepts.find((other) => other.id === id);
	if (!concept) notFound();

	const named = occurrences.get(id) ?? [];
	const all = papers.map(({ paper, reading }) => ({
		paper: paper.id,
		name: shortName(paper.record, locale),
		reading,
		count: countPrinted(named, paper.id),
	}));
	const { shown, others } = leading(all, ({ count }) => count);
	const own = shown.map((one) => ({ ...one, groups: toConcordance(one.reading, id), strip: toStrip(one.reading, id) }));
	const naming = new Map(own.map(({ paper, reading }) => [paper, segmentsNaming(reading, id)]));
	const { prefLabel, altLabel, hiddenLabel } = concept;
	const renderings = toRenderings(naming, [prefLabel.en, ...altLabel.en, ...hiddenLabel.en]);
	const names = paperLinks(papers, locale);
	const lang = langOfLocale[locale] as keyof Bilingual<unknown>; // the languages of the interface are those of the definitions
	const langs = [lang, langOfLocale[otherLocale(locale)] as keyof Bilingual<unknown>];
	const common = { concept, papers: names, langs, lang, locale, t };

	return (
		<Shell locale={locale} path={`/concepts/${id}/`} papers={names} skips={[{ href: '#lines', label: t('skipToLines') }]}>
			<article className="concept page">
				<TermHead {...common} counts={own} others={others} />
				<div className="entry">
					<div>
						<Meaning {...common} />
						<English {...common}>
							<Matrix {...common} papers={own.map(({ paper, name }) => ({ id: paper, name }))} renderings={renderings} />
						</English>
					</div>
					<div className="relations">
						<Relations {...common} concepts={concepts} parallels={parallels.filter((parallel) => parallel.concepts.includes(id))} />
					</div>
				</div>
				<Course {...common} strips={own} />
				<Lines {...common} papers={own} />
				<OtherPapers {...common} papers={others} />
			</article>
		</Shell>
	);
}
