'use client';

import { useEffect, useState } from 'react';
import { fillVisit } from '../../lib/cite/fill.ts';
import { writeClipboard } from '../ui/clipboard.ts';
import { today } from './today.ts';

interface CopyCitationsProps {
	messages: { copied: string; refused: string };
}

/** Answers the buttons of the page that copy the citation beside them, with today’s date where a style asks for it. The citations are not React's. */
export function CopyCitations({ messages: { copied, refused } }: CopyCitationsProps) {
	const [said, setSaid] = useState('');
	useEffect(() => {
		const onClick = async ({ target }: MouseEvent): Promise<void> => {
			const button = target instanceof Element ? target.closest('.cite-copy') : null;
			const citation = button?.closest('div')?.querySelector<HTMLElement>('.citation');
			if (!citation) return;
			setSaid('');
			try {
				const { plain, html } = toCopy(citation);
				await writeClipboard(plain, html);
				setSaid(copied);
			} catch {
				// No permission, or no secure origin: the reader can still copy by hand.
				getSelection()?.selectAllChildren(citation);
				setSaid(refused);
			}
		};
		document.addEventListener('click', onClick);
		document.documentElement.dataset.tools = 'ready';
		return () => {
			delete document.documentElement.dataset.tools;
			document.removeEventListener('click', onClick);
		};
	}, [copied, refused]);
	return (
		<p role="status" className={said ? 'cite-toast' : 'sr-only'}>
			{said}
		</p>
	);
}

/** Links in full, wherever this site stands. */
function toCopy(citation: HTMLElement): { plain: string; html: string } {
	const copy = citation.cloneNode(true) as HTMLElement; // a clone is what it was made from
	for (const link of copy.querySelectorAll('a')) {
		link.textContent = link.href;
		link.setAttribute('href', link.href);
	}
	const html = fillVisit(copy.innerHTML, today());
	for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
	return { plain: fillVisit(copy.textContent ?? '', today()), html };
}
