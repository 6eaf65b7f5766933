import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { ReadingSection } from '../../lib/link/reading.ts';
import type { Row } from '../../lib/model/row.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { ContentsSpy } from './contents-spy.tsx';

/** The outline of a paper. On wide windows it stands beside the text and marks where the reader is. */
export async function Contents({
	sections,
	paper,
	locale,
	base = '',
}: {
	sections: readonly ReadingSection[];
	paper: string;
	locale: Locale;
	base?: string;
}) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const label = t('contents');
	const list = (
		<ol>
			{sections.map(({ id, depth, heading }) => (
				<li key={id} className={`depth-${depth}`}>
					<a href={`${base}#${id}`}>{heading ? <Names row={heading} /> : t('opening')}</a>
				</li>
			))}
		</ol>
	);
	return (
		<nav className="toc py-4 print:hidden" aria-label={label} role="doc-toc" data-contents={paper}>
			<details className="xl:hidden">
				<summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{label}</summary>
				{list}
			</details>
			<div className="max-xl:hidden">
				<p className="mb-2 ps-3 text-sm font-semibold">{label}</p>
				{list}
			</div>
			<ContentsSpy paper={paper} />
		</nav>
	);
}

function Names({ row }: { row: Row }): ReactNode {
	return row.cells.map((cell, index) => (
		<span key={cell.lang} lang={cell.lang} className={index > 0 ? 'other' : undefined}>
			{cell.segments.map(({ nodes }) => wordsOf(nodes)).join(' ')}
		</span>
	));
}
