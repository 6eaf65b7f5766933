import { nameOfPlace } from '../../lib/link/jump.ts';
import type { SearchTools } from './tools.ts';

// ren-2-1-p3-s2, ren-abstract-p1-s2, ren-fn7-s1
const inRow = /^[a-z][a-z0-9]*-(?<row>.+?)(?:-p(?<paragraph>\d+))?(?:-s(?<sentence>\d+))?$/u;

interface NameOfAddress {
	/** The section, note or part, where it is not said already: `§ 2.1`, `n. 7`, `Abstract`. */
	container: string;
	/** What follows: `¶ 3`, and with the sentence `¶ 3, s. 2`. Empty for a heading. */
	paragraph: string;
	within: string;
}

/** An address in the words of the interface. A range goes by where it begins. */
export function nameOfAddress(address: string, { t, papers }: Pick<SearchTools, 't' | 'papers'>): NameOfAddress {
	const [first = ''] = address.split('..');
	const { row = '', paragraph, sentence } = inRow.exec(first)?.groups ?? {};
	const [, list, number] = /^(fn|ref)(\d+)$/u.exec(row) ?? [];
	if (list && number) return { container: t(list === 'fn' ? 'row.note' : 'row.reference', { number }), paragraph: '', within: '' };
	const paper = papers.get(first.slice(0, first.indexOf('-')));
	const id = `${paper?.id}-${row}`;
	const container = /^\d/u.test(row) ? nameOfPlace(id) : (paper?.groups[id]?.name ?? paper?.groups[`${paper.id}-matter`]?.name ?? id);
	if (paragraph === undefined) return { container, paragraph: '', within: '' };
	const named = t('row.paragraph', { paragraph });
	return { container, paragraph: named, within: sentence === undefined ? named : t('row.sentence', { paragraph, sentence }) };
}
