'use client';

import { useEffect, useRef, useState } from 'react';
import { parseJump } from '../../../lib/link/jump.ts';
import { isShortcut } from './keys.ts';

export interface JumpMessages {
	label: string;
	hint: string;
	unknown: string;
}

/** Key g: takes what people write for a place and goes there. */
export function JumpBox({
	paper,
	papers,
	base,
	messages,
}: {
	paper: string;
	papers: readonly string[];
	base: string;
	messages: JumpMessages;
}) {
	const dialog = useRef<HTMLDialogElement>(null);
	const [text, setText] = useState('');
	const [failed, setFailed] = useState(false);

	useEffect(() => {
		const onKey = (event: KeyboardEvent): void => {
			if (event.key !== 'g' || !isShortcut(event)) return;
			event.preventDefault();
			dialog.current?.showModal();
		};
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, []);

	const go = (): void => {
		const id = parseJump(text, paper, papers);
		setFailed(id === undefined);
		if (id === undefined) return;
		dialog.current?.close();
		const target = id.slice(0, id.indexOf('-'));
		if (target === paper) location.hash = id;
		else location.href = `${base}${target}/#${id}`;
	};

	return (
		<dialog ref={dialog} className="jump" aria-label={messages.label} onClose={() => setFailed(false)}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					go();
				}}
			>
				<label className="block text-sm">
					{messages.label}
					<input
						className="mt-1 block min-h-11 w-full rounded border border-soft bg-raised px-3 text-base"
						value={text}
						onChange={(event) => setText(event.target.value)}
						autoComplete="off"
					/>
				</label>
				<p className="mt-2 text-sm text-soft" role="status">
					{failed ? messages.unknown : messages.hint}
				</p>
			</form>
		</dialog>
	);
}
