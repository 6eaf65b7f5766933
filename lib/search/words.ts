import { stemmer } from 'stemmer';
import { groupBy } from '../model/group-by.ts';
import type { Exact, Found } from './exact.ts';
import { once } from './keep.ts';
import { countSlips } from './slips.ts';

/** The words of the texts that are written with letters and digits, folded. */
export interface Words {
	/** Each once. */
	all(): Promise<readonly string[]>;
	/** Where one stands as a whole word, in the order of the texts. */
	find(word: string): Promise<Found[]>;
	/** Tells for a place where its letters stand whether it is a whole word there. */
	wholeAt(word: string): Promise<StandsAt>;
}

export type StandsAt = (entry: number, offset: number) => boolean;

const word = /[\p{Script=Latin}\p{N}]+/gu;

/** Words of texts in memory, which `exact` looks through. */
export function createWords(texts: readonly string[], exact: Exact): Words {
	const all = once(() => [...new Set(texts.flatMap((text) => text.match(word) ?? []))]);
	const isWhole = (entry: number, start: number, length: number): boolean => {
		const text = texts[entry] ?? '';
		return !isWithinWord(text, start) && !isWithinWord(text, start + length);
	};
	return {
		all: async () => all(),
		find: async (own) =>
			(await exact(own)).flatMap(({ entry, at, length }) => {
				const whole = at.filter((start) => isWhole(entry, start, length));
				return whole.length > 0 ? [{ entry, at: whole, length }] : [];
			}),
		wholeAt: async (own) => (entry, offset) => isWhole(entry, offset, own.length),
	};
}

/** Whether a letter or digit stands on both sides. */
function isWithinWord(text: string, offset: number): boolean {
	const before = text.charCodeAt(offset - 1);
	// The second half of a character beyond the first plane.
	const isHalf = before >= 0xdc00 && before <= 0xdfff;
	return isLetter(text.codePointAt(offset)) && isLetter(isHalf ? text.codePointAt(offset - 2) : before);
}

const letter = /[\p{Script=Latin}\p{N}]/u;

function isLetter(code: number | undefined): boolean {
	if (code === undefined || Number.isNaN(code)) return false;
	// Folded texts have no capitals.
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
	return letter.test(String.fromCodePoint(code));
}

/** By word, where it stands in a text. */
export function findWords(text: string): Map<string, number[]> {
	const words = new Map<string, number[]>();
	for (const { index, 0: own } of text.matchAll(word)) {
		const places = words.get(own);
		if (places) places.push(index);
		else words.set(own, [index]);
	}
	return words;
}

/** How a word of the texts answers to the one typed. */
export type Likeness = 'same' | 'form' | 'prefix' | 'slip';

export interface Alternative {
	word: string;
	likeness: Likeness;
}

const PREFIX_LETTERS = 3;
const SLIP_LETTERS = 5;

/**
 * For a typed word the words of the texts that may be meant: itself and its forms; failing these, words that begin with it; failing these, words one
 * slip away, when `slips` are wanted. Nothing is guessed where something surer is there.
 */
export function createAlternatives(all: readonly string[]): (typed: string, slips: boolean) => Alternative[] {
	const byInitial = groupBy(all, initialOf);
	const stems = new Map<string, string>();
	const stem = (own: string): string => {
		const known = stems.get(own) ?? stemOf(own);
		stems.set(own, known);
		return known;
	};
	return (typed, slips) => {
		// A stem begins as its word does.
		const forms = (byInitial.get(initialOf(typed)) ?? []).filter((own) => stem(own) === stem(typed));
		if (forms.length > 0) return forms.map((own) => ({ word: own, likeness: own === typed ? 'same' : 'form' }));
		const longer = typed.length < PREFIX_LETTERS ? [] : all.filter((own) => own.startsWith(typed));
		if (longer.length > 0) return longer.map((own) => ({ word: own, likeness: 'prefix' }));
		return (slips ? slipsOf(typed, all, 1) : []).map((own) => ({ word: own, likeness: 'slip' }));
	};
}

const initialOf = (own: string): string => own.slice(0, 1);

/** Words of letters only that are `most` slips away or fewer, the nearest first. Short words have too many neighbours. */
export function slipsOf(typed: string, all: readonly string[], most: number): string[] {
	if (typed.length < SLIP_LETTERS || /\p{N}/u.test(typed)) return [];
	return all
		.filter((own) => Math.abs(own.length - typed.length) <= most && own.length >= SLIP_LETTERS - 1 && !/\p{N}/u.test(own))
		.map((own) => ({ own, slips: countSlips(typed, own, most) }))
		.filter(({ slips }) => slips <= most)
		.sort((one, other) => one.slips - other.slips)
		.map(({ own }) => own);
}

/** What the forms of an English word have in common; a word with digits or of another script is left as it is. */
export function stemOf(own: string): string {
	return /^[a-z]{3,}$/u.test(own) ? stemmer(own) : own;
}

// They say nothing about a passage; only words beside them do.
const common = new Set(
	'a an and are as at be been but by for from had has have in into is it its not of on or s so than that the their these this those to was were which while will with'.split(
		' ',
	),
);

export interface TypedPiece {
	text: string;
	/** Whether it is to be found as a word, not as a string of characters. */
	isWord: boolean;
}

/**
 * What a folded query is made of when the order does not matter: its words, and its stretches with Chinese characters. `divide` cuts a Chinese stretch into
 * words, or returns it whole. Very common words are left out when others are there.
 */
export function piecesOf(folded: string, divide: (stretch: string) => string[]): TypedPiece[] {
	const stretches = folded.replaceAll(/'s(?!\p{L})/gu, '').match(/[\p{Script=Latin}\p{N}]+|[^\P{L}\p{Script=Latin}]+/gu) ?? [];
	const pieces = stretches.flatMap((stretch): TypedPiece[] =>
		/^[\p{Script=Latin}\p{N}]/u.test(stretch)
			? [{ text: stretch, isWord: true }]
			: divide(stretch).map((text) => ({ text, isWord: false })),
	);
	const telling = pieces.filter(({ text }) => !common.has(text));
	const kept = telling.length > 0 ? telling : pieces;
	return kept.filter(({ text }, index) => kept.findIndex((other) => other.text === text) === index);
}
