import type { ReactNode } from 'react';
import type { StartWhen } from '../start/signals.ts';
import './panes.css';

interface Pane {
	id: string;
	name: string;
	content: ReactNode;
}

interface PanesProps {
	panes: readonly Pane[];
	label: string;
	/** What the panes are driven with, by script. */
	tools: ReactNode;
}

// What the heads of the panes say, and the band between them, is drawn by script.
const START: StartWhen = 'now';

/** Papers beside each other, each with its own scroll; on a phone one at a time. Works by style alone: the pane shown is the one the address points into. */
export function Panes({ panes, label, tools }: PanesProps): ReactNode {
	return (
		<div className="compare" data-start={START}>
			<nav className="pane-switch" aria-label={label}>
				{panes.map(({ id, name }) => (
					<a key={id} href={`#${id}-pane`}>
						{name}
					</a>
				))}
			</nav>
			{tools}
			<div className="panes">
				{panes.map(({ id, name, content }) => (
					// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
					<article key={id} id={`${id}-pane`} className="pane paper" data-paper={id} aria-label={name} tabIndex={0}>
						{content}
					</article>
				))}
				<svg className="band" aria-hidden="true" />
			</div>
		</div>
	);
}
