import type { Setting } from '../../ui/settings.ts';

/** What the settings panel offers, in its order; views have a place of their own. */
export const OFFERED = {
	page: ['theme', 'face', 'measure', 'order'],
	chinese: ['zhsize', 'zhline', 'script', 'pinyin'],
	english: ['ensize', 'enline'],
	notes: ['mentions', 'notes', 'hover', 'pages'],
	keys: ['keys'],
} as const satisfies Record<string, Setting[]>;

export type Group = keyof typeof OFFERED;
export type Offered = (typeof OFFERED)[Group][number];
