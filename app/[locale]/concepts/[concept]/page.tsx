import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Occurrences } from '../../../../components/concepts/occurrences.tsx';
import { localeOf } from '../../../../components/ui/page-props.ts';
import { paperLinks } from '../../../../components/ui/paper-names.ts';
import { paths } from '../../../../components/ui/paths.ts';
import { Shell } from '../../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../../lib/content/library.ts';
import { langOfLocale, otherLocale } from '../../../../lib/i18n/locales.ts';
import { Markdown } from '../../../../lib/render/markdown.tsx';

export const generateStaticParams = () => loadLibrary().concepts.map(({ id }) => ({ concept: id }));

type Props = PageProps<'/[locale]/concepts/[concept]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { concept: id } = await params;
	const concept = loadLibrary().concepts.find((other) => other.id === id);
	return { title: `${concept?.prefLabel['zh-Hans']} ${concept?.prefLabel.en}` };
}

export default async function ConceptPage({ params }: Props) {
	const { concept: id, ...rest } = await params;
	const locale = localeOf(rest);
	const t = await getTranslations({ locale, namespace: 'concepts' });
	const { papers, concepts, occurrences } = loadLibrary();
	const concept = concepts.find((other) => other.id === id);
	if (!concept) notFound();
	const { prefLabel, altLabel, definition } = concept;
	const langs = [langOfLocale[locale], langOfLocale[otherLocale(locale)]] as ('zh-Hans' | 'en')[];
	const related = concepts.filter((other) => concept.related.includes(other.id));
	const also = [
		...altLabel['zh-Hans'].map((label) => ({ label, lang: 'zh-Hans' })),
		...altLabel.en.map((label) => ({ label, lang: 'en' })),
	];

	return (
		<Shell locale={locale} path={`/concepts/${id}/`} papers={paperLinks(papers, locale)}>
			<article className="page pt-10">
				<h1 className="serif">
					<span lang="zh-Hans" className="block text-3xl font-bold sm:text-4xl">
						{prefLabel['zh-Hans']}
					</span>
					<span lang="en" className="mt-2 block text-xl text-soft sm:text-2xl">
						{prefLabel.en}
					</span>
				</h1>
				<p className="mt-3 flex flex-wrap gap-x-6 text-sm text-soft">
					<span>
						{t('pinyin')} <span lang="zh-Latn-pinyin">{prefLabel['zh-Latn-pinyin']}</span>
					</span>
					<span>
						{t('traditional')} <span lang="zh-Hant">{prefLabel['zh-Hant']}</span>
					</span>
					{also.length > 0 && (
						<span>
							{t('also')}{' '}
							{also.map(({ label, lang }, index) => (
								<span key={label} lang={lang}>
									{index > 0 && ', '}
									{label}
								</span>
							))}
						</span>
					)}
				</p>
				<div className="serif mt-6 grid max-w-5xl gap-x-12 gap-y-4 leading-relaxed md:grid-cols-2">
					{langs.map((lang) => (
						<div key={lang} lang={lang}>
							<Markdown tree={definition[lang]} lang={lang} />
						</div>
					))}
				</div>
				{related.length > 0 && (
					<section className="mt-8" aria-labelledby="related">
						<h2 id="related" className="text-sm font-semibold text-soft">
							{t('related')}
						</h2>
						<ul className="mt-1 flex flex-wrap gap-x-6">
							{related.map((other) => (
								<li key={other.id}>
									<a className="flex min-h-11 items-center gap-2" href={paths.concept(locale, other.id)}>
										<span lang="zh-Hans">{other.prefLabel['zh-Hans']}</span> <span lang="en">{other.prefLabel.en}</span>
									</a>
								</li>
							))}
						</ul>
					</section>
				)}
				<Occurrences concept={id} papers={papers} occurrences={occurrences.get(id) ?? []} locale={locale} />
			</article>
		</Shell>
	);
}
