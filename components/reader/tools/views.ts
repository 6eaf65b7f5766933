import { writeSetting } from '../../ui/settings.ts';
import { keepPlace } from './place.ts';
import { prepareReveal } from './reveal.ts';

/** How a paper can be shown; the key that chooses each. `parallel` falls back to interleaved on narrow windows. */
export const VIEWS = { parallel: '1', zh: '2', en: '3', interleaved: '4', reveal: '5' } as const;
export type View = keyof typeof VIEWS;

export const isView = (value: unknown): value is View => typeof value === 'string' && Object.hasOwn(VIEWS, value);

/** The view of this page, as the link, the reader's choice or the default says. */
export function currentView(): View {
	const { view } = document.documentElement.dataset;
	return isView(view) ? view : 'parallel';
}

/** Shows a view, keeps it as the reader's choice, and says it in the address. The passage being read stays where it is. */
export function chooseView(view: View): void {
	keepPlace(() => {
		document.documentElement.dataset.view = view;
		prepareReveal(view === 'reveal');
	});
	writeSetting('view', view);
	const address = new URL(location.href);
	address.searchParams.set('view', view);
	history.replaceState(history.state, '', address);
}
