import { pinyin } from 'pinyin-pro';
import type { Concept } from '../model/concept.ts';
import type { Sentence } from '../model/paper.ts';
import { plainText } from '../model/text.ts';
import { IN_CONTEXT, READINGS } from './own-words.ts';
import { createWordDivider, type Word } from './words.ts';

/**
 * The pinyin of every segment that has Chinese characters, by id: words divided by blanks, syllables by hyphens (xīn-zhì shēng-chǎn-lì), one for
 * each Chinese character in order. Tones are those of the dictionary, without sandhi. A hyphen that is to be seen is written =.
 */
export function toPinyin(sentences: Iterable<Sentence>, concepts: readonly Concept[]): Record<string, string> {
	const labels = new Map(concepts.map(({ prefLabel }) => readLabel(prefLabel['zh-Hans'], prefLabel['zh-Latn-pinyin'])));
	const divide = createWordDivider([...labels.keys()]);
	const readings = new Map([...Object.entries(READINGS), ...[...labels.values()].flat()]);
	const pinyins: Record<string, string> = {};
	for (const { id, children } of sentences) {
		const text = plainText(children);
		const words = divide(text);
		if (words.length === 0) continue;
		const contexts = readingsIn(text);
		pinyins[id] = words.map((word) => readWord(word, readings, contexts)).join(' ');
	}
	return pinyins;
}

function readWord({ start, parts, isName }: Word, readings: ReadonlyMap<string, string>, contexts: ReadonlyMap<number, string>): string {
	const syllables = parts.flatMap((part) => readings.get(part)?.split(/-|(?==)/u) ?? read(part));
	const own = syllables.map((syllable, index) => contexts.get(start + index) ?? syllable);
	const written = own.join('-').replaceAll('-=', '=');
	return isName ? `${written[0]?.toUpperCase()}${written.slice(1)}` : written;
}

/** As the dictionary reads it. After 第 a hyphen is seen. */
function read(word: string): string[] {
	const syllables = pinyin(word, { type: 'array', toneSandhi: false });
	return /^第./u.test(word) ? syllables.map((syllable, index) => (index === 1 ? `=${syllable}` : syllable)) : syllables;
}

/** By offset, what the table of readings in context says of this text. */
function readingsIn(text: string): Map<number, string> {
	const found = new Map<number, string>();
	for (const [context, reading] of Object.entries(IN_CONTEXT)) {
		const at = context.indexOf('[');
		for (const { index } of text.matchAll(new RegExp(context.replace(/[[\]]/gu, ''), 'gu'))) found.set(index + at, reading);
	}
	return found;
}

/** The words of a label, divided by blanks as its pinyin is, and the reading of each. */
function readLabel(label: string, latin: string): [string, [string, string][]] {
	let rest = label;
	const words = latin.split(' ').map((word): [string, string] => {
		const syllables = syllablesOf(word, rest);
		const characters = rest.slice(0, syllables.length);
		rest = rest.slice(syllables.length);
		return [characters, syllables.join('-')];
	});
	if (rest !== '' || words.some(([characters]) => characters === '')) {
		throw new Error(`The pinyin ${latin} does not fit ${label}; expected one syllable for each character.`);
	}
	return [words.map(([characters]) => characters).join(' '), words];
}

/** Cuts a word of pinyin into the readings, in any tone, that the characters can have. Empty when it can't be cut so. */
function syllablesOf(latin: string, characters: string): string[] {
	if (latin === '') return [];
	const [character = ''] = characters;
	if (character === '') return [];
	for (const reading of pinyin(character, { type: 'array', multiple: true })) {
		const syllable = latin.slice(0, reading.length);
		if (bare(syllable) !== bare(reading)) continue;
		const left = latin.slice(syllable.length).replace(/^[’']/u, '');
		const after = syllablesOf(left, characters.slice(character.length));
		if (left === '' || after.length > 0) return [syllable, ...after];
	}
	return [];
}

/** Without tone marks, in lower case. */
const bare = (syllable: string): string => syllable.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
