import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/locales.ts';
import type { StretchName, Strip, StripMark, StripTick } from '../../lib/link/strip.ts';
import { paths } from '../ui/paths.ts';
import { placeName, type Translator } from './place-name.ts';

interface CourseProps {
	strips: readonly { paper: string; name: string; strip: Strip }[];
	locale: Locale;
	t: Translator;
}

/** Where in each paper the concept is named: one strip below the other, drawn to one scale. */
export function Course({ strips, locale, t }: CourseProps) {
	const most = Math.max(FULL, ...strips.flatMap(({ strip }) => strip.marks.map(({ count }) => count)));
	return (
		<section className="part" aria-labelledby="course">
			<h2 id="course">{t('course')}</h2>
			<p className="small mt-2 max-w-3xl">{t('courseLead')}</p>
			{strips.map(({ paper, name, strip }) => (
				<div key={paper} className="mt-6">
					<h3 className="label">{name}</h3>
					{strip.marks.length === 0 ? (
						<p className="text-soft">{t('none')}</p>
					) : (
						<Drawing strip={strip} most={most} page={paths.paper(locale, paper)} name={name} t={t} />
					)}
				</div>
			))}
		</section>
	);
}

/** Left end and width of each stretch, per cent of the drawing. */
const STRETCH: Record<StretchName, readonly [left: number, width: number]> = { matter: [0, 7], text: [9, 81], notes: [92, 7] };
/** So many mentions at least stand behind the highest bar: a single one makes no tower. */
const FULL = 4;
/** In pixels: the highest bar, and the line that the bars stand on. */
const TALLEST = 48;
const LINE = 54;
const HEIGHT = 78;

const across = (share: number, stretch: StretchName): number => STRETCH[stretch][0] + share * STRETCH[stretch][1];
const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

interface DrawingProps {
	strip: Strip;
	/** What the highest bar stands for. */
	most: number;
	page: string;
	name: string;
	t: Translator;
}

function Drawing({ strip, most, page, name, t }: DrawingProps): ReactNode {
	const count = strip.marks.reduce((sum, mark) => sum + mark.count, 0);
	return (
		<svg className="strip" role="group" aria-label={t('strip', { count, paper: name })} width="100%" height={HEIGHT}>
			{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in the scale takes the focus. */}
			<g aria-hidden="true">
				{Object.entries(STRETCH).map(([stretch, [left, width]]) => (
					<line key={stretch} className="axis" x1={percent(left)} x2={percent(left + width)} y1={LINE} y2={LINE} />
				))}
				{strip.ticks.map(({ number, depth, at }) => (
					<g key={number} className={`tick depth-${depth}`}>
						<line x1={percent(across(at, 'text'))} x2={percent(across(at, 'text'))} y1={LINE} y2={LINE + 6} />
						{hasRoom({ depth, at }, strip.ticks) && (
							<text x={percent(across(at, 'text'))} y={HEIGHT - 4}>
								{number}
							</text>
						)}
					</g>
				))}
			</g>
			{strip.marks.map((mark) => {
				const place = placeName(mark.id, t);
				return <Bar key={mark.id} mark={mark} most={most} href={`${page}#${mark.id}`} name={t('mark', { place, count: mark.count })} />;
			})}
		</svg>
	);
}

/** The number of a subsection would stand on that of a section close by. */
const hasRoom = ({ depth, at }: Omit<StripTick, 'number'>, ticks: readonly StripTick[]): boolean =>
	depth === 1 || !ticks.some((other) => other.depth === 1 && Math.abs(other.at - at) < ROOM);

/** Of a number, as a share of the line. */
const ROOM = 0.025;

function Bar({ mark, most, href, name }: { mark: StripMark; most: number; href: string; name: string }): ReactNode {
	const { stretch, from, to, count } = mark;
	const height = Math.max(6, Math.round((count / most) * TALLEST));
	const width = percent(across(to, stretch) - across(from, stretch));
	return (
		<a href={href} aria-label={name}>
			<title>{name}</title>
			<rect
				x={percent(across(from, stretch))}
				y={LINE - height}
				width={width}
				height={height}
				// A heading is too short to be seen at its own width.
				style={{ width: `max(4px, ${width})` }}
			/>
		</a>
	);
}
