'use client';

import { useEffect, useRef } from 'react';
import { attachPreview, type PreviewMessages } from './attach-preview.ts';

/** The one panel in which links with `data-preview` show what they lead to. */
export function Preview({ name, messages }: { name: string; messages: PreviewMessages }) {
	const panel = useRef<HTMLDivElement>(null);
	useEffect(() => (panel.current ? attachPreview(panel.current, messages) : undefined), [messages]);
	return <div ref={panel} id="preview" popover="auto" className="sheet preview" tabIndex={-1} role="dialog" aria-label={name} />;
}
