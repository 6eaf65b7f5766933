import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import { langOfLocale } from '../../lib/i18n/locales.ts';
import type { Reading } from '../../lib/link/reading.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import type { LayerRecord } from '../../lib/model/layer.ts';
import { cssString } from '../../lib/render/css-string.ts';
import { citationOf } from './citation.ts';

interface PrintHeadProps {
	locale: Locale;
	reading: Reading;
	record: CslItem;
	layers: readonly LayerRecord[];
	/** Address of this page, said to the reader of the paper copy. */
	path: string;
	/** Number of the section, on the page of one. */
	section?: string;
}

/** Drawn in print only: what to cite, and where it stands, above the text; and a line at the head of every further page. */
export async function PrintHead({ locale, reading, record, layers, path, section }: PrintHeadProps) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const { printed, translation } = citationOf(reading, record, layers);
	const place = section && `§ ${section}`;
	const [layer] = layers;
	const credit = layer && t('translationBy', { by: layer.by, version: layer.version });
	const running = locale === 'zh' ? [printed, place, credit] : [translation, place];
	return (
		<>
			<style href={`print-${path}`} precedence="print">
				{`@page{@top-left{content:${cssString(running.filter(Boolean).join(locale === 'zh' ? '，' : ', '))}}}@page :first{@top-left{content:none}}`}
			</style>
			<div className="print-head serif hidden print:block">
				<p lang="zh-Hans">{[printed, place].filter(Boolean).join('，')}</p>
				<p lang="en">{[translation, place].filter(Boolean).join(', ')}</p>
				<p lang={langOfLocale[locale]}>
					{t('fields.address')} {path}
				</p>
			</div>
		</>
	);
}
