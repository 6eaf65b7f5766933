/** What a reader does first, of whatever kind. */
export const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'input', 'click'];

/** Sent to the document when React has taken over the page. The root element says the same: `data-app` is `ready`. */
export const APP_READY = 'appready';

/** Sent to the document to open the palette; `detail` is what stands in its box. */
export const OPEN_PALETTE = 'openpalette';

/** When a page needs its scripts without being asked, as `data-start` of an element: always, or when its address has a fragment. */
export type StartWhen = 'now' | 'hash';
