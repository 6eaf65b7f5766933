import { CUTS, NAMES, WORDS } from './own-words.ts';

/** A word made of Chinese characters. */
export interface Word {
	/** Offset (UTF-16). */
	start: number;
	/** What its reading is looked up by: 得到 and 了. */
	parts: string[];
	/** Written with a capital. */
	isName: boolean;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /\p{Script=Han}/u;
const entriesOf = (table: string): string[] => table.split(/[|\n]/u).filter(Boolean);
const join = (entry: string): string => entry.replaceAll(' ', '');
const cuts = new Map(entriesOf(CUTS).map((entry) => [join(entry), entry.split(' ')]));
const names = new Set(entriesOf(NAMES).map(join));

/** Written with the word before them when that has two characters or more: 生产力, 工业化. */
const suffixes = new Set('化性力者率业型权链界家论学度式级点区部体机制史');
/** Written with the verb before them. */
const aspects = new Set('了着过');
// 第十四, 二十, 百万
const numeral = '第[一二三四五六七八九十百]+|[一二三四五六七八九十百千万亿]{2,}';
const wholeNumeral = new RegExp(`^(?:${numeral})$`, 'u');

/** Divides texts into words. `labels` (新质 生产力, divided by blanks) and our own words win over the platform's dictionary. */
export function createWordDivider(labels: readonly string[]): (text: string) => Word[] {
	const known = new Map([...entriesOf(WORDS), ...entriesOf(NAMES), ...labels].map((entry) => [join(entry), entry.split(' ')]));
	const longestFirst = [...known.keys()].sort((one, other) => other.length - one.length);
	const pattern = new RegExp(`(${[...longestFirst, numeral].join('|')})`, 'u');
	return (text) => {
		const words: Word[] = [];
		let at = 0;
		for (const stretch of text.split(pattern)) {
			for (const piece of known.get(stretch) ?? divideByPlatform(stretch)) {
				if (han.test(piece)) add(words, { start: at, parts: [piece], isName: names.has(stretch) });
				at += piece.length;
			}
		}
		return words;
	};
}

function divideByPlatform(stretch: string): string[] {
	if (wholeNumeral.test(stretch)) return [stretch];
	return [...segmenter.segment(stretch)].flatMap(({ segment }) => cut(segment));
}

/** The particle 的 stands alone. */
function cut(word: string): string[] {
	const known = cuts.get(word);
	if (known) return known;
	return /^.+的$/u.test(word) && word !== '目的' ? [word.slice(0, -1), '的'] : [word];
}

/** Adds a word, or joins it to the one before. */
function add(words: Word[], word: Word): void {
	const last = words.at(-1);
	const before = last?.parts.join('') ?? '';
	const [piece = ''] = word.parts;
	const belongs = aspects.has(piece) || (suffixes.has(piece) && before.length > 1);
	if (last && belongs && last.start + before.length === word.start) last.parts.push(piece);
	else words.push(word);
}
