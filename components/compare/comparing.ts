import {
	type Comparison,
	type Known,
	otherSide,
	type PaneView,
	readComparison,
	SIDES,
	type Side,
	withPaper,
} from '../../lib/link/comparison.ts';
import { isShortcut } from '../ui/keys.ts';
import { closePopover } from '../ui/popover.ts';
import { arrange } from './arrange.ts';
import { drawBand, type InView } from './band.ts';
import { type CardMessages, toggleCards } from './cards.ts';
import { choiceOf } from './choice.ts';
import { readEntry, writeEntry } from './entries.ts';
import { light } from './light.ts';
import { loadPane } from './load-pane.ts';
import { anchorIn, attachLeader } from './lock.ts';
import { type Mentions, mentionsIn, segmentsNaming } from './mentions.ts';
import { type ParallelLink, partnerOf } from './parallel-link.ts';
import { goTo, motion, type Place, paneOf, placeIn, shownIn } from './places.ts';

/** What the controls of the panes are drawn from. */
export interface State {
	comparison: Comparison;
	/** The pane in use, and on a phone the one that is shown. */
	active: Side;
	locked: boolean;
	/** While the panes are locked, the parallel being read. */
	anchor: string | undefined;
	inView: InView;
	/** By side, where the pane stood before it was moved. */
	back: Partial<Record<Side, Place>>;
	/** By side, where the chosen concept is named. */
	mentions: Partial<Record<Side, Mentions>>;
	/** Name of a paper that could not be had. */
	failed: string | undefined;
}

export interface Comparing {
	chooseParallel: (id: string) => void;
	/** To another mention of the concept. */
	step: (side: Side, by: 1 | -1) => void;
	/** Follows nothing any more. */
	clear: () => void;
	goBack: (side: Side) => void;
	setPaper: (side: Side, paper: string) => Promise<void>;
	setView: (side: Side, view: PaneView) => void;
	toggleLock: () => void;
	switchTo: (side: Side) => void;
	detach: () => void;
}

export interface Material {
	links: readonly ParallelLink[];
	papers: readonly { id: string; name: string }[];
	/** Address of the interface, such as `/en/`. */
	base: string;
	cards: Omit<CardMessages, 'names'>;
}

/** The parallel that is lit: what is read with the lock on goes before what was chosen. */
export const litParallel = ({ locked, anchor, comparison }: State): string | undefined =>
	(locked ? anchor : undefined) ?? comparison.parallel;

/** How long a pane must rest before its place is written down. */
const REST = 250;
/** How long before a locked pane follows, so that it is not driven through all that is passed over. */
const FOLLOW = 90;
/** So many places are kept for the way back. */
const KEPT = 50;

