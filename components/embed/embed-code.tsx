'use client';

import { useEffect, useState } from 'react';
import { frameCode } from './frame-code.ts';

const VIEWS = ['parallel', 'zh', 'en'] as const;
type EmbedView = (typeof VIEWS)[number];

interface EmbedCodeProps {
	/** Of the embedded form. */
	path: string;
	title: string;
	/** Where the site stands; this page's own origin is taken where it is absent. */
	site: string | undefined;
	messages: {
		open: string;
		lead: string;
		view: string;
		views: Record<EmbedView, string>;
		grows: string;
		code: string;
		copy: string;
		copied: string;
		failed: string;
		look: string;
	};
}

/** The HTML by which a section is shown on another page, to be copied. Without script it can still be selected. */
export function EmbedCode({ path, title, site, messages }: EmbedCodeProps) {
	const [view, setView] = useState<EmbedView>('parallel');
	const [grows, setGrows] = useState(false);
	const [origin, setOrigin] = useState(site);
	const [said, setSaid] = useState('');
	useEffect(() => setOrigin((known) => known ?? location.origin), []);
	const query = view === 'parallel' ? '' : `?view=${view}`;
	const code = frameCode({ address: `${origin ?? ''}${path}${query}`, title, grows });

	const copy = async (): Promise<void> => {
		try {
			await navigator.clipboard.writeText(code);
			setSaid(messages.copied);
		} catch {
			setSaid(messages.failed);
		}
	};

	return (
		<details className="embed-code print:hidden">
			<summary className="min-h-11 cursor-pointer py-2.5">{messages.open}</summary>
			<p className="max-w-prose text-sm text-soft">{messages.lead}</p>
			<fieldset className="choices -ms-2 mt-2 text-sm">
				<legend className="sr-only">{messages.view}</legend>
				{VIEWS.map((name) => (
					<label key={name}>
						<input type="radio" name="embed-view" checked={view === name} onChange={() => setView(name)} />
						{messages.views[name]}
					</label>
				))}
			</fieldset>
			<label className="flex min-h-11 cursor-pointer items-center gap-2 text-sm">
				<input type="checkbox" className="size-4.5 shrink-0 accent-accent" checked={grows} onChange={() => setGrows(!grows)} />
				{messages.grows}
			</label>
			<textarea
				className="mt-1 block w-full max-w-3xl resize-y border border-rule bg-raised p-3 font-mono text-xs leading-relaxed"
				aria-label={messages.code}
				readOnly
				spellCheck={false}
				rows={grows ? 9 : 4}
				value={code}
				onFocus={(event) => event.currentTarget.select()}
			/>
			<p className="flex flex-wrap items-center gap-x-4 text-sm">
				<button type="button" className="inline-flex min-h-11 cursor-pointer items-center font-semibold" onClick={() => void copy()}>
					{messages.copy}
				</button>
				<a className="inline-flex min-h-11 items-center" href={`${path}${query}`}>
					{messages.look}
				</a>
				<span role="status" className="text-soft">
					{said}
				</span>
			</p>
		</details>
	);
}
