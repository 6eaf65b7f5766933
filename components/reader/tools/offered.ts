import type { Setting } from '../../ui/settings.ts';

/** What the settings panel offers; views have a place of their own. */
export const offered = ['theme', 'zhsize', 'ensize', 'face', 'hover', 'keys'] as const satisfies Setting[];
