import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { FormRenderings, RenderingPlace } from '../../lib/link/renderings.ts';
import { paths } from '../ui/paths.ts';
import { placeName, type Translator } from './place-name.ts';

interface MatrixProps {
	renderings: readonly FormRenderings[];
	papers: readonly { id: string; name: string }[];
	locale: Locale;
	t: Translator;
}

/** Chinese form by English by paper; every number leads to its places. */
export function Matrix({ renderings, papers, locale, t }: MatrixProps) {
	if (renderings.length === 0) return null;
	const hasLonely = renderings.some(({ form, renderings: own }) => form === undefined || own.some(({ english }) => english === undefined));
	return (
		<>
			<table className="matrix">
				<caption className="label">{t('renderings')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('form')}</th>
						<th scope="col">{t('rendering')}</th>
						{papers.map(({ id, name }) => (
							<th key={id} scope="col">
								{name}
							</th>
						))}
					</tr>
				</thead>
				{renderings.map(({ form, renderings: own }) => (
					<tbody key={form ?? ''}>
						{own.map(({ english, places }, index) => (
							<tr key={english ?? ''}>
								{index === 0 && (
									<th scope="rowgroup" rowSpan={own.length} className="serif">
										{form === undefined ? <None t={t} /> : <span lang="zh-Hans">{form}</span>}
									</th>
								)}
								<th scope="row" className="serif">
									{english === undefined ? <None t={t} /> : <span lang="en">{english}</span>}
								</th>
								{papers.map(({ id }) => (
									<td key={id}>
										<Places places={places.get(id) ?? []} page={paths.paper(locale, id)} t={t} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				))}
			</table>
			{hasLonely && <p className="small mt-2 max-w-2xl">{t('noPartner')}</p>}
		</>
	);
}

function None({ t }: { t: Translator }): ReactNode {
	return (
		<span className="text-soft">
			<span aria-hidden="true">—</span>
			<span className="sr-only">{t('unpaired')}</span>
		</span>
	);
}

/** So few places stand in the cell itself; more of them open on their number. */
const FEW = 3;

function Places({ places, page, t }: { places: readonly RenderingPlace[]; page: string; t: Translator }): ReactNode {
	const count = places.reduce((sum, place) => sum + place.count, 0);
	if (count === 0) return <span className="text-soft">0</span>;
	const links = (
		<span className="places">
			{places.map(({ segment, count: times }) => (
				<a key={segment} data-preview="hover" href={`${page}#${segment}`}>
					{placeName(segment, t)}
					{times > 1 && ` × ${times}`}
				</a>
			))}
		</span>
	);
	if (places.length <= FEW)
		return (
			<>
				{count} {links}
			</>
		);
	return (
		<details>
			<summary>{count}</summary>
			{links}
		</details>
	);
}
