import { groupBy } from '../model/group-by.ts';
import { once } from './keep.ts';

/** The readings of all that the texts print in Chinese, small enough to download. */
export interface PinyinTable {
	/** The usual reading, with its tone mark → the characters that have it. */
	characters: Record<string, string>;
	/** Words of two characters or more, divided by blanks. */
	words: string;
	/** Words, of one character too, that are read otherwise than their characters usually are: 重塑 → chóng sù. More than one are divided by commas. */
	readings: Record<string, string>;
}

export interface Pinyin {
	/** The Chinese that typed pinyin may stand for, made of whole words of the texts, the fewest that will do. Empty when it is no pinyin. */
	find(typed: string): string[];
	/** The readings of a text, a list for each character, without tones; `undefined` when the texts do not have one of the characters. */
	read(text: string): string[][] | undefined;
	/** Cuts a stretch of Chinese into words of the texts; `undefined` when that can't be done. */
	divide(stretch: string): string[] | undefined;
}

interface Reading {
	word: string;
	syllables: Syllable[];
}

interface Syllable {
	letters: string;
	/** 1 to 4; 0 for the neutral tone; absent when none was typed. */
	tone?: number;
}

// More ways than these to take what was typed are no help.
const MOST = 60;
// Nobody spells more letters than these; to divide them takes longer than a reader waits.
const MOST_LETTERS = 200;

/** The table is unfolded when it is first needed. */
export function createPinyin(table: PinyinTable): Pinyin {
	const legal = once(() => legalSyllables(table));
	const readings = once(() => readTable(table));
	const bySyllables = once(() => groupBy(readings(), ({ syllables }) => lettersIn(syllables)));
	const byCharacter = once(() => readingsByCharacter(readings()));
	const words = once(() => new Set(readings().flatMap(({ word, syllables }) => (syllables.length > 1 ? word : []))));
	const findNew = (typed: string): string[] => {
		const ways = typed.length <= MOST_LETTERS && isPinyin(typed) ? readTyped(typed, legal()) : [];
		return [...new Set(ways.flatMap((syllables) => wordsFor(syllables, bySyllables())))].slice(0, MOST);
	};
	// A query asks twice: for concepts and for words.
	let last: { typed: string; found: string[] } | undefined;
	return {
		find(typed) {
			if (last?.typed !== typed) last = { typed, found: findNew(typed) };
			return last.found;
		},
		read(text) {
			const read = [...text].map((character) => [...(byCharacter().get(character) ?? [])]);
			return read.every((own) => own.length > 0) ? read : undefined;
		},
		divide: (stretch) => divide(stretch, words()),
	};
}

const lettersIn = (syllables: readonly Syllable[]): string => syllables.map(({ letters }) => letters).join(' ');

function readingsByCharacter(all: readonly Reading[]): Map<string, Set<string>> {
	const readings = new Map<string, Set<string>>();
	for (const { word, syllables } of all) {
		[...word].forEach((character, index) => {
			readings.set(character, (readings.get(character) ?? new Set()).add(syllables[index]?.letters ?? ''));
		});
	}
	return readings;
}

/** Every syllable there is, without its tone. */
function legalSyllables({ characters, readings }: PinyinTable): Set<string> {
	const unusual = Object.values(readings).flatMap((own) => own.split(/[, ]/u));
	return new Set([...Object.keys(characters), ...unusual].map((syllable) => toSyllable(syllable).letters));
}

function readTable({ characters, words, readings }: PinyinTable): Reading[] {
	const usual = new Map(
		Object.entries(characters).flatMap(([syllable, all]) => [...all].map((character) => [character, syllable] as const)),
	);
	const own = Object.entries(readings).flatMap(([word, all]) => all.split(',').map((reading) => ({ word, reading })));
	const read = [...usual.keys(), ...words.split(' ')]
		.filter((word) => word !== '' && (word.length === 1 || !Object.hasOwn(readings, word)))
		.map((word) => ({ word, reading: [...word].map((character) => usual.get(character) ?? '').join(' ') }));
	const syllables = new Map<string, Syllable>();
	const syllableOf = (marked: string): Syllable => {
		const known = syllables.get(marked) ?? toSyllable(marked);
		syllables.set(marked, known);
		return known;
	};
	return [...read, ...own].map(({ word, reading }) => ({ word, syllables: reading.split(' ').map(syllableOf) }));
}

const TONES = '\u0304\u0301\u030c\u0300';

/** From one with its mark: lǜ is lü, tone 4. */
function toSyllable(marked: string): Syllable {
	const decomposed = marked.toLowerCase().normalize('NFD');
	const tone = [...TONES].findIndex((mark) => decomposed.includes(mark)) + 1;
	return { letters: withoutTones(decomposed), tone };
}

const withoutTones = (decomposed: string): string => decomposed.replaceAll(/[\u0304\u0301\u030c\u0300]/gu, '').normalize('NFC');

