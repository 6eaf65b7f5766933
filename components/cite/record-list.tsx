import { getTranslations } from 'next-intl/server';
import type { WrittenRecord } from '../../lib/cite/cite-file.ts';
import { RECORD_FILES, RECORD_FORMATS } from '../../lib/cite/styles.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import { paths } from '../ui/paths.ts';

/** A paper's record in each format of reference managers, as a file and to be read. */
export async function RecordList({ paper, records, locale }: { paper: string; records: readonly WrittenRecord[]; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'cite' });
	return (
		<dl className="citations">
			{RECORD_FORMATS.map((format) => {
				const name = t(`forms.${format}`);
				// The last has all: the paper, then its translation.
				const text = records.findLast((record) => record.format === format)?.text;
				return (
					<div key={format}>
						<dt>{name}</dt>
						<dd className="citation">
							<details className="record-text">
								<summary>{t('show')}</summary>
								<pre>{text}</pre>
							</details>
						</dd>
						<dd className="contents">
							<a
								className="cite-action"
								href={paths.dataFile(`${paper}${RECORD_FILES[format].ending}`)}
								download=""
								aria-label={t('downloadNamed', { name })}
							>
								{t('download')}
							</a>
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
