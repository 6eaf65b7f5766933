import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { ReadingNote } from '../../lib/link/reading.ts';
import { CitedWorks, Permalink, type RowText, TextRow } from './text-row.tsx';

/** The notes of a paper, or those of one section. Each opens in place when its mark is followed, and leads back to every call. */
export async function Notes({
	notes,
	paper,
	text,
	locale,
}: {
	notes: readonly ReadingNote[];
	paper: string;
	text: RowText;
	locale: Locale;
}) {
	if (notes.length === 0) return null;
	const t = await getTranslations({ locale, namespace: 'reader' });
	return (
		<section id={`${paper}-notes`} className="notes depth-1" role="doc-endnotes" aria-labelledby={`${paper}-notes-heading ${paper}-title`}>
			<h2 id={`${paper}-notes-heading`} className="row heading">
				<span className="cell" lang={text.lang}>
					{t('notes')}
				</span>
			</h2>
			<ol>
				{notes.map(({ id, label, page, references, works, row }) => (
					<li key={id} id={id} className="note">
						<span className="note-mark" lang="zh-Hans">
							{label}
						</span>
						<div>
							<TextRow row={{ ...row, id: `${id}-text` }} text={{ ...text, untranslated: '' }} flush />
							<p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
								{page !== undefined && <span>{t('pageOf', { number: page })}</span>}
								{references.map((call, index) => (
									<a key={call} role="doc-backlink" className="max-md:inline-flex max-md:min-h-11 max-md:items-center" href={`#${call}`}>
										{index === 0 ? t('backToText') : t('backToTextNth', { number: index + 1 })}
									</a>
								))}
								<CitedWorks works={works} text={text} />
							</p>
						</div>
						<Permalink id={id} text={text} />
						{references[0] && (
							<a className="note-close" href={`#${references[0]}`} aria-label={t('close')}>
								<span aria-hidden="true">×</span>
							</a>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}
