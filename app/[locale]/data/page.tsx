import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { loadLibrary } from '../../../lib/content/library.ts';
import type { IndexEntry } from '../../../lib/export/data-index.ts';
import { statementsOf, titleIn, versionOf } from '../../../lib/export/edition.ts';
import { FORMATS } from '../../../lib/export/files.ts';
import { type Locale, langOfLocale } from '../../../lib/i18n/locales.ts';
import { loadDataIndex } from '../../data/files.ts';
import { pageHead } from '../../page-head.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/data'>): Promise<Metadata> {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'data' });
	return pageHead({ locale, path: '/data/', title: t('title'), description: t('lead') });
}

export default async function DataPage({ params }: PageProps<'/[locale]/data'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'data' });
	const { papers } = loadLibrary();
	const { files } = loadDataIndex();
	const said = locale === 'zh' ? 'zh-Hans' : 'en';
	return (
		<Shell locale={locale} path="/data/" papers={paperLinks(papers, locale)}>
			<div className="page max-w-5xl pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 max-w-prose text-soft">{t('lead')}</p>
				<p className="mt-2 max-w-prose text-soft">
					{t.rich('index', { link: (name) => <a href={paths.dataFile('index.json')}>{name}</a> })}
				</p>
				{papers.map((entry) => {
					const { rights, translations } = statementsOf(entry);
					const { id, lang } = entry.paper;
					return (
						<section key={id} className="mt-12" aria-labelledby={`data-${id}`}>
							<h2 id={`data-${id}`} className="serif text-xl font-semibold">
								<span className="block" lang={lang}>
									{titleIn(entry, lang)}
								</span>
								{entry.layers.map(({ record }) => (
									<span key={record.lang} className="mt-1 block text-base font-normal text-soft" lang={record.lang}>
										{titleIn(entry, record.lang)}
									</span>
								))}
							</h2>
							<p className="mt-3 max-w-prose text-sm text-soft">
								{[t('version', { version: versionOf(entry) }), ...[rights, ...translations].map((text) => text[said])].join(' · ')}
							</p>
							<FileList files={files.filter(({ paper }) => paper === id)} label={`data-${id}`} locale={locale} />
						</section>
					);
				})}
				<section className="mt-12" aria-labelledby="data-site">
					<h2 id="data-site" className="text-xl font-semibold">
						{t('site')}
					</h2>
					<FileList files={files.filter(({ paper }) => paper === undefined)} label="data-site" locale={locale} />
				</section>
			</div>
		</Shell>
	);
}

function FileList({ files, label, locale }: { files: readonly IndexEntry[]; label: string; locale: Locale }) {
	const lang = langOfLocale[locale];
	const said = locale === 'zh' ? 'zh-Hans' : 'en';
	const languages = new Intl.DisplayNames([lang], { type: 'language' });
	return (
		<ul className="mt-4 border-t border-rule" aria-labelledby={label}>
			{files.map((file) => (
				<li key={file.name} className="grid grid-cols-[1fr_auto] gap-x-6 border-b border-rule py-2 sm:grid-cols-[15rem_1fr_5rem]">
					<a className="flex min-h-11 flex-col justify-center" href={paths.dataFile(file.name)}>
						<span className="font-semibold">
							{[FORMATS[file.format].name[said], file.lang && languages.of(file.lang.split('-')[0] ?? file.lang)]
								.filter(Boolean)
								.join(' · ')}
						</span>
						<span className="text-sm">{file.name}</span>
					</a>
					<p className="text-soft max-sm:order-last max-sm:col-span-2 sm:py-2">{file.description[said]}</p>
					<p className="py-2 text-end text-sm whitespace-nowrap text-soft tabular-nums">{kilobytes(file.bytes, lang)}</p>
				</li>
			))}
		</ul>
	);
}

const kilobytes = (bytes: number, lang: string): string =>
	new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: bytes < 10_000 ? 1 : 0 }).format(bytes / 1000);
