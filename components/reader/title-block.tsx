import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import { partNamed, type Reading, type ReadingPart } from '../../lib/link/reading.ts';
import type { CslItem, CslName } from '../../lib/model/csl.ts';
import type { LayerRecord } from '../../lib/model/layer.ts';
import type { PartName } from '../../lib/model/paper.ts';
import { Sentences } from '../../lib/render/sentence.tsx';
import { wordsOf } from '../../lib/search/records.ts';
import { paths } from '../ui/paths.ts';
import { type RowText, TextRow } from './text-row.tsx';

export interface TitleBlockProps {
	reading: Reading;
	record: CslItem;
	rights: { holder: string };
	layers: readonly LayerRecord[];
	text: RowText;
	locale: Locale;
}

/** Title, bibliographic data, abstract and key words. */
export async function TitleBlock({ reading, record, rights, layers, text, locale }: TitleBlockProps) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const cite = await getTranslations({ locale, namespace: 'cite' });
	const title = partNamed(reading, 'title')?.rows[0];
	const [layer] = layers;
	return (
		<header className="pt-14 pb-4">
			<h1 id={`${reading.id}-title`} className="serif max-w-4xl">
				{title?.cells.map((cell, index) => (
					<span
						key={cell.lang}
						{...(index === 0 && { id: title.id })}
						lang={cell.lang}
						className={
							index === 0
								? 'block text-2xl leading-snug font-bold sm:text-4xl'
								: 'mt-3 block text-lg leading-snug font-normal text-soft sm:text-2xl'
						}
					>
						<Sentences cell={cell} links={text.links} />
					</span>
				))}
			</h1>
			<Record record={record} reading={reading} t={t} />
			<p className="mt-5 max-w-3xl border-s-2 border-accent ps-3 text-sm text-soft">
				{layer &&
					`${t('unofficial', { status: t(`status.${layer.scope === 'partial' ? 'partial' : layer.status}`), version: layer.version })} ${layer.method[locale === 'zh' ? 'zh-Hans' : 'en']} `}
				{t('rights', { holder: rights.holder })}
			</p>
			<p className="mt-3 text-sm print:hidden">
				<a className="inline-flex min-h-11 items-center" href={paths.cite(locale, reading.id)} data-cite="">
					{cite('paper')}
				</a>
			</p>
			<Part paper={reading.id} part={partNamed(reading, 'abstract')} name={t('abstract')} role="doc-abstract" text={text} />
			<AuthorsEnglish
				parts={reading.parts.filter(({ lang, rows }) => lang !== reading.lang && rows.length > 0)}
				label={t('authorsEnglish')}
				text={text}
			/>
			<Part paper={reading.id} part={partNamed(reading, 'keywords')} name={t('keywords')} text={text} />
		</header>
	);
}

type Translator = Awaited<ReturnType<typeof getTranslations<'reader'>>>;

function Record({ record, reading, t }: { record: CslItem; reading: Reading; t: Translator }): ReactNode {
	const { custom = {} } = record;
	const fields: [string, ReactNode][] = [
		[t('fields.author'), names(record.author, custom['author-en'])],
		[t('fields.affiliation'), both(custom.affiliation, translationOf(reading, 'affiliation'))],
		[t('fields.journal'), both(record['container-title'], custom['container-title-en'])],
		[t('fields.issued'), record.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')],
		[t('fields.ISSN'), record.ISSN],
		[t('fields.CN'), custom.CN],
		[t('fields.funding'), both(custom.funding, translationOf(reading, 'funding'))],
		[t('fields.editor'), zh(custom.editor)],
		[
			t('fields.address'),
			record.URL && (
				<a className="address" href={record.URL}>
					{record.URL}
				</a>
			),
		],
	];
	return (
		<dl aria-label={t('record')} className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-sm">
			{fields.map(
				([name, value]) =>
					value && (
						<div key={name} className="contents">
							<dt className="text-soft">{name}</dt>
							<dd className="break-words">{value}</dd>
						</div>
					),
			)}
		</dl>
	);
}

/** A piece of front matter in this project's English, without brackets around the whole. */
function translationOf(reading: Reading, name: PartName): string | undefined {
	const cell = partNamed(reading, name)?.rows[0]?.cells.find(({ role }) => role === 'translation');
	return cell?.segments
		.map(({ nodes }) => wordsOf(nodes))
		.join(' ')
		.replace(/^\((.*)\)$/u, '$1');
}

const zh = (value: string | undefined): ReactNode => value && <span lang="zh-Hans">{value}</span>;

function both(value: string | undefined, english: string | undefined): ReactNode {
	return (
		value && (
			<>
				{zh(value)} {english && <span lang="en">{english}</span>}
			</>
		)
	);
}

function names(authors: readonly CslName[] | undefined, english: string | undefined): ReactNode {
	return both(authors?.map(({ family = '', given = '', literal }) => literal ?? family + given).join('、'), english);
}

function Part({
	part,
	paper,
	name,
	role,
	text,
}: {
	part: ReadingPart | undefined;
	paper: string;
	name: string;
	role?: string;
	text: RowText;
}): ReactNode {
	if (!part) return null;
	return (
		<section id={part.id} className="mt-9" aria-labelledby={`${part.id}-label ${paper}-title`} {...(role && { role })}>
			<p id={`${part.id}-label`} className="mb-2 text-sm font-semibold text-soft">
				{part.label ? <span lang="zh-Hans">{part.label}</span> : name}
			</p>
			{part.rows.map((row) => (
				<TextRow key={row.id} row={row} text={text} flush />
			))}
		</section>
	);
}

/** English that the paper itself prints: never mixed with this project's translation. */
function AuthorsEnglish({ parts, label, text }: { parts: readonly ReadingPart[]; label: string; text: RowText }): ReactNode {
	if (parts.length === 0) return null;
	return (
		<details className="mt-4 max-w-3xl text-[0.9375rem]">
			<summary className="min-h-11 cursor-pointer py-2.5 text-sm text-soft">{label}</summary>
			{parts.map((part) => (
				<div key={part.id} id={part.id}>
					{part.label && (
						<p className="text-sm text-soft" lang="en">
							{part.label}
						</p>
					)}
					{part.rows.map((row) => (
						<TextRow key={row.id} row={row} text={text} flush />
					))}
				</div>
			))}
		</details>
	);
}
