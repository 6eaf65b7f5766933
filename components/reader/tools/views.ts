import { readSetting, SETTINGS, type Value, writeSetting } from '../../ui/settings.ts';
import { keepPlace } from './place.ts';
import { prepareReveal } from './reveal.ts';

/** How a paper can be shown. `parallel` falls back to interleaved on narrow windows. */
export type View = Value<'view'>;
export const VIEWS = SETTINGS.view;

/** The key that chooses a view: its place in the row. */
export const keyOf = (view: View): string => String(VIEWS.indexOf(view) + 1);

/** The view of this page, as the link, the reader's choice or the default says. */
export const currentView = (): View => readSetting('view');

function nameView(): void {
	const address = new URL(location.href);
	address.searchParams.set('view', currentView());
	history.replaceState(history.state, '', address);
}

/**
 * Shows a view, keeps it as the reader's choice, and says it in the address. The passage being read stays where it is. The text follows when the control
 * has been seen to answer: on a slow device drawing it takes a tenth of a second.
 */
export function chooseView(view: View): void {
	afterPaint(() => {
		keepPlace(() => {
			writeSetting('view', view);
			prepareReveal(view === 'reveal');
		});
		afterPaint(nameView);
	});
}

const afterPaint = (action: () => void): void => void requestAnimationFrame(() => setTimeout(action));
