'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { PANE_VIEWS, type PaneView, SIDES, type Side } from '../../lib/link/comparison.ts';
import { nameOfPlace } from '../../lib/link/jump.ts';
import { closePopover } from '../ui/popover.ts';
import { type Comparing, compare, litParallel, type Material, type State } from './comparing.ts';
import type { ParallelLink } from './parallel-link.ts';
import '../parallels/parallels.css';

interface CompareMessages {
	/** Name of the choice of a paper, by side. */
	paper: Record<Side, string>;
	views: Record<PaneView, string>;
	contents: string;
	/** Before the place that a pane was moved from. */
	back: string;
	beginning: string;
	inView: string;
	oneInView: string;
	noneInView: string;
	all: string;
	lock: string;
	noneHere: string;
	clear: string;
	previous: string;
	next: string;
	/** With `{at}` and `{count}`. */
	position: string;
	unnamed: string;
	/** With `{paper}`. */
	failed: string;
	hint: string;
}

interface CompareToolsProps {
	material: Material;
	/** Where the parallels are listed with what is said of them. */
	parallels: string;
	/** Names of the concepts, Chinese and English, by id, with their addresses. */
	concepts: Record<string, { zh: string; en: string; href: string }>;
	messages: CompareMessages;
}

/** The controls of two panes: which paper and language each shows, the way back, and what is followed from one to the other. */
export function CompareTools({ material, parallels, concepts, messages }: CompareToolsProps) {
	const [state, setState] = useState<State>();
	const comparing = useRef<Comparing>(undefined);
	useEffect(() => {
		const frame = document.querySelector<HTMLElement>('.panes');
		const band = document.querySelector<SVGElement>('.band');
		if (!frame || !band) return undefined;
		comparing.current = compare(frame, band, material, setState);
		return comparing.current.detach;
	}, [material]);

	return (
		<>
			<div className="pane-heads" data-active={state?.active}>
				<div className="pane-tabs">
					{SIDES.map((side) => (
						<button
							key={side}
							type="button"
							aria-pressed={(state?.active ?? 'left') === side}
							onClick={() => comparing.current?.switchTo(side)}
						>
							{material.papers.find(({ id }) => id === state?.comparison[side].paper)?.name}
						</button>
					))}
				</div>
				{SIDES.map((side, index) => (
					<PaneHead
						key={side}
						side={side}
						paper={state?.comparison[side].paper ?? material.papers[index]?.id ?? ''}
						view={state?.comparison[side].view ?? 'both'}
						back={state?.back[side]}
						material={material}
						messages={messages}
						comparing={comparing}
					/>
				))}
			</div>
			<div className="compare-strip" data-active={state?.active ?? 'left'}>
				<Followed state={state} material={material} parallels={parallels} concepts={concepts} messages={messages} comparing={comparing} />
				{/* What is read with the lock on stands beside it already. */}
				<p role="status" className={state?.locked && state.anchor && !state.failed ? 'compare-status sr-only' : 'compare-status'}>
					{state && statusOf(state, material.links, messages, material.cards.relations)}
				</p>
				<div className="strip-tools">
					<InViewList state={state} links={material.links} parallels={parallels} messages={messages} comparing={comparing} />
					<button
						type="button"
						className="tool lock"
						aria-pressed={state?.locked ?? false}
						aria-keyshortcuts="l"
						title={`${messages.lock} (l)`}
						onClick={() => comparing.current?.toggleLock()}
					>
						<svg aria-hidden="true" viewBox="0 0 20 20" className="size-4 fill-none stroke-current stroke-2">
							<path d="M8 6H6a4 4 0 0 0 0 8h2m4-8h2a4 4 0 0 1 0 8h-2M7 10h6" />
						</svg>
						{messages.lock}
					</button>
				</div>
			</div>
		</>
	);
}

type Control = { comparing: { readonly current: Comparing | undefined }; messages: CompareMessages };

