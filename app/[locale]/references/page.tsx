import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '../../../components/ui/page-props.ts';
import { paperLinks, shortName } from '../../../components/ui/paper-names.ts';
import { paths } from '../../../components/ui/paths.ts';
import { Shell } from '../../../components/ui/shell.tsx';
import { type LibraryPaper, loadLibrary } from '../../../lib/content/library.ts';
import type { Locale } from '../../../lib/i18n/locales.ts';
import { worksInNotes } from '../../../lib/link/works.ts';
import type { Row } from '../../../lib/model/row.ts';
import { Words } from '../../../lib/render/words.tsx';
import { wordsOf } from '../../../lib/search/records.ts';

export async function generateMetadata({ params }: PageProps<'/[locale]/references'>): Promise<Metadata> {
	const t = await getTranslations({ locale: localeOf(await params), namespace: 'references' });
	return { title: t('title') };
}

export default async function ReferencesPage({ params }: PageProps<'/[locale]/references'>) {
	const locale = localeOf(await params);
	const t = await getTranslations({ locale, namespace: 'references' });
	const { papers } = loadLibrary();
	return (
		<Shell locale={locale} path="/references/" papers={paperLinks(papers, locale)}>
			<div className="page max-w-4xl pt-10">
				<h1 className="text-3xl font-semibold">{t('title')}</h1>
				<p className="mt-2 text-soft">{t('lead')}</p>
				{papers.map((entry) => (
					<PaperWorks key={entry.paper.id} entry={entry} locale={locale} />
				))}
			</div>
		</Shell>
	);
}

async function PaperWorks({ entry: { paper, reading }, locale }: { entry: LibraryPaper; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'references' });
	const notes = new Map(reading.notes.map((note) => [note.id, note.row]));
	const page = paths.paper(locale, paper.id);
	return (
		<section className="mt-10" aria-labelledby={`${paper.id}-works`}>
			<h2 id={`${paper.id}-works`} className="border-b border-rule pb-2 text-xl font-semibold">
				{shortName(paper.record, locale)}
				<span className="ms-3 text-sm font-normal text-soft">{paper.references.length > 0 ? t('list') : t('inNotes')}</span>
			</h2>
			<ol>
				{reading.references.map(({ id, row }) => (
					<li key={id} id={id} className="border-b border-rule py-3">
						<Entry row={row} />
						<a className="text-sm text-soft" href={`${page}#${id}`}>
							{t('list')}
						</a>
					</li>
				))}
				{worksInNotes(paper).map(({ id, notes: citing }) => (
					<li key={id} id={id} className="scroll-mt-20 border-b border-rule py-3">
						<Entry row={notes.get(citing[0]?.id ?? '')} />
						<p className="flex flex-wrap gap-x-3 text-sm text-soft">
							{t('citedIn')}
							{citing.map((note) => (
								<a key={note.id} href={`${page}#${note.references[0] ?? note.id}`}>
									{t('note', { number: note.identifier, label: note.label })}
								</a>
							))}
						</p>
					</li>
				))}
			</ol>
		</section>
	);
}

function Entry({ row }: { row: Row | undefined }) {
	return row?.cells.map((cell) => (
		<p key={cell.lang} lang={cell.lang} className={cell.role === 'printed' ? 'break-words' : 'text-soft break-words'}>
			<Words lang={cell.lang}>{cell.segments.map(({ nodes }) => wordsOf(nodes)).join(' ')}</Words>
		</p>
	));
}
