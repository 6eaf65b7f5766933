import { getTranslations } from 'next-intl/server';
import type { Locale } from '../../../lib/i18n/locales.ts';
import type { ConceptMap, MapConcept } from '../../../lib/link/concept-map.ts';
import { toMapLabels } from '../../../lib/link/map-labels.ts';
import { LINE_HEIGHT, layOut, type PlacedLabel, SIGN } from '../../../lib/link/map-layout.ts';
import { toMapLines } from '../../../lib/link/map-lines.ts';
import type { CslItem } from '../../../lib/model/csl.ts';
import { briefName } from '../../ui/paper-names.ts';
import { paths } from '../../ui/paths.ts';
import { figuresOf } from '../figures.ts';
import './map.css';

export interface MapProps {
	map: ConceptMap;
	papers: readonly { paper: { id: string; record: CslItem } }[];
	locale: Locale;
}

const WIDTH = 1180;
const MARGIN = 16;
const ORIGIN = { x: 0, y: 0 };

/** The concepts as a drawing: each name a link to its concept, the most named first for the keyboard. */
export async function ConceptMapFigure({ map, papers, locale }: MapProps) {
	const t = await getTranslations({ locale, namespace: 'concepts.map' });
	const concepts = await getTranslations({ locale, namespace: 'concepts' });
	const labels = toMapLabels(
		map,
		papers.map(({ paper }) => paper.id),
		locale === 'zh' ? 'zh-Hans' : 'en',
	);
	const lines = toMapLines(map);
	const { labels: placed, height } = layOut(labels, lines, WIDTH);
	const dots = new Map(placed.map((label) => [label.id, dotOf(label)]));
	const byId = new Map(map.concepts.map((entry) => [entry.concept.id, entry]));
	const nearOf = (id: string): string[] =>
		lines.filter(({ source, target }) => source === id || target === id).map(({ source, target }) => (source === id ? target : source));
	return (
		<figure className="map">
			<figcaption>
				<ul className="map-legend">
					<li className="of-both">
						<Sign of="both" /> {t('both', { papers: papers.length })}
					</li>
					{map.own > 0 &&
						papers.map(({ paper }, index) => (
							<li key={paper.id} className={`of-${index}`}>
								<Sign of={index} /> {t('only', { paper: briefName(paper.record, locale) })}
							</li>
						))}
				</ul>
				<p className="map-hint">{t('scroll')}</p>
			</figcaption>
			{/* Who has no pointer can scroll it too. */}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
			<div className="map-box" role="region" tabIndex={0} aria-label={t('label')}>
				{/* biome-ignore lint/a11y/noSvgWithoutTitle: named by the box around it; a title would show as a tip */}
				<svg viewBox={`${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${height + 2 * MARGIN}`}>
					<style>{map.concepts.map(({ concept }) => highlight(concept.id)).join('\n')}</style>
					<g>
						{lines.map(({ source, target, shared, stated }) => (
							<path
								key={`${source} ${target}`}
								className="map-line"
								d={arc(dots.get(source) ?? ORIGIN, dots.get(target) ?? ORIGIN)}
								data-ends={`${source} ${target}`}
								strokeWidth={Math.min(1 + shared * 0.45, 6)}
								strokeOpacity={Math.min(0.22 + shared * 0.03, 0.5)}
								{...(stated && { strokeDasharray: '7 4' })}
							/>
						))}
					</g>
					{placed.map((label) => {
						const entry = byId.get(label.id);
						if (!entry) return null;
						const figures = figuresOf(entry.counts, { papers, locale, t: concepts });
						const common = { entry, label, figures, papers, locale };
						return <MapName key={label.id} {...common} near={nearOf(label.id)} />;
					})}
				</svg>
			</div>
		</figure>
	);
}

interface MapNameProps {
	entry: MapConcept;
	label: PlacedLabel;
	/** Ids of the concepts that a line joins to it. */
	near: readonly string[];
	papers: MapProps['papers'];
	locale: Locale;
	/** How often papers name it, in words. */
	figures: string;
}

function MapName({ entry: { concept, counts }, label, near, papers, locale, figures }: MapNameProps) {
	const { id, prefLabel } = concept;
	const named = papers.filter(({ paper }) => counts[paper.id]);
	const of = named.length > 1 ? 'both' : papers.findIndex(({ paper }) => paper === named[0]?.paper);
	const { x, y, width, height, lines, fontSize } = label;
	const lang = locale === 'zh' ? 'zh-Hans' : 'en';
	const dot = dotOf(label);
	const left = dot.x + fontSize * SIGN * 0.6;
	const top = y - ((lines.length - 1) / 2) * LINE_HEIGHT * fontSize;
	return (
		<a className={`map-name of-${of}`} href={paths.concept(locale, id)} data-name={id} data-near={near.join(' ')}>
			<title>{`${prefLabel['zh-Hans']} ${prefLabel.en} · ${figures}`}</title>
			<rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx="4" />
			<path className="map-sign" d={signPath(of)} transform={`translate(${dot.x} ${dot.y}) scale(${fontSize * 0.3})`} />
			<text className="serif" lang={lang} fontSize={fontSize}>
				{lines.map((line, index) => (
					<tspan key={line} x={left} y={top + index * LINE_HEIGHT * fontSize + fontSize * 0.36}>
						{index < lines.length - 1 ? `${line} ` : line}
					</tspan>
				))}
			</text>
		</a>
	);
}

/** A disc for what both papers name, half a disc on the side of the one that does so alone. */
function signPath(of: number | 'both'): string {
	if (of === 'both') return 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z';
	return of === 0 ? 'M0.4 -1A1 1 0 1 0 0.4 1Z' : 'M-0.4 -1A1 1 0 1 1 -0.4 1Z';
}

function Sign({ of }: { of: number | 'both' }) {
	return (
		<svg aria-hidden="true" viewBox="-1.1 -1.1 2.2 2.2" className="inline-block size-3">
			<path className="map-sign" d={signPath(of)} />
		</svg>
	);
}

interface Point {
	x: number;
	y: number;
}

/** Where the sign of a label stands and its lines end. */
const dotOf = ({ x, y, width, fontSize }: PlacedLabel): Point => ({ x: x - width / 2 + fontSize * SIGN * 0.65, y });

/** A slight bow, so that lines of one direction part. */
function arc(from: Point, to: Point): string {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const middle = { x: (from.x + to.x) / 2 - dy * 0.08, y: (from.y + to.y) / 2 + dx * 0.08 };
	return `M${from.x.toFixed(1)} ${from.y}Q${middle.x.toFixed(1)} ${middle.y.toFixed(1)} ${to.x.toFixed(1)} ${to.y}`;
}

/** What stands out while a name is pointed at or has the focus. In the style alone, so that it needs no script. */
function highlight(id: string): string {
	const chosen = `svg:has([data-name="${id}"]:is(:hover,:focus-visible))`;
	return `${chosen} [data-ends~="${id}"]{--on:1}${chosen} .map-name:not([data-name="${id}"],[data-near~="${id}"]){--off:1}`;
}
