import { ImageResponse } from 'next/og';
import type { ReactElement } from 'react';
import type { Bilingual } from '../../lib/model/concept.ts';
import { type Card, SHARE_SIZE } from './cards.ts';
import { drawable, HAN, LATIN, loadFonts } from './fonts.ts';

/** Colours of the light theme. */
const PAPER = '#fcfaf5';
const INK = '#211e19';
const SOFT = '#625a4e';
const RULE = '#d9d1c1';
const ACCENT = '#97271f';

/** A card as a PNG, the same bytes for the same words. */
export const drawCard = (card: Card): Response => new ImageResponse(<CardImage card={card} />, { ...SHARE_SIZE, fonts: loadFonts() });

/** As on the pages: Chinese on the left, English beside it. What draws it knows flex boxes and inline styles alone. */
function CardImage({ card: { title, pinyin = '', corner, foot } }: { card: Card }): ReactElement {
	const column = { display: 'flex', flexDirection: 'column', justifyContent: 'center', width: 500 } as const;
	return (
		<div
			style={{
				display: 'flex',
				flexDirection: 'column',
				justifyContent: 'space-between',
				width: '100%',
				height: '100%',
				padding: '56px 72px 52px',
				fontFamily: LATIN,
				color: INK,
				background: PAPER,
				borderTop: `12px solid ${ACCENT}`,
			}}
		>
			<div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', fontSize: 30 }}>
				<div style={{ display: 'flex', alignItems: 'center' }}>
					<Mark />
					<span style={{ marginLeft: 18, fontWeight: 700 }}>对读</span>
					<span style={{ marginLeft: 12, color: SOFT }}>Duidu</span>
				</div>
				<Both>{corner}</Both>
			</div>
			<div style={{ display: 'flex', justifyContent: 'space-between' }}>
				<div style={column}>
					<Title lang="zh-Hans" size={sizeOf(title['zh-Hans'], HAN_SIZES)} weight={700} lineHeight={1.35}>
						{title['zh-Hans']}
					</Title>
					{pinyin && <span style={{ marginTop: 18, fontSize: 28, color: SOFT }}>{drawable(pinyin)}</span>}
				</div>
				<div style={{ width: 1, background: RULE }} />
				<div style={column}>
					<Title lang="en" size={sizeOf(title.en, LATIN_SIZES)} weight={400} lineHeight={1.28}>
						{title.en}
					</Title>
				</div>
			</div>
			<div style={{ display: 'flex', fontSize: 26 }}>
				<Both>{foot}</Both>
			</div>
		</div>
	);
}

/** Each in its own font: within one word of both there would be two. */
function Both({ children }: { children: Bilingual<string> }): ReactElement {
	return (
		<div style={{ display: 'flex', color: SOFT }}>
			<span style={{ fontFamily: HAN }}>{drawable(children['zh-Hans'])}</span>
			<span style={{ marginLeft: 14 }}>{drawable(children.en)}</span>
		</div>
	);
}

/** Two columns side by side, as on the icon. */
function Mark(): ReactElement {
	const bar = { width: 11, height: 26, background: PAPER };
	return (
		<div
			style={{
				display: 'flex',
				justifyContent: 'center',
				alignItems: 'center',
				width: 52,
				height: 52,
				borderRadius: 8,
				background: ACCENT,
			}}
		>
			<div style={bar} />
			<div style={{ ...bar, marginLeft: 7 }} />
		</div>
	);
}

interface TitleProps {
	lang: string;
	size: number;
	weight: number;
	lineHeight: number;
	children: string;
}

function Title({ lang, size, weight, lineHeight, children }: TitleProps): ReactElement {
	return (
		<div
			lang={lang}
			style={{
				fontFamily: lang === 'en' ? LATIN : HAN,
				textWrap: 'balance',
				fontSize: size,
				fontWeight: weight,
				lineHeight,
				letterSpacing: lang === 'en' ? '-0.005em' : '0.01em',
			}}
		>
			{drawable(children)}
		</div>
	);
}

/** Up to how many characters, in what size: tried with the longest headings of the papers. */
const HAN_SIZES = [
	[5, 92],
	[10, 72],
	[16, 60],
	[30, 50],
	[45, 44],
	[Number.POSITIVE_INFINITY, 37],
] as const;
const LATIN_SIZES = [
	[24, 64],
	[45, 52],
	[80, 42],
	[140, 36],
	[200, 31],
	[Number.POSITIVE_INFINITY, 27],
] as const;

function sizeOf(text: string, sizes: typeof HAN_SIZES | typeof LATIN_SIZES): number {
	return sizes.find(([most]) => text.length <= most)?.[1] ?? 0;
}
