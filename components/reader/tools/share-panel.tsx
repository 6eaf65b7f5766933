'use client';

import { useState } from 'react';
import { nameOfPlace } from '../../../lib/link/jump.ts';
import type { PaperCitation } from '../citation.ts';
import { addressOf, chosenPassage, copyLines, type Line, linkTo, quote, resized } from './share.ts';

interface ShareMessages {
	open: string;
	/** Names of the buttons that add a sentence to the passage and take one away. */
	longer: string;
	shorter: string;
	link: string;
	linkWithView: string;
	quotePrinted: string;
	quoteTranslation: string;
	quoteBoth: string;
	cited: string;
	/** Name of the link that opens the panel of citations. */
	cite: string;
	copied: string;
	failed: string;
}

interface SharePanelProps {
	messages: ShareMessages;
	citation: PaperCitation;
	/** Address of the page that cites the paper. */
	citePath: string;
}

/** Copies a link to the passage being read or selected, or its words, clean, in one language or both. */
export function SharePanel({ messages, citation, citePath }: SharePanelProps) {
	const [passage, setPassage] = useState<string[]>([]);
	const [said, setSaid] = useState('');

	const copy = async (lines: Line[]): Promise<void> => {
		try {
			await copyLines(lines);
			setSaid(messages.copied);
		} catch {
			// No permission, or no secure origin: the reader is told and can still copy by hand.
			setSaid(`${messages.failed} ${lines.map(({ text }) => text).join('\n')}`);
		}
	};
	const printed = (): Line => quote(passage, 'printed');
	const translation = (): Line => quote(passage, 'translation');
	const link = (withView = false): Line => ({ text: linkTo(passage, withView) });
	const within = (before: string, { text, ...line }: Line, after: string): Line => ({ ...line, text: `${before}${text}${after}` });
	const actions: [string, () => Line[]][] = [
		[messages.link, () => [link()]],
		[messages.linkWithView, () => [link(true)]],
		[messages.quotePrinted, () => [printed()]],
		[messages.quoteTranslation, () => [translation()]],
		[messages.quoteBoth, () => [printed(), translation()]],
		[
			messages.cited,
			() => [
				within('“', printed(), `”（${citation.printed}）`),
				...(translation().text ? [within('“', translation(), `” (${citation.translation})`)] : []),
				link(),
			],
		],
	];
	const first = passage[0] ?? '';
	const last = passage.at(-1) ?? '';
	const places = [...new Set([nameOfPlace(first), nameOfPlace(last)])].join(' – ');
	// A click takes the selection away before the panel opens.
	const choose = (): void => setPassage(chosenPassage());

	return (
		<>
			<button type="button" className="tool" popoverTarget="share" onPointerDown={choose} onKeyDown={choose}>
				{messages.open}
			</button>
			<div id="share" popover="auto" className="sheet share" role="dialog" aria-label={messages.open} onToggle={() => setSaid('')}>
				{passage.length > 0 && (
					<>
						<p className="font-semibold">{places}</p>
						<p className="shared-words" lang={printed().lang}>
							{printed().text}
						</p>
						<div className="flex gap-x-4 border-b border-rule text-soft">
							<button type="button" className="tool ps-0" onClick={() => setPassage(resized(passage, 1))}>
								<span aria-hidden="true">+ </span>
								{messages.longer}
							</button>
							<button type="button" className="tool" disabled={passage.length === 1} onClick={() => setPassage(resized(passage, -1))}>
								<span aria-hidden="true">− </span>
								{messages.shorter}
							</button>
						</div>
					</>
				)}
				<ul>
					{actions.map(([name, lines]) => (
						<li key={name}>
							<button type="button" className="tool w-full text-start" onClick={() => void copy(lines())}>
								{name}
							</button>
						</li>
					))}
					<li>
						<a className="tool w-full" href={citePath} data-cite={addressOf(passage)}>
							{messages.cite}
						</a>
					</li>
				</ul>
				<p role="status" className="text-sm break-words whitespace-pre-line text-soft">
					{said}
				</p>
			</div>
		</>
	);
}
