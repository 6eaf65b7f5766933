'use client';

import { useEffect, useState } from 'react';
import { nameOfPlace } from '../../../lib/link/jump.ts';
import { isShortcut } from '../../ui/keys.ts';
import { SETTING_CHANGE } from '../../ui/settings.ts';
import { attachCopy } from './copy.ts';
import { attachHan } from './han.ts';
import { attachMarginNotes } from './margin-notes.ts';
import { moveByKey } from './movement.ts';
import { attachPairing } from './pairing.ts';
import { currentPlace, lastPlace, rememberPlace } from './place.ts';
import { attachReveal, prepareReveal } from './reveal.ts';
import { attachSelection } from './selection.ts';
import { clearTarget, forwardRetired, showTarget, type Target } from './target.ts';
import { chooseView, currentView, keyOf, VIEWS, type View } from './views.ts';

interface ReaderToolsMessages {
	view: string;
	views: Record<View, string>;
	/** The first view on a phone, where nothing stands in parallel. */
	both: string;
	/** With `{id}` where the address goes. */
	missing: string;
	nearest: string;
	/** Said when what traditional characters or pinyin need could not be fetched. */
	aidFailed: string;
	/** Before the place where the paper was being read last. */
	resume: string;
	dismiss: string;
}

interface ReaderToolsProps {
	paper: string;
	/** Addresses that are no more → what took their place. */
	retired: Record<string, string>;
	/** Whether the page offers the place where it was left last. */
	resumes: boolean;
	messages: ReaderToolsMessages;
}

/** The choice of a view, and all that makes the page of a paper answer to pointer and keys. The text itself is not React's. */
export function ReaderTools({ paper, retired, resumes, messages }: ReaderToolsProps) {
	const [view, setView] = useState<View>('parallel');
	const [target, setTarget] = useState<Target>({ type: 'none' });
	const [resume, setResume] = useState<string>();
	const [aidFailed, setAidFailed] = useState(false);

	useEffect(() => {
		const followView = (): void => setView(currentView());
		followView();
		prepareReveal(currentView() === 'reveal');
		if (resumes) setResume(lastPlace(paper));
		const follow = (): void => {
			forwardRetired(retired);
			setTarget(showTarget());
			if (location.hash) setResume(undefined);
		};
		follow();
		const onKey = (event: KeyboardEvent): void => {
			if (event.key === 'Escape') clearTarget();
			if (!isShortcut(event)) return;
			if (event.key === '?') document.getElementById('settings')?.showPopover?.();
			if (moveByKey(event.key)) return;
			const chosen = VIEWS.find((name) => keyOf(name) === event.key);
			if (chosen) chooseView(chosen);
		};
		document.addEventListener(SETTING_CHANGE, followView);
		document.addEventListener('keydown', onKey);
		document.addEventListener('click', keepPassage, true);
		addEventListener('hashchange', follow);
		const detach = [
			attachPairing(),
			attachReveal(),
			attachSelection(),
			attachMarginNotes(),
			attachCopy(),
			attachHan(setAidFailed),
			...(resumes ? [rememberPlace(paper)] : []),
		];
		// From here on keys and pointer are answered; whoever drives the page can wait for it.
		document.documentElement.dataset.tools = 'ready';
		return () => {
			delete document.documentElement.dataset.tools;
			document.removeEventListener(SETTING_CHANGE, followView);
			document.removeEventListener('keydown', onKey);
			document.removeEventListener('click', keepPassage, true);
			removeEventListener('hashchange', follow);
			for (const undo of detach) undo();
		};
	}, [paper, retired, resumes]);

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
								setView(name);
								chooseView(name);
							}}
						/>
						{name === 'parallel' ? (
							<>
								<span className="max-md:hidden">{messages.views.parallel}</span>
								<span className="md:hidden">{messages.both}</span>
							</>
						) : (
							messages.views[name]
						)}
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
			{resume && (
				<p className="resume">
					<a href={`#${resume}`}>
						{messages.resume} {nameOfPlace(resume)}
					</a>
					<button type="button" aria-label={messages.dismiss} onClick={() => setResume(undefined)}>
						<span aria-hidden="true">×</span>
					</button>
				</p>
			)}
			<p role="status" className={aidFailed ? 'missing-target' : 'sr-only'}>
				{aidFailed && messages.aidFailed}
			</p>
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
