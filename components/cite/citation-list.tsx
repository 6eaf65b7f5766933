import { getTranslations } from 'next-intl/server';
import type { Formatted } from '../../lib/cite/citations.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import { withChinese } from './with-chinese.ts';
import './cite.css';

/** A citation in each style, each with a button that copies it. */
export async function CitationList({ citations, locale }: { citations: readonly Formatted[]; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'cite' });
	return (
		<dl className="citations">
			{citations.map(({ style, lang, html, inText }) => {
				const name = t(`forms.${style}`);
				return (
					<div key={style}>
						<dt>{name}</dt>
						{/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by this project; what it is made of has been escaped */}
						<dd className="citation cited" lang={lang} dangerouslySetInnerHTML={{ __html: lang === 'en' ? withChinese(html) : html }} />
						{inText !== undefined && (
							<dd className="in-text">
								{t('inText')}{' '}
								<span className="cited" lang={lang}>
									{inText}
								</span>
							</dd>
						)}
						<dd className="contents">
							<button type="button" className="cite-action cite-copy" aria-label={t('copyNamed', { name })}>
								{t('copy')}
							</button>
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
