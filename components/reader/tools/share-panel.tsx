'use client';

import { useRef, useState } from 'react';
import type { PaperCitation } from '../citation.ts';
import { chosenPassage, linkTo, quote } from './share.ts';

export interface ShareMessages {
	open: string;
	link: string;
	linkWithView: string;
	quotePrinted: string;
	quoteTranslation: string;
	quoteBoth: string;
	cited: string;
	copied: string;
	failed: string;
}

/** Copies a link to the passage being read or selected, or its words, clean, in one language or both. */
export function SharePanel({ messages, citation }: { messages: ShareMessages; citation: PaperCitation }) {
	const passage = useRef<string[]>([]);
	const panel = useRef<HTMLDivElement>(null);
	const [said, setSaid] = useState('');

	const copy = async (text: string): Promise<void> => {
		try {
			await navigator.clipboard.writeText(text);
			setSaid(messages.copied);
		} catch {
			// No permission, or no secure origin: the reader is told and can still copy by hand.
			setSaid(`${messages.failed} ${text}`);
		}
	};
	const link = (): string => linkTo(passage.current, false);
	const actions: [string, () => string][] = [
		[messages.link, link],
		[messages.linkWithView, () => linkTo(passage.current, true)],
		[messages.quotePrinted, () => quote(passage.current, 'printed')],
		[messages.quoteTranslation, () => quote(passage.current, 'translation')],
		[messages.quoteBoth, () => `${quote(passage.current, 'printed')}\n${quote(passage.current, 'translation')}`],
		[
			messages.cited,
			() =>
				`“${quote(passage.current, 'printed')}”（${citation.printed}）\n“${quote(passage.current, 'translation')}” (${citation.translation})\n${link()}`,
		],
	];

	return (
		<>
			<button
				type="button"
				className="min-h-11 cursor-pointer px-3 text-soft hover:text-ink"
				popoverTarget="share"
				onPointerDown={() => {
					// A click takes the selection away before the panel opens.
					passage.current = chosenPassage();
				}}
				onKeyDown={() => {
					passage.current = chosenPassage();
				}}
			>
				{messages.open}
			</button>
			<div ref={panel} id="share" popover="auto" className="preview share" onToggle={() => setSaid('')}>
				<ul>
					{actions.map(([name, textOf]) => (
						<li key={name}>
							<button
								type="button"
								className="flex min-h-11 w-full cursor-pointer items-center text-start hover:underline"
								onClick={() => void copy(textOf())}
							>
								{name}
							</button>
						</li>
					))}
				</ul>
				<p role="status" className="text-sm break-words text-soft">
					{said}
				</p>
			</div>
		</>
	);
}
