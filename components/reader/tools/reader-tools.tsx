'use client';

import { useEffect, useRef, useState } from 'react';
import { attachPairing } from './pairing.ts';
import { attachPreview } from './preview.ts';
import { attachReveal, prepareReveal } from './reveal.ts';
import { attachSelection } from './selection.ts';
import { chooseView, currentView, isView, showTarget, VIEWS, type View } from './views.ts';

/** The choice of a view, and all that makes the page of a paper answer to pointer and keys. The text itself is not React's. */
export function ReaderTools({ label, names, noteLabel }: { label: string; names: Record<View, string>; noteLabel: string }) {
	const [view, setView] = useState<View>('parallel');
	const panel = useRef<HTMLDivElement>(null);

	useEffect(() => {
		const shown = currentView();
		setView(shown);
		prepareReveal(shown === 'reveal');
		showTarget();
		const onKey = (event: KeyboardEvent): void => {
			const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
			if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
			const chosen = Object.entries(VIEWS).find(([, key]) => key === event.key)?.[0];
			if (!isView(chosen)) return;
			chooseView(chosen);
			setView(chosen);
		};
		document.addEventListener('keydown', onKey);
		addEventListener('hashchange', showTarget);
		const detach = [attachPairing(), attachReveal(), attachSelection(), panel.current ? attachPreview(panel.current) : () => {}];
		return () => {
			document.removeEventListener('keydown', onKey);
			removeEventListener('hashchange', showTarget);
			for (const undo of detach) undo();
		};
	}, []);

	return (
		<>
			<fieldset className="views">
				<legend className="sr-only">{label}</legend>
				{(Object.keys(VIEWS) as View[]).map((name) => (
					<label key={name} title={`${names[name]} (${VIEWS[name]})`}>
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
						{names[name]}
					</label>
				))}
			</fieldset>
			<div ref={panel} popover="auto" className="preview note-preview" tabIndex={-1} role="dialog" aria-label={noteLabel} />
		</>
	);
}
