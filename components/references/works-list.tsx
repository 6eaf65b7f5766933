import { getTranslations } from 'next-intl/server';
import { Fragment, type ReactNode } from 'react';
import { authorName, type EnglishNames } from '../../lib/cite/short-citation.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { Reading } from '../../lib/link/reading.ts';
import { groupWorks, WORK_ORDERS, type WorkGroup, type WorkOrder } from '../../lib/link/work-orders.ts';
import type { CitedWork } from '../../lib/link/works.ts';
import type { CslItem, CslType } from '../../lib/model/csl.ts';
import { shortName } from '../ui/paper-names.ts';
import { FORMAT_NAMES } from './format-names.ts';
import { WorkEntry } from './work-entry.tsx';
import { WorksBar } from './works-bar.tsx';
import './references.css';

export interface WorksListProps {
	works: readonly CitedWork[];
	papers: readonly { paper: { id: string; record: CslItem }; reading: Reading }[];
	names: EnglishNames;
	locale: Locale;
}

/** All works by author, under their initials. Headings for the other orders stand empty and hidden, for the bar to fill. */
export async function WorksList({ works, papers, names, locale }: WorksListProps) {
	const t = await getTranslations({ locale, namespace: 'references' });
	const groups = Object.fromEntries(WORK_ORDERS.map((order) => [order, groupWorks(works, order)])) as Record<WorkOrder, WorkGroup[]>; // has every order
	const places = new Map(works.map((work) => [work, placesOf(work, groups)]));
	const records = new Map(papers.map(({ paper }) => [paper.id, paper.record]));
	const printed = new Map(
		papers.flatMap(({ reading: { notes, references } }) => [...notes, ...references].map((entry) => [entry.id, entry])),
	);
	const shared = works.filter((work) => work.papers.length > 1).length;
	const nameOf = (order: WorkOrder, { name, works: { length } }: WorkGroup): string => {
		if (order === 'type') return t(`types.${name as CslType}`, { count: length });
		return name || t(order === 'year' ? 'undated' : 'noInitial');
	};
	return (
		<>
			<WorksBar
				locale={locale}
				list="works"
				orders={WORK_ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
				filters={[
					{ value: '', label: t('any'), count: works.length },
					...papers.map(({ paper: { id, record } }) => ({
						value: id,
						label: shortName(record, locale),
						count: works.filter((work) => work.papers.includes(id)).length,
					})),
					...(shared > 0 ? [{ value: 'shared', label: t('shared', { papers: papers.length }), count: shared }] : []),
				]}
				messages={{
					sortBy: t('sortBy'),
					citedIn: t('citedIn'),
					shown: t.raw('shown'),
					export: t.raw('export'),
					exportFailed: t('exportFailed'),
					formats: FORMAT_NAMES,
				}}
			/>
			<p className="text-sm text-soft">{t('sharedCount', { count: shared, papers: papers.length })}</p>
			<div id="works" data-order="author">
				{WORK_ORDERS.flatMap((order) =>
					groups[order].map((group, index) => (
						<section key={`${order} ${group.name}`} className="work-group" data-group={`${order}-${index}`} hidden={order !== 'author'}>
							<h2>{nameOf(order, group)}</h2>
							{/* Safari takes a list without marks for none unless it is called one. */}
							{/* biome-ignore lint/a11y/noRedundantRoles: see above */}
							<ul role="list">
								{order === 'author' &&
									group.works.map((work) => (
										<li
											key={work.addresses[0]}
											id={work.addresses[0]}
											className="work-entry"
											data-entry=""
											data-papers={work.papers.join(' ')}
											{...places.get(work)}
										>
											<Addresses ids={work.addresses.slice(1)}>
												<WorkEntry work={work} records={records} printed={printed} locale={locale} {...authorOf(work, names)} />
											</Addresses>
										</li>
									))}
							</ul>
						</section>
					)),
				)}
			</div>
		</>
	);
}

/** Where a work stands in each order: `data-rank-year`, `data-group-year`. */
function placesOf(work: CitedWork, groups: Record<WorkOrder, WorkGroup[]>): Record<string, number | string> {
	return Object.fromEntries(
		WORK_ORDERS.flatMap((order) => [
			[`data-rank-${order}`, groups[order].flatMap((group) => group.works).indexOf(work)],
			[`data-group-${order}`, `${order}-${groups[order].findIndex((group) => group.works.includes(work))}`],
		]),
	);
}

/** A work that two papers cite answers to all its addresses, each around the whole of it. */
function Addresses({ ids: [id, ...rest], children }: { ids: readonly string[]; children: ReactNode }): ReactNode {
	if (id === undefined) return <Fragment>{children}</Fragment>;
	return (
		<div id={id}>
			<Addresses ids={rest}>{children}</Addresses>
		</div>
	);
}

function authorOf({ work }: CitedWork, names: EnglishNames): { author?: string } {
	const author = authorName(work, names);
	return author === undefined ? {} : { author };
}
