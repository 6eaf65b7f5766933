'use client';

import { createTranslator } from 'next-intl';
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import type { Locale } from '../../../lib/i18n/locales.ts';
import { findsLabel } from '../../../lib/search/labels.ts';
import type { StartWhen } from '../../start/signals.ts';
import { paths } from '../../ui/paths.ts';
import { addressWith, arrange, followAddress } from '../../ui/sorted-list.ts';

export interface ConceptBarProps {
	locale: Locale;
	/** Id of the list that is put in order. */
	list: string;
	/** The order that the page comes in. */
	standing: string;
	orders: readonly { value: string; label: string }[];
	/** How many concepts there are. */
	count: number;
	messages: {
		sortBy: string;
		filter: string;
		filterHint: string;
		clear: string;
		/** ICU message with `count` and `order`. */
		shown: string;
		/** ICU message with `count` and `query`. */
		found: string;
		hint: string;
		names: string;
		/** ICU message with `query`. */
		search: string;
	};
}

// A link to a concept opens its card, and a heading of another order asks for that order.
const START: StartWhen = 'hash';

interface Choice {
	order: string;
	query: string;
}

/** How the index is sorted, and a box that narrows it. Both stand in the address; the concepts themselves are not React's. */
export function ConceptBar({ locale, list, standing, orders, count, messages }: ConceptBarProps) {
	const [choice, setChoice] = useState<Choice>({ order: standing, query: '' });
	const [shown, setShown] = useState(count);

	const show = useCallback(
		(chosen: Choice): void => {
			setChoice(chosen);
			const element = document.getElementById(list);
			const isShown = ({ dataset: { labels = '' } }: HTMLElement): boolean => findsLabel(labels, chosen.query);
			if (element) setShown(arrange(element, { order: chosen.order, isShown }));
		},
		[list],
	);

	// The address is the state: Back and Forward change it without a new page.
	useEffect(() => {
		const follow = (): void => {
			const search = new URLSearchParams(location.search);
			const asked = orders.find(({ value }) => value === search.get('order'))?.value;
			show({ order: orderOfTarget() ?? asked ?? standing, query: search.get('q') ?? '' });
		};
		const unfollow = followAddress(follow);
		openTarget();
		addEventListener('hashchange', openTarget);
		return () => {
			unfollow();
			removeEventListener('hashchange', openTarget);
		};
	}, [orders, standing, show]);

	const sort = (order: string): void => {
		show({ ...choice, order });
		const address = addressOf({ ...choice, order }, standing);
		// It may name a heading of the order before.
		address.hash = '';
		history.pushState(null, '', address);
	};
	const narrow = (query: string): void => {
		show({ ...choice, query });
		history.replaceState(null, '', addressOf({ ...choice, query }, standing));
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
		event.preventDefault();
		narrow('');
	};
	const query = choice.query.trim();
	const t = createTranslator({ locale, messages: { shown: messages.shown, found: messages.found, search: messages.search } });
	return (
		<div className="index-bar print:hidden" data-start={START}>
			<search className="index-filter">
				<label htmlFor="concept-filter">{messages.filter}</label>
				<input
					id="concept-filter"
					type="search"
					value={choice.query}
					placeholder={messages.filterHint}
					onChange={(event) => narrow(event.target.value)}
					onKeyDown={onKeyDown}
					autoComplete="off"
					autoCapitalize="off"
					spellCheck={false}
				/>
			</search>
			<fieldset className="choices">
				<legend>{messages.sortBy}</legend>
				{orders.map(({ value, label }) => (
					<label key={value}>
						<input type="radio" name="order" value={value} checked={choice.order === value} onChange={() => sort(value)} />
						{label}
					</label>
				))}
			</fieldset>
			<p role="status" className="index-status">
				{query === '' ? t('shown', { count: shown, order: choice.order }) : t('found', { count: shown, query })}
			</p>
			{shown === 0 && (
				<div className="index-none">
					<p>{messages.hint}</p>
					<p>
						<button type="button" onClick={() => narrow('')}>
							{messages.clear}
						</button>
						<a href={paths.search(locale, query)}>{t('search', { query })}</a>
						<a href={paths.names(locale)}>{messages.names}</a>
					</p>
				</div>
			)}
		</div>
	);
}

/** A link to a heading, such as `#theme-policy`, asks for the order that the heading belongs to. */
function orderOfTarget(): string | undefined {
	const target = document.getElementById(location.hash.slice(1));
	return target?.dataset.group === undefined ? undefined : target.dataset.order;
}

/** Opens the concept that a link points at and brings it into view, where the order has moved it. */
function openTarget(): void {
	const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
	const details = target?.querySelector(':scope > details');
	if (details) details.setAttribute('open', '');
	target?.scrollIntoView();
}

/** The address of this page with the choice in it. */
const addressOf = ({ order, query }: Choice, standing: string): URL =>
	addressWith({ order: order === standing ? '' : order, q: query.trim() });
