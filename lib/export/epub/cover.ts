import type { Woven } from '../../model/row.ts';
import { printedName } from '../../parse/works/names.ts';
import { type Edition, titleIn } from '../edition.ts';
import { element, group, type XmlElement } from '../xml.ts';
import { inLang, type XhtmlPage } from './xhtml.ts';

const WIDTH = 1200;
const HEIGHT = 1600;
const INK = '#1c1a17';
const SOFT = '#6b6259';
const PAPER = '#fbf8f2';
const NOTE = '#a3271f';

/** A cover with the title in its languages, and the page that shows it. */
export function toCover(edition: Edition): { image: XmlElement; page: XhtmlPage } {
	const { paper, layers, reading } = edition;
	const title = titleIn(edition, paper.lang) ?? paper.id;
	const [translated] = layers.map(({ record }) => ({ lang: record.lang, title: titleIn(edition, record.lang) ?? '' }));
	const authors = (paper.record.author ?? []).map(printedName).join('、');
	const row = reading.parts.find(({ name }) => name === 'title')?.rows[0];
	const chinese = stretches(row?.cells[0]?.segments.flatMap(({ nodes }) => nodes) ?? [{ type: 'text', value: title }]);
	const size = 90;
	const below = 300 + chinese.length * size * 1.4;
	const image = group(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'xml:lang': paper.lang },
		element('title', {}, title),
		element('rect', { width: WIDTH, height: HEIGHT, fill: PAPER }),
		element('rect', { x: 110, y: 110, width: 120, height: 10, fill: NOTE }),
		...lines(chinese, { y: 300, size, fill: INK, 'font-weight': 'bold', 'xml:lang': paper.lang }),
		...lines(translated ? wrapped(translated.title) : [], { y: below + 20, size: 50, fill: SOFT, 'xml:lang': translated?.lang }),
		...lines([authors], { y: 1330, size: 60, fill: INK, 'xml:lang': paper.lang }),
		...lines(['对读 Duidu'], { y: 1490, size: 40, fill: SOFT }),
	);
	const body = element(
		'body',
		{ 'epub:type': 'cover', class: 'cover' },
		element('img', { src: 'cover.svg', alt: title, ...inLang(paper.lang) }),
	);
	return { image, page: { lang: paper.lang, title, body } };
}

function lines(
	texts: readonly string[],
	{ y, size, ...attributes }: { y: number; size: number } & Record<string, string | number | undefined>,
): XmlElement[] {
	return texts.map((text, index) =>
		element('text', { x: 110, y: Math.round(y + index * size * 1.4), 'font-size': size, 'font-family': 'serif', ...attributes }, text),
	);
}

const LONGEST = { chinese: 10, english: 36 };
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Lines of Chinese that end behind a mark or between words; the name of a concept stays whole. */
function stretches(nodes: readonly Woven[]): string[] {
	const pieces = nodes.flatMap((node) => {
		if (node.type !== 'text') return [];
		return node.concept ? [node.value] : [...words.segment(node.value)].map(({ segment }) => segment);
	});
	const rows: string[] = [];
	for (const piece of pieces) {
		const row = rows.at(-1);
		const isMark = /^\p{P}$/u.test(piece);
		const fits = row !== undefined && row.length + piece.length <= LONGEST.chinese && !/[：；，？！]$/u.test(row);
		if (row !== undefined && (fits || isMark)) rows[rows.length - 1] = row + piece;
		else rows.push(piece);
	}
	return rows;
}

function wrapped(title: string): string[] {
	const rows: string[] = [];
	for (const word of title.split(' ')) {
		const row = rows.at(-1);
		if (row !== undefined && row.length + word.length < LONGEST.english) rows[rows.length - 1] = `${row} ${word}`;
		else rows.push(word);
	}
	return rows;
}
