import type { WorkOrder } from '../../lib/link/work-orders.ts';

/** What is shown: an order, and whose works. `filter` is the id of a paper, `shared`, or empty for all. */
export interface Choice {
	order: WorkOrder;
	filter: string;
}

/**
 * Puts the works that stand on the page under the headings of an order and hides those that the filter leaves out. The headings of every order
 * stand there already; those with nothing below are hidden.
 */
export function arrange(list: HTMLElement, { order, filter }: Choice): void {
	const entries = [...list.querySelectorAll<HTMLElement>('[data-papers]')];
	for (const entry of entries) entry.hidden = !isChosen(entry, filter);
	if (list.dataset.order !== order) {
		list.dataset.order = order;
		const rank = (entry: HTMLElement): number => Number(entry.getAttribute(`data-rank-${order}`));
		for (const entry of entries.sort((a, b) => rank(a) - rank(b))) {
			const group = entry.getAttribute(`data-group-${order}`);
			list.querySelector(`[data-group="${order}-${group}"] > ul`)?.append(entry);
		}
	}
	for (const group of list.querySelectorAll<HTMLElement>('[data-group]')) {
		group.hidden = group.querySelector('[data-papers]:not([hidden])') === null;
	}
}

function isChosen({ dataset: { papers = '' } }: HTMLElement, filter: string): boolean {
	const citing = papers.split(' ');
	if (filter === 'shared') return citing.length > 1;
	return filter === '' || citing.includes(filter);
}
