'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { OPEN_PALETTE } from '../../start/signals.ts';
import { opensPalette } from '../../ui/keys.ts';
import { FindBar, type Finding } from './find-bar.tsx';
import { isHere } from './light.ts';
import type { PaletteOption } from './options.ts';
import { PaletteBox, type PaletteProps } from './palette-box.tsx';

/** ⌘K, Ctrl-K, `/` and `g` on every page, and any link with `data-palette`: goes to a place, a concept, a heading or a passage. */
export function Palette({ locale, papers, pages, messages }: PaletteProps): ReactNode {
	const dialog = useRef<HTMLDialogElement>(null);
	const [opened, setOpened] = useState<{ typed: string }>();
	const [finding, setFinding] = useState<Finding>();

	useEffect(() => {
		const open = (typed: string): void => {
			if (!dialog.current?.open) dialog.current?.showModal();
			// The next letter is meant for the box already.
			flushSync(() => setOpened({ typed }));
		};
		const onKey = (event: KeyboardEvent): void => {
			if (!opensPalette(event)) return;
			event.preventDefault();
			// The page of search has a box of its own.
			const box = event.key === '/' ? document.querySelector<HTMLInputElement>('main input[name="q"]') : null;
			if (box) box.focus();
			else open('');
		};
		const onClick = (event: MouseEvent): void => {
			if (!(event.target instanceof Element) || !event.target.closest('[data-palette]')) return;
			if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			open('');
		};
		// What was typed before the page could answer.
		const onAsked = (event: Event): void => {
			if (event instanceof CustomEvent) open(String(event.detail));
		};
		document.addEventListener(OPEN_PALETTE, onAsked);
		document.addEventListener('keydown', onKey);
		document.addEventListener('click', onClick);
		return () => {
			document.removeEventListener(OPEN_PALETTE, onAsked);
			document.removeEventListener('keydown', onKey);
			document.removeEventListener('click', onClick);
		};
	}, []);

	const close = (): void => dialog.current?.close();
	const choose = (option: PaletteOption, found?: Finding): void => {
		close();
		setFinding(found);
		if (option.address && isHere(option.address)) location.hash = option.address;
		else location.assign(option.href);
	};

	return (
		<>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog; the keyboard has Escape */}
			<dialog
				ref={dialog}
				className="palette"
				aria-label={messages.label}
				onClose={() => setOpened(undefined)}
				onClick={(event) => event.target === dialog.current && close()}
			>
				{opened && <PaletteBox {...opened} {...{ locale, papers, pages, messages, close, choose }} />}
			</dialog>
			{finding && (
				<FindBar key={finding.typed + finding.first} {...finding} messages={messages.find} onClose={() => setFinding(undefined)} />
			)}
		</>
	);
}
