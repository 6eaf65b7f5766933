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

/** The ways to write a typed word as two words of the texts: post-industrial for postindustrial. */
export function apart(typed: string, known: ReadonlySet<string>): string[] {
	return Array.from(typed, (_, end) => [typed.slice(0, end), typed.slice(end)] as const)
		.filter(([one, other]) => one.length > 1 && other.length > 1 && known.has(one) && known.has(other))
		.flatMap(([one, other]) => [`${one}-${other}`, `${one} ${other}`]);
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

/** What the forms of an English word, in British and American spelling, have in common; a word with digits or of another script is left as it is. */
export function stemOf(own: string): string {
	return /^[a-z]{3,}$/u.test(own) ? stemmer(american(own)) : own;
}

/** As Americans write it: labour, modernisation, centre, programme. What is no such word may change too, always to the same. */
function american(own: string): string {
	return own
		.replace(/(?<=[a-z]{2}[^o])our(?!ce|se|[tn])/u, 'or')
		.replace(/(?<=[a-z]{3})is(?=e[drs]?$|es$|ing$|ations?$|ational$)/u, 'iz')
		.replace(/(?<=[a-z]{3})tre(?=s?$)/u, 'ter')
		.replace(/(?<=gram)me(?=s?$)/u, '');
}

// They say nothing about a passage; only words beside them do.
const common = new Set(
	(
		'a an and are as at be been but by for from had has have in into is it its not of on or s so than that the their these this those to was were which ' +
		'while will with what who when where why how does do did'
	).split(' '),
);

/** Whether all that was typed are such words. */
export const isCommon = (folded: string): boolean => folded.split(' ').every((own) => common.has(own));

// 什么是新质生产力, 新质生产力是什么？, what is the smile curve?
const question =
	/^(?:什么是|什么叫|什么|何谓|何为|如何理解|怎样理解|如何|怎样|怎么|为什么|为何|(?:what|who) (?:is|are|was) (?:the |an? )?)|(?:是什么|指什么|有哪些|是谁|[吗呢])?\??$/gu;

/** A folded question without the words that ask. */
export const withoutQuestion = (folded: string): string => folded.replace(question, '') || folded;

const stretchOfOneKind = /[\p{Script=Latin}\p{N}]+|[^\P{L}\p{Script=Latin}]+/gu;

export interface TypedPiece {
	text: string;
	/** Whether it is to be found as a word, not as a string of characters. */
	isWord: boolean;
}

/**
 * What a folded query, given as it is divided by blanks, is made of when the order does not matter: its words, and its stretches with Chinese characters. `divide` cuts a Chinese stretch into
 * words, or returns it whole. Very common words are left out when others are there.
 */
export function piecesOf(folded: readonly string[], divide: (stretch: string) => string[]): TypedPiece[] {
	const stretches = folded.flatMap((own) => own.replaceAll(/'s(?!\p{L})/gu, '').match(stretchOfOneKind) ?? []);
	const pieces = stretches.flatMap((stretch): TypedPiece[] =>
		/^[\p{Script=Latin}\p{N}]/u.test(stretch)
			? [{ text: stretch, isWord: true }]
			: divide(stretch).map((text) => ({ text, isWord: false })),
	);
	const telling = pieces.filter(({ text }) => !common.has(text));
	const kept = telling.length > 0 ? telling : pieces;
	return kept.filter(({ text }, index) => kept.findIndex((other) => other.text === text) === index);
}
