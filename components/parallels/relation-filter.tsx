import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import { type Parallel, RELATIONS } from '../../lib/model/parallel.ts';
import './parallels.css';

/** Links that leave on the page the parallels of one kind. They work by style alone: the kind shown is the one that the address names. */
export async function RelationFilter({ parallels, locale }: { parallels: readonly Parallel[]; locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'parallels' });
	return (
		<nav aria-label={t('filter')} className="relation-filter">
			<a href="#all" id="all">
				{t('all')} <span>{parallels.length}</span>
			</a>
			{RELATIONS.map((relation) => (
				<a key={relation} href={`#${relation}`} id={relation} data-relation={relation} className="relation">
					{t(`relations.${relation}`)} <span>{parallels.filter(({ motivation }) => motivation === relation).length}</span>
				</a>
			))}
		</nav>
	);
}
