import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

export interface MapLabel {
	id: string;
	/** The label as it is broken into lines. */
	lines: string[];
	/** In the units of the map. */
	fontSize: number;
	/** Where it belongs from left, −1, to right, 1. */
	side: number;
}

export interface MapLink {
	source: string;
	target: string;
	/** From 0 to 1: how much the one draws the other. */
	strength: number;
}

/** A label with its middle and the room it takes. */
export interface PlacedLabel extends MapLabel {
	x: number;
	y: number;
	width: number;
	height: number;
}

export const LINE_HEIGHT = 1.2;
/** Room for the sign before a label, in parts of its size. */
export const SIGN = 1.1;
const PADDING = 0.35;
const ROUNDS = 400;
/** How far labels push each other away. */
const REACH = 320;
/** How strongly labels are drawn to the middle line: the more, the lower the map. */
const FLATNESS = 0.13;

/**
 * Places labels so that what is linked stands near, each on its side, and none over another; the map is as high as they need.
 * The same input always gives the same map: d3-force begins from a spiral and has a random source of its own with a fixed seed.
 */
export function layOut(labels: readonly MapLabel[], links: readonly MapLink[], width: number): { labels: PlacedLabel[]; height: number } {
	const nodes = labels.map((label): Node => ({ ...label, ...boxOf(label) }));
	forceSimulation(nodes)
		.force(
			'link',
			forceLink<Node, { source: string; target: string; strength: number }>(links.map((link) => ({ ...link })))
				.id(({ id }) => id)
				.distance(140)
				.strength(({ strength }) => strength * 0.1),
		)
		.force('charge', forceManyBody<Node>().strength(-420).distanceMax(REACH))
		.force('side', forceX<Node>(({ side }) => side * width * 0.36).strength(0.25))
		.force('middle', forceY<Node>(0).strength(FLATNESS))
		.stop()
		.tick(ROUNDS);
	widen(nodes, width);
	separate(nodes, width);
	const top = Math.min(...nodes.map(({ y, height }) => y - height / 2));
	return {
		labels: labels.map((label, index) => {
			const { x, y, width, height } = nodes[index] ?? boxOf(label);
			return { ...label, x: round(x), y: round(y - top), width: round(width), height: round(height) };
		}),
		height: Math.ceil(Math.max(...nodes.map(({ y, height }) => y + height / 2)) - top),
	};
}

/** What the simulation moves. At its beginning it writes `x` and `y` in the place of NaN. */
type Node = PlacedLabel;

function boxOf({ lines, fontSize }: MapLabel): { x: number; y: number; width: number; height: number } {
	return {
		x: Number.NaN,
		y: Number.NaN,
		width: (Math.max(...lines.map(emsOf)) + SIGN + 2 * PADDING) * fontSize,
		height: (lines.length * LINE_HEIGHT + PADDING) * fontSize,
	};
}

/** How wide a line is, in parts of its size: a generous guess, since every machine has its own fonts. */
function emsOf(line: string): number {
	return [...line].reduce((sum, char) => sum + (widths.find(([pattern]) => pattern.test(char))?.[1] ?? 0.56), 0);
}

const widths: [RegExp, number][] = [
	[/[\p{Script=Han}、，—“”《》]/u, 1],
	[/[mwMW]/u, 0.86],
	[/\p{Lu}/u, 0.72],
	[/[iljtfr'’,.\s-]/u, 0.4],
];

/** Stretches the cloud of labels to the width of the map. */
function widen(nodes: readonly Node[], width: number): void {
	const from = Math.min(...nodes.map(({ x }) => x));
	const to = Math.max(...nodes.map(({ x }) => x));
	for (const node of nodes) {
		const free = width - node.width;
		node.x = node.width / 2 + (to > from ? ((node.x - from) / (to - from)) * free : free / 2);
	}
}

const GAP = 8;
const PATIENCE = 5000;

/** Pushes labels apart, the way that is shorter, until none overlaps another. Upwards and downwards there is always room. */
function separate(nodes: readonly Node[], width: number): void {
	for (let round = 0; round < PATIENCE; round++) {
		let moved = false;
		for (const [index, one] of nodes.entries()) {
			for (const other of nodes.slice(index + 1)) {
				const overX = (one.width + other.width) / 2 + GAP - Math.abs(one.x - other.x);
				const overY = (one.height + other.height) / 2 + GAP - Math.abs(one.y - other.y);
				if (overX <= 0.01 || overY <= 0.01) continue;
				moved = true;
				const axis = overY <= overX ? 'y' : 'x';
				const step = (axis === 'y' ? overY : overX) / 2;
				const sign = one[axis] <= other[axis] ? 1 : -1;
				one[axis] -= sign * step;
				other[axis] += sign * step;
			}
		}
		for (const node of nodes) node.x = Math.min(Math.max(node.x, node.width / 2), width - node.width / 2);
		if (!moved) return;
	}
	throw new Error(`${nodes.length} labels did not fit into a width of ${width}; expected a wider map or fewer labels.`);
}

const round = (value: number): number => Math.round(value * 10) / 10;
