'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CiteFile } from '../../lib/cite/cite-file.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import { paths } from '../ui/paths.ts';
import { closePopover, hasPopovers } from '../ui/popover.ts';
import type { CiteChoices, CiteMessages } from './cite-choices.tsx';

export interface CitePanelProps {
	paper: string;
	locale: Locale;
	messages: CiteMessages & {
		open: string;
		close: string;
		loading: string;
		failed: string;
		retry: string;
		/** Name of the link to the page of all styles. */
		all: string;
	};
}

/** What is fetched when the panel is opened for the first time. */
interface Loaded {
	Choices: typeof CiteChoices;
	file: CiteFile;
}

/** Opens for a link that has `data-cite`: the address of a passage or a section, or nothing for the paper. Without script the link leads to the page of all styles. */
export function CitePanel({ paper, locale, messages }: CitePanelProps) {
	const panel = useRef<HTMLDivElement>(null);
	const [address, setAddress] = useState('');
	const [loaded, setLoaded] = useState<Loaded | 'failed'>();

	const load = useCallback(async (): Promise<void> => {
		setLoaded(undefined);
		try {
			const [{ CiteChoices }, file] = await Promise.all([import('./cite-choices.tsx'), fetchFile(paper)]);
			setLoaded({ Choices: CiteChoices, file });
		} catch {
			// No network: the reader is told.
			setLoaded('failed');
		}
	}, [paper]);

	useEffect(() => {
		let isLoading = false;
		const onClick = (event: MouseEvent): void => {
			const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-cite]') : null;
			// With a modifier a link does what links do.
			if (!link || !hasPopovers() || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			// What the link stands in gives the focus back first, so that this panel can do so later.
			closePopover(link.closest<HTMLElement>('[popover]'));
			setAddress(link.dataset.cite ?? '');
			panel.current?.showPopover();
			panel.current?.focus();
			if (!isLoading) void load();
			isLoading = true;
		};
		document.addEventListener('click', onClick);
		return () => document.removeEventListener('click', onClick);
	}, [load]);

	return (
		<div ref={panel} id="cite" popover="auto" className="sheet cite" role="dialog" aria-label={messages.open} tabIndex={-1}>
			<div className="cite-head">
				<h2>{messages.open}</h2>
				<button type="button" className="tool" aria-label={messages.close} popoverTarget="cite" popoverTargetAction="hide">
					<span aria-hidden="true">×</span>
				</button>
			</div>
			{loaded === undefined && <p role="status">{messages.loading}</p>}
			{loaded === 'failed' && (
				<p role="alert">
					{messages.failed}{' '}
					<button type="button" className="tool underline" onClick={() => void load()}>
						{messages.retry}
					</button>
				</p>
			)}
			{typeof loaded === 'object' && (
				<loaded.Choices key={address} file={loaded.file} paper={paper} address={address} locale={locale} messages={messages} />
			)}
			<p>
				<a className="cite-all" href={paths.cite(locale, paper)}>
					{messages.all}
				</a>
			</p>
		</div>
	);
}

async function fetchFile(paper: string): Promise<CiteFile> {
	const response = await fetch(`/data/cite/${paper}.json`);
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	// Our own file, made from the same type.
	return response.json() as Promise<CiteFile>;
}
