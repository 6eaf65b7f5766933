import type { Setting } from '../../ui/settings.ts';

/** What the settings panel offers; views have a place of their own. */
export const offered = ['theme', 'script', 'pinyin', 'zhsize', 'ensize', 'face', 'hover', 'keys'] as const satisfies Setting[];
