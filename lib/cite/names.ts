import type { CslName } from '../model/csl.ts';
import { printedName } from '../parse/works/names.ts';

/** 任丽梅、武扬波: names of Chinese people as they are read, `separator` between. Of more than `most`, the first `shown` and 等. */
export function chineseNames(names: readonly CslName[], { separator = '、', most = 3, shown = 3, others = '等' } = {}): string {
	const listed = names.length > most ? names.slice(0, shown) : names;
	return listed.map(printedName).join(separator) + (names.length > most ? others : '');
}

/** Ren Limei and Wu Yangbo: the family name first and without a comma, as in Chinese. Of more than `most`, the first and et al. */
export function englishNames(names: readonly CslName[], most: number): string {
	const [first = '', ...rest] = names.map(({ family = '', given = '', literal }) => literal ?? `${family} ${given}`.trim());
	if (names.length > most) return `${first}${most > 2 ? '' : ','} et al.`;
	if (rest.length === 0) return first;
	const last = rest.at(-1) ?? '';
	return rest.length === 1 ? `${first} and ${last}` : `${[first, ...rest.slice(0, -1)].join(', ')}, and ${last}`;
}
