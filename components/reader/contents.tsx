import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { ReadingSection } from '../../lib/link/reading.ts';
import type { Row } from '../../lib/model/row.ts';
import { wordsOf } from '../../lib/search/records.ts';
import { ContentsSpy } from './contents-spy.tsx';

/** The outline of a paper, with a mark where the reader is. On wide windows it stands beside the text, else a button opens it. */
export async function Contents({ sections, paper, locale }: { sections: readonly ReadingSection[]; paper: string; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const label = `${paper}-contents-label`;
	const list = `${paper}-contents`;
	return (
		<nav className="toc print:hidden" aria-labelledby={`${label} ${paper}-title`} role="doc-toc" data-contents={paper}>
			<button id={label} type="button" popoverTarget={list} data-at-once="" className="min-h-11 cursor-pointer font-semibold">
				{t('contents')}
			</button>
			<div id={list} popover="auto">
				<ol>
					{sections.map(({ id, depth, heading }) => (
						<li key={id} className={`depth-${depth}`}>
							<a href={`#${id}`}>{heading ? <Names row={heading} /> : t('opening')}</a>
						</li>
					))}
				</ol>
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
