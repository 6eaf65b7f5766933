import type { ReactNode } from 'react';
import { LINE_ORDERS } from '../../lib/search/lines.ts';
import { PASSAGE_ORDERS, SEARCH_VIEWS } from './address.ts';
import type { SearchTools } from './tools.ts';

/** How results are shown, and in which order. */
export function ViewChoice({ tools: { t, asked, ask } }: { tools: SearchTools }) {
	return (
		<>
			<Choice
				legend={t('view')}
				values={SEARCH_VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
				chosen={asked.view}
				choose={(view) => ask({ view })}
			/>
			{asked.view === 'passages' ? (
				<Choice
					legend={t('order')}
					values={PASSAGE_ORDERS.map((value) => ({ value, label: t(`orders.${value}`) }))}
					chosen={asked.order}
					choose={(order) => ask({ order })}
				/>
			) : (
				<Choice
					legend={t('order')}
					values={LINE_ORDERS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
					chosen={asked.sort}
					choose={(sort) => ask({ sort })}
				/>
			)}
		</>
	);
}

interface ChoiceProps<T extends string> {
	legend: string;
	values: readonly { value: T; label: string }[];
	chosen: T;
	choose: (value: T) => void;
}

function Choice<T extends string>({ legend, values, chosen, choose }: ChoiceProps<T>): ReactNode {
	return (
		<fieldset className="choices">
			<legend>{legend}</legend>
			{values.map(({ value, label }) => (
				<label key={value}>
					<input type="radio" name={`search-${legend}`} value={value} checked={chosen === value} onChange={() => choose(value)} />
					{label}
				</label>
			))}
		</fieldset>
	);
}
