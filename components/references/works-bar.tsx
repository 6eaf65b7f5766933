'use client';

import { createTranslator } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import type { RecordFormat } from '../../lib/cite/styles.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { WorkOrder } from '../../lib/link/work-orders.ts';
import { addressWith, arrange, followAddress } from '../ui/sorted-list.ts';
import { WorkExport } from './work-export.tsx';
import './references.css';

export interface WorksBarProps {
	locale: Locale;
	/** Id of the list that is put in order. */
	list: string;
	/** The first is the one that the page comes in. */
	orders: readonly { value: WorkOrder; label: string }[];
	/** The first is for all works, its value empty. */
	filters: readonly { value: string; label: string; count: number }[];
	messages: {
		sortBy: string;
		citedIn: string;
		/** ICU message with `count`, `filter`, `paper` and `order`. */
		shown: string;
		/** ICU message with `count` and `filter`. */
		export: string;
		exportFailed: string;
		formats: Record<RecordFormat, string>;
	};
}

/** What is shown: an order, and whose works. `filter` is the id of a paper, `shared`, or empty for all. */
interface Choice {
	order: WorkOrder;
	filter: string;
}

/** How the list of works is sorted, and whose works it shows. Both stand in the address; the works themselves are not React's. */
export function WorksBar({ locale, list, orders, filters, messages }: WorksBarProps) {
	const [choice, setChoice] = useState<Choice>({ order: 'author', filter: '' });

	const show = useCallback(
		(chosen: Choice): void => {
			setChoice(chosen);
			const element = document.getElementById(list);
			if (element) arrange(element, { order: chosen.order, isShown: (entry) => isChosen(entry, chosen.filter) });
		},
		[list],
	);

	// The address is the state: Back and Forward change it without a new page.
	useEffect(() => {
		const asked = (): Choice => {
			const search = new URLSearchParams(location.search);
			return {
				order: orders.find(({ value }) => value === search.get('sort'))?.value ?? 'author',
				filter: filters.find(({ value }) => value === search.get('in'))?.value ?? '',
			};
		};
		const unfollow = followAddress(() => show(asked()));
		showTarget(() => show({ ...asked(), filter: '' }));
		return unfollow;
	}, [orders, filters, show]);

	const choose = (change: Partial<Choice>): void => {
		const chosen = { ...choice, ...change };
		show(chosen);
		history.pushState(null, '', addressOf(chosen));
	};
	const filter = filters.find(({ value }) => value === choice.filter);
	const t = createTranslator({ locale, messages: { shown: messages.shown, export: messages.export } });
	const shown = { count: filter?.count ?? 0, filter: choice.filter || 'none', paper: filter?.label ?? '', order: choice.order };
	return (
		<>
			<div className="works-bar print:hidden">
				<Choices
					name="sort"
					label={messages.sortBy}
					options={orders}
					chosen={choice.order}
					onChoose={(value) => choose({ order: value as WorkOrder })} // one of `orders`
				/>
				{filters.length > 2 && (
					<Choices
						name="in"
						label={messages.citedIn}
						options={filters}
						chosen={choice.filter}
						onChoose={(value) => choose({ filter: value })}
					/>
				)}
			</div>
			<p role="status" className="mt-6 text-sm text-soft">
				{t('shown', shown)}
			</p>
			<WorkExport
				list={list}
				filter={choice.filter}
				messages={{ export: t('export', shown), formats: messages.formats, failed: messages.exportFailed }}
			/>
		</>
	);
}

function isChosen({ dataset: { papers = '' } }: HTMLElement, filter: string): boolean {
	const citing = papers.split(' ');
	if (filter === 'shared') return citing.length > 1;
	return filter === '' || citing.includes(filter);
}

/** Brings the work that a link points at into view, where the order of the link has moved it. A filter does not hide it. */
function showTarget(showAll: () => void): void {
	if (location.search === '') return;
	const target = document.querySelector(':target');
	if (target?.closest('[hidden]')) showAll();
	target?.scrollIntoView();
}

/** The address of this page with the choice in it. */
const addressOf = ({ order, filter }: Choice): URL => addressWith({ sort: order === 'author' ? '' : order, in: filter });

interface ChoicesProps {
	name: string;
	label: string;
	options: readonly { value: string; label: string; count?: number }[];
	chosen: string;
	onChoose: (value: string) => void;
}

function Choices({ name, label, options, chosen, onChoose }: ChoicesProps) {
	return (
		<fieldset className="choices">
			<legend>{label}</legend>
			{options.map((option) => (
				<label key={option.value}>
					<input type="radio" name={name} value={option.value} checked={chosen === option.value} onChange={() => onChoose(option.value)} />
					{option.label}
					{option.count !== undefined && <span className="count"> {option.count}</span>}
				</label>
			))}
		</fieldset>
	);
}
