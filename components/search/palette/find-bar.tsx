import { type ReactNode, useEffect, useState } from 'react';
import type { Shown } from '../../../lib/search/show.ts';
import { clearHits, lightHits } from './light.ts';

export interface FindMessages {
	name: string;
	/** With `{at}`, `{count}` and `{query}`. */
	position: string;
	previous: string;
	next: string;
	close: string;
}

export interface Finding {
	typed: string;
	/** All passages of this page that were found, in reading order. */
	results: readonly Shown[];
	/** Which of them was opened. */
	first: number;
}

interface FindBarProps extends Finding {
	messages: FindMessages;
	onClose: () => void;
}

/** Goes from hit to hit of what was looked for, all of them lit in the text. */
export function FindBar({ typed, results, first, messages, onClose }: FindBarProps): ReactNode {
	const [at, setAt] = useState(first);
	useEffect(() => {
		lightHits(results);
		return clearHits;
	}, [results]);
	const go = (step: number): void => {
		const next = (at + step + results.length) % results.length;
		setAt(next);
		// A step is no page of its own: Back leads to where the reader came from.
		location.replace(`#${results[next]?.address}`);
	};
	const position = messages.position
		.replace('{at}', String(at + 1))
		.replace('{count}', String(results.length))
		.replace('{query}', () => typed);
	return (
		<search className="find-bar print:hidden" aria-label={messages.name}>
			<p role="status">{position}</p>
			<button type="button" aria-label={messages.previous} title={messages.previous} onClick={() => go(-1)}>
				<span aria-hidden="true">↑</span>
			</button>
			<button type="button" aria-label={messages.next} title={messages.next} onClick={() => go(1)}>
				<span aria-hidden="true">↓</span>
			</button>
			<button type="button" aria-label={messages.close} title={messages.close} onClick={onClose}>
				<span aria-hidden="true">×</span>
			</button>
		</search>
	);
}