const plainOf = (typed: string): string => typed.toLowerCase().normalize('NFD').replaceAll(/u:|v/gu, 'u\u0308').trim();
const isPinyin = (typed: string): boolean => /^(?:[a-z0-5'’\s-]|\p{Mn})+$/u.test(plainOf(typed));

/** The ways in which what was typed can be taken as syllables, with the tones it gives: xīnzhì, xin1 zhi4, xinzhi, Xi'an, nv, nu:. */
function readTyped(typed: string, legal: ReadonlySet<string>): Syllable[][] {
	const plain = plainOf(typed);
	let ways: Syllable[][] = [[]];
	for (const stretch of plain.split(/['’\s-]+/u).filter(Boolean)) {
		const own = syllablesIn(lettersOf(stretch), legal);
		ways = ways.flatMap((way) => own.map((syllables) => [...way, ...syllables])).slice(0, MOST);
	}
	return ways.filter((way) => way.length > 1);
}

interface Letter {
	letter: string;
	/** Of a mark on it, or of a digit behind it. */
	mark?: number;
	digit?: number;
}

function lettersOf(stretch: string): Letter[] {
	const letters: Letter[] = [];
	for (const char of stretch) {
		const last = letters.at(-1);
		const mark = TONES.indexOf(char) + 1;
		if (/[a-z]/u.test(char) || !last) letters.push({ letter: char });
		else if (char === '\u0308') last.letter = 'ü';
		else if (mark > 0) last.mark = mark;
		// 5 and 0 are the neutral tone.
		else last.digit = Number(char) % 5;
	}
	return letters;
}

function syllablesIn(letters: readonly Letter[], legal: ReadonlySet<string>): Syllable[][] {
	if (letters.length === 0) return [[]];
	const ways: Syllable[][] = [];
	// The longest syllables are zhuang, chuang, shuang.
	for (let length = Math.min(6, letters.length); length > 0 && ways.length < MOST; length--) {
		const own = letters.slice(0, length);
		const syllable = own.map(({ letter }) => letter).join('');
		// A digit ends a syllable.
		if (!legal.has(syllable) || own.slice(0, -1).some(({ digit }) => digit !== undefined)) continue;
		const tone = own.find(({ mark }) => mark !== undefined)?.mark ?? own.at(-1)?.digit;
		const first = { letters: syllable, ...(tone !== undefined && { tone }) };
		for (const rest of syllablesIn(letters.slice(length), legal)) ways.push([first, ...rest]);
	}
	return ways;
}

/** The words that spell these syllables: as few as will do. Two single characters side by side are no word, so they don't count. */
function wordsFor(syllables: readonly Syllable[], bySyllables: ReadonlyMap<string, Reading[]>): string[] {
	const candidates = (from: number, to: number): string[] => {
		const own = syllables.slice(from, to);
		const readings = bySyllables.get(lettersIn(own)) ?? [];
		return readings
			.filter(({ syllables: read }) => own.every(({ tone }, at) => tone === undefined || tone === read[at]?.tone))
			.map(({ word }) => word);
	};
	// For each place, the fewest words up to there, with the texts they make, by whether the last is a single character.
	type Way = { count: number; text: string; endsSingle: boolean };
	const ways: Way[][] = [[{ count: 0, text: '', endsSingle: false }]];
	for (let to = 1; to <= syllables.length; to++) {
		const own: Way[] = [];
		for (let from = 0; from < to; from++) {
			const before = ways[from] ?? [];
			if (before.length === 0) continue;
			const isSingle = to - from === 1;
			for (const word of candidates(from, to)) {
				for (const { count, text, endsSingle } of before) {
					if (!(isSingle && endsSingle)) own.push({ count: count + 1, text: text + word, endsSingle: isSingle });
				}
			}
		}
		// Those that end with a word are kept apart: only they may be followed by a single character.
		ways.push([...fewest(own.filter(({ endsSingle }) => !endsSingle)), ...fewest(own.filter(({ endsSingle }) => endsSingle))]);
	}
	return fewest(ways.at(-1) ?? []).map(({ text }) => text);
}

function fewest<T extends { count: number }>(ways: readonly T[]): T[] {
	const least = Math.min(...ways.map(({ count }) => count));
	return ways.filter(({ count }) => count === least).slice(0, MOST);
}

// Between words they only join: 生产力与生产关系的统一.
const joints = new Set('的地得和与及而或之了着在是为以对等');

/** The longest word first at each place, with steps back where that leads nowhere. Two words or more, none of one character. */
function divide(stretch: string, known: ReadonlySet<string>): string[] | undefined {
	const dead = new Set<number>();
	const from = (at: number): string[] | undefined => {
		if (at >= stretch.length) return [];
		if (dead.has(at)) return undefined;
		for (let end = Math.min(stretch.length, at + 8); end > at + 1; end--) {
			const word = stretch.slice(at, end);
			const rest = known.has(word) ? from(end) : undefined;
			if (rest) return [word, ...rest];
		}
		const rest = at > 0 && joints.has(stretch[at] ?? '') ? from(at + 1) : undefined;
		if (!rest) dead.add(at);
		return rest;
	};
	const words = from(0);
	return words && words.length > 1 ? words : undefined;
}
