'use client';

import { useEffect, useRef, useState } from 'react';
import { attachCopy } from './copy.ts';
import { attachHan } from './han.ts';
import { isShortcut } from './keys.ts';
import { attachPairing } from './pairing.ts';
import { currentPlace } from './place.ts';
import { attachPreview } from './preview.ts';
import { attachReveal, prepareReveal } from './reveal.ts';
import { attachSelection } from './selection.ts';
import { clearTarget, showTarget, type Target } from './target.ts';
import { chooseView, currentView, keyOf, VIEWS, type View } from './views.ts';

export interface ReaderToolsMessages {
	view: string;
	views: Record<View, string>;
	note: string;
	/** With `{id}` where the address goes. */
	missing: string;
	nearest: string;
	/** Said when what traditional characters or pinyin need could not be fetched. */
	aidFailed: string;
}

/** The choice of a view, and all that makes the page of a paper answer to pointer and keys. The text itself is not React's. */
export function ReaderTools({ messages }: { messages: ReaderToolsMessages }) {
	const [view, setView] = useState<View>('parallel');
	const [target, setTarget] = useState<Target>({ type: 'none' });
	const [aidFailed, setAidFailed] = useState(false);
	const panel = useRef<HTMLDivElement>(null);

	useEffect(() => {
		const shown = currentView();
		setView(shown);
		prepareReveal(shown === 'reveal');
		const follow = (): void => setTarget(showTarget());
		follow();
		const onKey = (event: KeyboardEvent): void => {
			if (event.key === 'Escape') clearTarget();
			if (!isShortcut(event)) return;
			if (event.key === '?') document.getElementById('settings')?.showPopover();
			const chosen = VIEWS.find((name) => keyOf(name) === event.key);
			if (!chosen) return;
			chooseView(chosen);
			setView(chosen);
		};
		document.addEventListener('keydown', onKey);
		document.addEventListener('click', keepPassage, true);
		addEventListener('hashchange', follow);
		const detach = [
			attachPairing(),
			attachReveal(),
			attachSelection(),
			attachCopy(),
			attachHan(setAidFailed),
			panel.current ? attachPreview(panel.current) : () => {},
		];
		// From here on keys and pointer are answered; whoever drives the page can wait for it.
		document.documentElement.dataset.tools = 'ready';
		return () => {
			delete document.documentElement.dataset.tools;
			document.removeEventListener('keydown', onKey);
			document.removeEventListener('click', keepPassage, true);
			removeEventListener('hashchange', follow);
			for (const undo of detach) undo();
		};
	}, []);

	return (
		<>
			<fieldset className="views">
				<legend className="sr-only">{messages.view}</legend>
				{VIEWS.map((name) => (
					<label key={name} title={`${messages.views[name]} (${keyOf(name)})`}>
						<input
							type="radio"
							name="view"
							value={name}
							checked={view === name}
							onChange={() => {
								chooseView(name);
								setView(name);
							}}
						/>
						{messages.views[name]}
					</label>
				))}
			</fieldset>
			<p role="status" className={target.type === 'missing' ? 'missing-target' : 'sr-only'}>
				{target.type === 'missing' && (
					<>
						{messages.missing.replace('{id}', target.id)}{' '}
						{target.nearest && (
							<>
								{messages.nearest} <a href={`#${target.nearest}`}>{target.nearest}</a>
							</>
						)}
					</>
				)}
			</p>
			<p role="status" className={aidFailed ? 'missing-target' : 'sr-only'}>
				{aidFailed && messages.aidFailed}
			</p>
			<div ref={panel} popover="auto" className="preview note-preview" tabIndex={-1} role="dialog" aria-label={messages.note} />
		</>
	);
}

/** The same page in the other language of the interface opens at the passage being read, in the same view. */
function keepPassage(event: MouseEvent): void {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.site-header a[hreflang]') : null;
	const place = link && currentPlace();
	if (!place) return;
	const address = new URL(link.href);
	address.search = location.search;
	address.hash = place.segment;
	link.href = address.href;
}
