import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import type en from '../../lib/i18n/messages/en.json';
import type { Coverage } from '../../lib/model/paper.ts';

type Place = keyof typeof en.reader.places;

/** The proof that nothing of the source was lost, shown to the reader. */
export async function CoverageProof({ coverage, locale }: { coverage: Coverage; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'reader' });
	const counts = Object.entries({ ...coverage.placed, ...coverage.dropped });
	return (
		<details className="mt-4 text-sm text-soft print:hidden">
			<summary className="min-h-11 cursor-pointer py-2.5">{t('coverage', { count: coverage.characters })}</summary>
			<table className="mt-1">
				<caption className="sr-only">{t('coverageDetails')}</caption>
				<tbody>
					{counts.map(([place, count]) => (
						<tr key={place}>
							<th scope="row" className="pe-6 text-start font-normal">
								{t(`places.${place as Place}`)}
							</th>
							<td className="text-end tabular-nums">{count}</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}