/** Makes the panes answer: what is chosen in one brings the other to its partner. `onChange` is told of every change. */
export function compare(frame: HTMLElement, band: SVGElement, material: Material, onChange: (state: State) => void): Comparing {
	const { links, papers, base } = material;
	const names = Object.fromEntries(papers.map(({ id, name }) => [id, name]));
	const known: Known = {
		papers: papers.map(({ id }) => id),
		parallels: new Map(links.map(({ id, ends }) => [id, Object.keys(ends) as [string, string]])),
	};
	const trails = new Map<string, Place[]>();
	let state: State = {
		comparison: readComparison(new URL(location.href), known),
		active: 'left',
		locked: false,
		anchor: undefined,
		inView: { both: [], one: [] },
		back: {},
		mentions: {},
		failed: undefined,
	};
	/** The pane that the reader moves by hand; a locked one follows it. */
	let leader: Side = 'left';
	/** Where the panes stood when that was last written down, in a window of this width. */
	let written: Partial<Record<Side, Place>> = {};
	let width = innerWidth;
	let drawing = 0;
	let resting: ReturnType<typeof setTimeout> | undefined;
	let following: ReturnType<typeof setTimeout> | undefined;

	const paneAt = (side: Side): HTMLElement | null => paneOf(state.comparison[side].paper);
	const sideOf = (pane: Element): Side => (pane === paneAt('right') ? 'right' : 'left');
	const linkOf = (id: string | undefined): ParallelLink | undefined => links.find((link) => link.id === id);
	const lit = (): ParallelLink | undefined => linkOf(litParallel(state));

	const show = (change: Partial<State>): void => {
		state = { ...state, ...change };
		const panes = SIDES.flatMap((side) => paneAt(side) ?? []);
		light(panes, [...Object.values(lit()?.ends ?? {}).flat(), ...SIDES.flatMap(mentionShown)], state.comparison.concept);
		frame.dataset.active = state.active;
		state = { ...state, inView: draw(), back: backs() };
		onChange(state);
	};
	const mentionShown = (side: Side): string[] => {
		const [pane, { concept }, { at } = { at: -1 }] = [paneAt(side), state.comparison, state.mentions[side]];
		return pane && concept && at >= 0 ? segmentsNaming(pane, concept).slice(at, at + 1) : [];
	};
	const draw = (): InView => {
		const [left, right] = [paneAt('left'), paneAt('right')];
		return left && right ? drawBand(band, [left, right], links, { chosen: lit()?.id, locked: state.locked }) : { both: [], one: [] };
	};
	const redraw = (): void => {
		cancelAnimationFrame(drawing);
		drawing = requestAnimationFrame(() => {
			const inView = draw();
			if (JSON.stringify(inView) === JSON.stringify(state.inView)) return;
			state = { ...state, inView };
			onChange(state);
		});
	};

	/** Writes into the address and the history where the panes stand, or where they are on the way to. */
	const write = (how: 'push' | 'replace', places: Partial<Record<Side, Place>> = {}): void => {
		clearTimeout(resting);
		const [left, right] = SIDES.map((side) => {
			const pane = paneAt(side);
			return places[side] ?? (pane ? placeIn(pane) : { top: 0 });
		}) as [Place, Place];
		written = { left, right };
		state = { ...state, comparison: writeEntry(how, state.comparison, { places: { left, right }, active: state.active }) };
	};
	const writeAtRest = (): void => {
		clearTimeout(resting);
		resting = setTimeout(() => write('replace'), REST);
	};

	/** Moves panes to segments, and keeps the places that they leave for the way back. */
	const jump = (moves: Partial<Record<Side, string | undefined>>, change: Partial<State>, focused?: Side): void => {
		write('replace');
		const places: Partial<Record<Side, Place>> = {};
		for (const side of SIDES) {
			const [pane, segment] = [paneAt(side), moves[side]];
			if (!pane || !segment || !shownIn(pane, segment)) continue;
			const { paper } = state.comparison[side];
			trails.set(paper, [...(trails.get(paper) ?? []), placeIn(pane)].slice(-KEPT));
			const place = { segment, top: 0 };
			places[side] = place;
			goTo(pane, place, motion());
		}
		show(change);
		write('push', places);
		if (focused) focusOn(focused, moves[focused]);
	};
	const backs = (): State['back'] =>
		Object.fromEntries(
			SIDES.flatMap(
				(side) =>
					trails
						.get(state.comparison[side].paper)
						?.slice(-1)
						.map((place) => [side, place]) ?? [],
			),
		);
	const focusOn = (side: Side, segment: string | undefined): void => {
		const pane = paneAt(side);
		const element = pane && segment !== undefined ? shownIn(pane, segment) : undefined;
		if (element && !element.hasAttribute('tabindex')) element.tabIndex = -1;
		(element ?? pane)?.focus({ preventScroll: true });
	};

	/** Without a pane in which it was chosen, both panes are brought to their passages. */
	const chooseParallel = (id: string, from?: Side): void => {
		const link = linkOf(id);
		if (!link) return;
		const to = from ? otherSide(from) : state.active;
		const partner = from && partnerOf(link, state.comparison[from].paper)?.[0];
		if (partner && state.comparison[to].paper !== partner) {
			void setPaper(to, partner).then(() => state.comparison[to].paper === partner && chooseParallel(id, from));
			return;
		}
		const { concept: _concept, ...rest } = state.comparison;
		const moves = Object.fromEntries(SIDES.flatMap((side) => (side === from ? [] : [[side, link.ends[rest[side].paper]?.[0]]])));
		const anchor = state.locked ? id : undefined;
		jump(moves, { comparison: { ...rest, parallel: id }, mentions: {}, active: to, anchor }, to);
	};
	const chooseConcept = (concept: string, from: Side, segment: string): void => {
		const { parallel: _parallel, ...rest } = state.comparison;
		const to = otherSide(from);
		const [here, there] = [paneAt(from), paneAt(to)];
		if (!here || !there) return;
		const partner = mentionsIn(there, concept);
		const mentions = { [from]: mentionsIn(here, concept, segment), [to]: partner };
		// On a phone the pane being read stays before the reader.
		const stays = isNarrow() || partner.at < 0;
		const moves = { [to]: segmentsNaming(there, concept)[partner.at] };
		jump(moves, { comparison: { ...rest, concept }, mentions, active: stays ? from : to }, stays ? undefined : to);
	};
	const step = (side: Side, by: 1 | -1): void => {
		const [pane, { concept }, { at, count } = { at: 0, count: 0 }] = [paneAt(side), state.comparison, state.mentions[side]];
		if (!pane || !concept || count === 0) return;
		const next = (at + by + count) % count;
		const mentions = { ...state.mentions, [side]: { at: next, count } };
		// The focus stays on the button, for the next step.
		jump({ [side]: segmentsNaming(pane, concept)[next] }, { mentions, active: side });
	};
	const clear = (): void => {
		write('replace');
		const { parallel: _parallel, concept: _concept, ...comparison } = state.comparison;
		show({ comparison, mentions: {} });
		write('push');
	};
	const goBack = (side: Side): void => {
		const [pane, trail] = [paneAt(side), trails.get(state.comparison[side].paper)];
		if (!pane || !trail) return;
		write('replace');
		const place = trail.pop();
		if (place) goTo(pane, place);
		show({ active: side });
		write('push');
		focusOn(side, place?.segment);
	};
	const setPaper = async (side: Side, paper: string): Promise<void> => {
		const name = names[paper] ?? paper;
		try {
			await loadPane(paper, name, base);
		} catch {
			show({ failed: name });
			return;
		}
		write('replace');
		state = { ...state, comparison: withPaper(state.comparison, side, paper) };
		arrange(state.comparison);
		show({ mentions: mentionsNow(), anchor: undefined, failed: undefined });
		write('push');
	};
	const setView = (side: Side, view: PaneView): void => {
		const { comparison } = state;
		state = { ...state, comparison: { ...comparison, [side]: { ...comparison[side], view } } };
		arrange(state.comparison);
		show({});
		write('replace');
	};
	const toggleLock = (): void => {
		show({ locked: !state.locked, anchor: undefined });
		follow();
	};
	const switchTo = (side: Side): void => {
		show({ active: side });
		writeAtRest();
		paneAt(side)?.focus({ preventScroll: true });
	};

	/** With the lock on, brings the pane that doesn't lead to the partner of what is being read in the one that does. */
	const follow = (): void => {
		const [pane, to] = [paneAt(leader), otherSide(leader)];
		if (!state.locked || !pane) return;
		const shared = links.filter(({ ends }) => SIDES.every((side) => state.comparison[side].paper in ends));
		const anchor = anchorIn(pane, shared, state.anchor ?? state.comparison.parallel);
		if (anchor === state.anchor) return;
		const [other, segment] = [paneAt(to), linkOf(anchor)?.ends[state.comparison[to].paper]?.[0]];
		if (other && segment) goTo(other, { segment, top: 0 }, motion());
		show({ anchor });
	};
	const mentionsNow = (): State['mentions'] => {
		const { concept } = state.comparison;
		if (!concept) return {};
		return Object.fromEntries(
			SIDES.flatMap((side) => {
				const pane = paneAt(side);
				return pane ? [[side, mentionsIn(pane, concept, state.comparison[side].at)]] : [];
			}),
		);
	};

	/** Shows what the address says, and to the pixel what the entry of the history says. */
	const restore = async (): Promise<void> => {
		clearTimeout(resting);
		const comparison = readComparison(new URL(location.href), known);
		const entry = readEntry();
		// A paper that can't be had leaves its side empty; the choice of papers is there.
		await Promise.allSettled(SIDES.map((side) => loadPane(comparison[side].paper, names[comparison[side].paper] ?? '', base)));
		state = { ...state, comparison, anchor: undefined };
		arrange(comparison);
		for (const side of SIDES) {
			const pane = paneAt(side);
			const place = entry?.places[side] ?? (pane && firstPlace(pane, side));
			// A pane that stands there already stays as it is.
			if (pane && place && (entry || placeIn(pane).segment !== place.segment)) goTo(pane, place);
			if (place) written = { ...written, [side]: place };
		}
		const pointed = SIDES.find((side) => location.hash.startsWith(`#${comparison[side].paper}-`));
		show({ active: entry?.active ?? pointed ?? state.active, mentions: mentionsNow() });
	};
	const firstPlace = (pane: HTMLElement, side: Side): Place | undefined => {
		const { concept, parallel } = state.comparison;
		const { at, paper } = state.comparison[side];
		const segment = at ?? linkOf(parallel)?.ends[paper]?.[0] ?? (concept && segmentsNaming(pane, concept)[0]);
		return segment ? { segment, top: 0 } : undefined;
	};

	const onClick = (event: MouseEvent): void => {
		const choice = choiceOf(event);
		if (!choice) return;
		event.preventDefault();
		const side = sideOf(choice.pane);
		if (choice.type === 'parallel') chooseParallel(choice.id, side);
		else if (choice.type === 'concept') chooseConcept(choice.concept, side, choice.segment);
		else if (choice.type === 'place') {
			closePopover(choice.pane.querySelector<HTMLElement>('.toc [popover]'));
			jump({ [side]: choice.id }, { active: side }, side);
		} else {
			const here = links.filter(({ id }) => choice.ids.includes(id));
			const [only, ...others] = here;
			if (only && others.length === 0 && !isNarrow()) chooseParallel(only.id, side);
			else toggleCards(choice.link, here, state.comparison[side].paper, { ...material.cards, names });
		}
	};
	const onKey = (event: KeyboardEvent): void => {
		if (event.key === 'l' && isShortcut(event)) toggleLock();
		if (event.key !== 'F6') return;
		event.preventDefault();
		switchTo(otherSide(state.active));
	};
	const onScroll = (event: Event): void => {
		redraw();
		writeAtRest();
		if (!state.locked || event.target !== paneAt(leader)) return;
		clearTimeout(following);
		following = setTimeout(follow, FOLLOW);
	};
	/** The lines break elsewhere; what is being read stays. */
	const onResize = (): void => {
		redraw();
		if (innerWidth === width) return;
		width = innerWidth;
		for (const side of SIDES) {
			const [pane, place] = [paneAt(side), written[side]];
			if (pane && place) goTo(pane, place);
		}
	};
	const onFocus = ({ target }: FocusEvent): void => {
		const pane = target instanceof Element ? target.closest('.pane') : null;
		if (pane && sideOf(pane) !== state.active) show({ active: sideOf(pane) });
	};
	/** The same page in the other language of the interface opens as this one stands. */
	const keepComparison = ({ target }: MouseEvent): void => {
		const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.site-header a[hreflang]') : null;
		if (!link) return;
		write('replace');
		link.search = location.search;
	};
	const onPopState = (): void => void restore();
	const listening = new AbortController();
	const { signal } = listening;
	frame.addEventListener('click', onClick, { signal });
	frame.addEventListener('scroll', onScroll, { signal, capture: true });
	frame.addEventListener('focusin', onFocus, { signal });
	document.addEventListener('keydown', onKey, { signal });
	document.addEventListener('click', keepComparison, { signal, capture: true });
	addEventListener('popstate', onPopState, { signal });
	addEventListener('resize', onResize, { signal });
	attachLeader(frame, (pane) => (leader = sideOf(pane)), signal);
	// From here on keys and pointer are answered; whoever drives the page can wait for it.
	void restore().then(() => {
		if (!signal.aborted) document.documentElement.dataset.tools = 'ready';
	});

	return {
		chooseParallel,
		step,
		clear,
		goBack,
		setPaper,
		setView,
		toggleLock,
		switchTo,
		detach: () => {
			listening.abort();
			clearTimeout(resting);
			clearTimeout(following);
			cancelAnimationFrame(drawing);
			delete document.documentElement.dataset.tools;
		},
	};
}

/** Whether one pane is shown at a time. */
const isNarrow = (): boolean => matchMedia('(max-width: 47.99rem)').matches;
