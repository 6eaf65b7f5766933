import type { Occurrence } from '../lib/link/occurrences.ts';
import type { Concept } from '../lib/model/concept.ts';

const nothing = { type: 'root' as const, children: [] };

/** A concept with a name and nothing else. */
export function conceptOf(id: string, own: Partial<Concept> & { zh?: string; pinyin?: string; en?: string } = {}): Concept {
	const { zh = id, pinyin = id, en = id, ...rest } = own;
	return {
		kind: 'concept',
		id,
		prefLabel: { 'zh-Hans': zh, 'zh-Hant': zh, 'zh-Latn-pinyin': pinyin, en },
		altLabel: { 'zh-Hans': [], en: [] },
		hiddenLabel: { en: [] },
		except: [],
		themes: ['theory'],
		broader: [],
		narrower: [],
		related: [],
		definition: { 'zh-Hans': nothing, en: nothing },
		usage: [],
		rendering: { basis: 'standard', 'zh-Hans': '通行。', en: 'Usual.' },
		sources: [],
		...rest,
	};
}

/** Places by their addresses: `demo-1-p2` stands in `demo-1`. */
export const placesAt = (...ids: string[]): Occurrence[] =>
	ids.map((id) => ({
		paper: id.slice(0, id.indexOf('-')),
		container: id.replace(/-p\d+$/u, ''),
		row: { id, cells: [] },
		counts: { 'zh-Hans': 1 },
	}));
