import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import { langOfLocale } from '../../lib/i18n/locales.ts';
import type { Reading } from '../../lib/link/reading.ts';
import type { PartName } from '../../lib/model/paper.ts';
import { paths } from '../ui/paths.ts';
import { Annotations } from './annotations.tsx';
import { Body } from './body.tsx';
import { Notes } from './notes.tsx';
import { columnId, type RowText, TextRow } from './text-row.tsx';

/** What every row of a paper's page needs. */
export async function rowText(locale: Locale, parallels: RowText['parallels']): Promise<RowText> {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const works = await getTranslations({ locale, namespace: 'references' });
	return {
		links: {
			concept: (id, isName) => (isName ? paths.name(locale, id) : paths.concept(locale, id)),
			notes: '',
			annotationName: t('annotation'),
			pageName: (number) => t('page', { number }),
		},
		untranslated: t('untranslated'),
		lang: langOfLocale[locale],
		permalink: t('permalink'),
		work: {
			href: (id) => `${paths.references(locale)}#${id}`,
			label: ({ shortName }) => works('citedWork', { name: shortName[locale === 'zh' ? 'zh-Hans' : 'en'] }),
		},
		parallels,
	};
}

/** The beginning of each column, for who reaches it by keyboard. */
export function skipsTo({ id, langs }: Reading, t: Translator): { href: string; label: string }[] {
	return langs.map((lang) => ({ href: `#${columnId(id, lang)}`, label: t(lang.startsWith('zh') ? 'skipTo.zh' : 'skipTo.en') }));
}

type Translator = Awaited<ReturnType<typeof getTranslations<'reader'>>>;

/** Shown above the text by the title block, in their own places. */
const inTitleBlock = new Set<PartName>(['title', 'abstract', 'keywords']);

/** Text, notes and what is printed around them. */
export async function PaperText({ reading, text, locale }: { reading: Reading; text: RowText; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const around = reading.parts.filter(({ name, lang }) => !inTitleBlock.has(name) && lang === reading.lang);
	return (
		<>
			<Body paper={reading.id} sections={reading.sections} references={reading.references} text={text} />
			<Notes notes={reading.notes} paper={reading.id} text={text} locale={locale} />
			<Annotations annotations={reading.annotations} paper={reading.id} lang={text.lang} locale={locale} />
			<details className="mt-12 text-[0.9375rem]" id={`${reading.id}-matter`}>
				<summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t('matter')}</summary>
				{around.map((part) => (
					<section key={part.id} id={part.id} className="mt-4">
						{part.label && (
							<p className="text-sm text-soft" lang="zh-Hans">
								{part.label}
							</p>
						)}
						{part.rows.map((row) => (
							<TextRow key={row.id} row={row} text={text} flush />
						))}
					</section>
				))}
			</details>
		</>
	);
}