function PaneHead({
	side,
	paper,
	view,
	back,
	material,
	messages,
	comparing,
}: Control & { side: Side; paper: string; view: PaneView; back: State['back'][Side]; material: Material }): ReactNode {
	return (
		<div className="pane-head" data-side={side}>
			<label className="paper-choice">
				<span className="sr-only">{messages.paper[side]}</span>
				<select value={paper} onChange={(event) => void comparing.current?.setPaper(side, event.target.value)}>
					{material.papers.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			</label>
			<button type="button" className="tool" popoverTarget={`${paper}-contents`}>
				{messages.contents}
			</button>
			<fieldset className="views">
				<legend className="sr-only">{material.papers.find(({ id }) => id === paper)?.name}</legend>
				{PANE_VIEWS.map((name) => (
					<label key={name}>
						<input type="radio" name={`view-${side}`} checked={view === name} onChange={() => comparing.current?.setView(side, name)} />
						{messages.views[name]}
					</label>
				))}
			</fieldset>
			{back && (
				<button type="button" className="tool back" onClick={() => comparing.current?.goBack(side)}>
					<span aria-hidden="true">↩ </span>
					{messages.back} {back.segment === undefined ? messages.beginning : nameOfPlace(back.segment)}
				</button>
			)}
		</div>
	);
}

/** What is followed: the parallel with the way to what is said of it, or the concept with its places in both papers. */
function Followed({
	state,
	material,
	parallels,
	concepts,
	messages,
	comparing,
}: Control & Pick<CompareToolsProps, 'material' | 'parallels' | 'concepts'> & { state: State | undefined }): ReactNode {
	const link = material.links.find(({ id }) => id === (state && litParallel(state)));
	const concept = concepts[state?.comparison.concept ?? ''];
	if (!state || !(link || concept)) return <p className="compare-hint">{messages.hint}</p>;
	return (
		<div className="followed">
			{link && (
				<a className="quiet followed-name" href={`${parallels}#${link.id}`} data-preview="">
					<span className="relation" data-relation={link.relation}>
						{material.cards.relations[link.relation]}
					</span>
					<span className="serif">{link.title}</span>
				</a>
			)}
			{concept && (
				<a className="quiet followed-name" href={concept.href} data-preview="" data-concept={state.comparison.concept}>
					<span className="serif">
						<span lang="zh-Hans">{concept.zh}</span> <span lang="en">{concept.en}</span>
					</span>
				</a>
			)}
			{concept &&
				SIDES.map((side) => <Steps key={side} side={side} state={state} material={material} messages={messages} comparing={comparing} />)}
			<button type="button" className="tool" aria-label={messages.clear} title={messages.clear} onClick={() => comparing.current?.clear()}>
				<span aria-hidden="true">×</span>
			</button>
		</div>
	);
}

function Steps({ side, state, material, messages, comparing }: Control & { side: Side; state: State; material: Material }): ReactNode {
	const { name } = material.papers.find(({ id }) => id === state.comparison[side].paper) ?? { name: '' };
	const { at, count } = state.mentions[side] ?? { at: -1, count: 0 };
	if (count === 0)
		return (
			<span className="steps" data-side={side}>
				{name}: {messages.unnamed}
			</span>
		);
	const position = messages.position.replace('{at}', String(at + 1)).replace('{count}', String(count));
	return (
		<span className="steps" data-side={side}>
			<button type="button" className="tool" aria-label={`${messages.previous}: ${name}`} onClick={() => comparing.current?.step(side, -1)}>
				<span aria-hidden="true">‹</span>
			</button>
			<span>
				{name} {position}
			</span>
			<button type="button" className="tool" aria-label={`${messages.next}: ${name}`} onClick={() => comparing.current?.step(side, 1)}>
				<span aria-hidden="true">›</span>
			</button>
		</span>
	);
}

/** What the lines between the panes show, as a list. */
function InViewList({
	state,
	links,
	parallels,
	messages,
	comparing,
}: Control & { state: State | undefined; links: readonly ParallelLink[]; parallels: string }): ReactNode {
	const { both, one } = state?.inView ?? { both: [], one: [] };
	const panel = useRef<HTMLDivElement>(null);
	const list = (ids: readonly string[]): ReactNode => (
		<ul>
			{links
				.filter(({ id }) => ids.includes(id))
				.map(({ id, title, relation }) => (
					<li key={id}>
						<a
							className="quiet"
							href={`?parallel=${id}`}
							aria-current={state && litParallel(state) === id ? 'true' : undefined}
							onClick={(event) => {
								if (event.ctrlKey || event.metaKey || event.shiftKey) return;
								event.preventDefault();
								closePopover(panel.current);
								comparing.current?.chooseParallel(id);
							}}
						>
							<span className="relation" data-relation={relation}>
								{title}
							</span>
						</a>
					</li>
				))}
		</ul>
	);
	return (
		<>
			<button type="button" className="tool" popoverTarget="in-view">
				<span aria-hidden="true">∥</span>
				<span className="max-lg:sr-only">{messages.inView}</span> <span className="tabular-nums">{both.length}</span>
			</button>
			<div ref={panel} id="in-view" popover="auto" className="sheet in-view" role="dialog" aria-label={messages.inView}>
				{both.length > 0 ? list(both) : <p>{messages.noneInView}</p>}
				{one.length > 0 && (
					<>
						<h2>{messages.oneInView}</h2>
						{list(one)}
					</>
				)}
				<a className="preview-open" href={parallels}>
					{messages.all}
				</a>
			</div>
		</>
	);
}

function statusOf(
	{ locked, anchor, failed }: State,
	links: readonly ParallelLink[],
	messages: CompareMessages,
	relations: Material['cards']['relations'],
): string {
	if (failed) return messages.failed.replace('{paper}', failed);
	if (!locked) return '';
	const link = links.find(({ id }) => id === anchor);
	return link ? `${relations[link.relation]}: ${link.title}` : messages.noneHere;
}
