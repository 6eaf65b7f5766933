import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { bibliographicLine } from '../../lib/cite/line.ts';
import { RECORD_FORMATS } from '../../lib/cite/styles.ts';
import { toPieces, translatedLine } from '../../lib/cite/translated-line.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { ReadingNote, ReadingReference } from '../../lib/link/reading.ts';
import type { CitedWork, WorkCitation } from '../../lib/link/works.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import type { Cell, Woven } from '../../lib/model/row.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { shortName } from '../ui/paper-names.ts';
import { paths } from '../ui/paths.ts';
import { FORMAT_NAMES } from './format-names.ts';
import { WorkLine } from './work-line.tsx';

export interface WorkEntryProps {
	work: CitedWork;
	/** Records of the papers, by id. */
	records: ReadonlyMap<string, CslItem>;
	/** The notes and entries of the papers, by id. */
	printed: ReadonlyMap<string, ReadingNote | ReadingReference>;
	/** What the first author is called in English. */
	author?: string;
	locale: Locale;
}

/** A cited work: its bibliographic line, its English, and every place that cites it. Complete in itself, so that a preview can show a copy. */
export async function WorkEntry({ work: { work, addresses, citations, papers }, records, printed, author, locale }: WorkEntryProps) {
	const t = await getTranslations({ locale, namespace: 'references' });
	const sources = citations.flatMap((citation) => printed.get(sourceOf(citation)) ?? []);
	const english = englishOf(sources[0], citations[0], author);
	return (
		<div className="work">
			<p className="work-line" lang={work.language}>
				<WorkLine pieces={bibliographicLine(work)} lang={work.language} />
			</p>
			{english && (
				<p className="work-line" lang="en">
					<WorkLine pieces={english} lang="en" />
				</p>
			)}
			<p className="work-about">
				<span className="work-type">{t(`types.${work.type}`, { count: 1 })}</span>
				{papers.length > 1 && <strong className="work-shared">{t('isShared', { papers: records.size })}</strong>}
				<span>
					{t('citedIn')}{' '}
					{citations.map((citation, index) => (
						<Fragment key={citation.target}>
							{index > 0 && (locale === 'zh' ? '；' : '; ')}
							<BackLink citation={citation} record={records.get(citation.paper)} locale={locale} />
						</Fragment>
					))}
				</span>
			</p>
			<details className="work-printed">
				<summary>{t('asPrinted')}</summary>
				{distinctTexts(sources).map((cells, index) => (
					<Fragment key={index}>
						{cells.map((cell) => (
							<p key={cell.lang} className="work-line" lang={cell.lang}>
								<WorkLine pieces={toPieces(nodesOf(cell))} lang={cell.lang} />
							</p>
						))}
					</Fragment>
				))}
				<p className="work-save">
					{t('exportOne')}{' '}
					{RECORD_FORMATS.map((format) => (
						<button key={format} type="button" data-export={format}>
							{FORMAT_NAMES[format]}
						</button>
					))}
				</p>
			</details>
			<a className="permalink" href={`#${addresses[0]}`} aria-label={t('permalink')}>
				<span aria-hidden="true">¶</span>
			</a>
		</div>
	);
}

/** Leads to the call in the text, or to the entry in the paper's own list. */
async function BackLink({ citation, record, locale }: { citation: WorkCitation; record: CslItem | undefined; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'references' });
	const { paper: id, label, target } = citation;
	const paper = record ? shortName(record, locale) : id;
	const title = record?.title ?? id;
	const href = `${paths.paper(locale, id)}#${target}`;
	if (citation.type === 'reference') {
		return (
			<a href={href} title={t('entryInFull', { paper, title, label })}>
				{paper} {t('entry', { label })}
			</a>
		);
	}
	const { section, locator } = citation;
	const place = section === undefined ? '' : section === '0' ? t('opening') : `§ ${section}`;
	return (
		<>
			<a href={href} title={t('noteInFull', { paper, title, place, label })}>
				{paper} {t('note', { place, label })}
			</a>
			{locator !== undefined && (locale === 'zh' ? '，' : ', ') + t('locator', { page: locator })}
		</>
	);
}

const sourceOf = (citation: WorkCitation): string => (citation.type === 'note' ? citation.note : citation.target);

/** None where the first citation has no translation, or names other works beside this one. */
function englishOf(source: ReadingNote | ReadingReference | undefined, citation: WorkCitation | undefined, author: string | undefined) {
	const cell = source?.row.cells.find(({ role, lang }) => role === 'translation' && lang === 'en');
	if (!source || !cell || ('works' in source && source.works.length > 1)) return undefined;
	const locator = citation?.type === 'note' ? citation.locator : undefined;
	return translatedLine(nodesOf(cell), { ...(author !== undefined && { author }), ...(locator !== undefined && { locator }) });
}

/** A work cited twice in the same words is shown once. */
function distinctTexts(sources: readonly (ReadingNote | ReadingReference)[]): Cell[][] {
	const byText = new Map(sources.map(({ row: { cells } }) => [cells[0] ? wordsOf(nodesOf(cells[0])) : '', cells]));
	return [...byText.values()];
}

/** Sentences are divided by a blank where the script has blanks. */
const nodesOf = ({ lang, segments }: Cell): Woven[] =>
	segments.flatMap(({ nodes }, index) => (index > 0 && !lang.startsWith('zh') ? [{ type: 'text', value: ' ' }, ...nodes] : nodes));
