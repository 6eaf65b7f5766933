import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../lib/i18n/locales.ts';
import { nameOfPlace } from '../../lib/link/jump.ts';
import type { Occurrence } from '../../lib/link/occurrences.ts';
import { placesByPaper } from '../../lib/link/places.ts';
import type { Reading } from '../../lib/link/reading.ts';
import type { CslItem } from '../../lib/model/csl.ts';
import { leading } from '../ui/leading.ts';
import { briefName } from '../ui/paper-names.ts';
import { passagePath } from '../ui/paths.ts';
import './card.css';

export interface NamingPaper {
	paper: { id: string; record: CslItem };
	reading: Reading;
}

export interface PlaceCountsProps {
	papers: readonly NamingPaper[];
	occurrences: readonly Occurrence[];
	locale: Locale;
	/** The places listed after the number of them. By default only the first. */
	listed?: number;
}

/** For each paper how many places name a concept, and the first of them as links. */
export async function PlaceCounts({ papers, occurrences, locale, listed = 1 }: PlaceCountsProps) {
	const t = await getTranslations({ locale, namespace: 'concepts' });
	const byPaper = placesByPaper(
		occurrences,
		papers.map(({ paper }) => paper.id),
	);
	const { shown, others } = leading(byPaper, ({ places }) => places.length);
	return (
		<ul className="place-counts">
			{shown.map(({ paper: id, places, first }) => {
				const own = papers.find(({ paper }) => paper.id === id);
				if (!own || !first) return null;
				const { paper, reading } = own;
				const linked = listed > 1 ? places.slice(0, listed) : [first];
				const [lead, ...more] = linked.map((place) => ({ href: passagePath(locale, place.row.id), name: placeName(place, reading, t) }));
				if (!lead) return null;
				const counts = { paper: briefName(paper.record, locale), count: places.length };
				return (
					<li key={paper.id}>
						{more.length > 0 ? (
							<>
								{t('placesIn', counts)}: <a href={lead.href}>{lead.name}</a>
								{more.map(({ href, name }) => (
									<span key={href}>
										{' · '}
										<a href={href}>{name}</a>
									</span>
								))}
								{places.length > linked.length && ' …'}
							</>
						) : (
							<a href={lead.href}>{t('firstIn', { ...counts, place: lead.name })}</a>
						)}
					</li>
				);
			})}
			{others.length > 0 && <li>{t('others', { count: others.length })}</li>}
		</ul>
	);
}

/** § 2.1 ¶ 3, n. 7, reference [3], abstract. */
function placeName(
	{ container, row }: Occurrence,
	{ parts, references }: Reading,
	t: Awaited<ReturnType<typeof getTranslations<'concepts'>>>,
): string {
	const part = parts.find(({ id }) => id === container);
	if (part) return t(`parts.${part.name}`);
	const reference = references.find(({ id }) => id === container);
	return reference ? t('reference', { label: reference.label }) : nameOfPlace(row.id);
}
