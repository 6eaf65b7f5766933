import type { Layer } from '../model/layer.ts';
import type { Paper } from '../model/paper.ts';
import { plainText } from '../model/text.ts';
import type { Passage } from './place.ts';

// 1. …   2.1 …   一、…   （一）…   (三) …
const numbered = /^(?:\d|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/u;

/** Headings that print no number, in both languages: 引言, 结语. A place in such a section goes by its words. */
export function unnumberedHeadings({ sections }: Pick<Paper, 'sections'>, layer?: Layer): NonNullable<Passage['headings']> {
	const found = sections.flatMap(({ id, number, heading }) => {
		const printed = heading && plainText(heading.children).replace(/[：:]$/u, '');
		if (number === undefined || !heading || !printed || numbered.test(printed)) return [];
		const english = plainText(layer?.segments.get(heading.id) ?? []);
		return [[id, { 'zh-Hans': printed, en: english || printed }] as const];
	});
	return Object.fromEntries(found);
}
