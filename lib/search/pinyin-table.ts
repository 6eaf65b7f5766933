import { toPinyin } from '../han/pinyin.ts';
import { readPinyin } from '../han/ruby.ts';
import type { Concept } from '../model/concept.ts';
import { groupBy } from '../model/group-by.ts';
import type { Sentence } from '../model/paper.ts';
import { plainText } from '../model/text.ts';
import type { PinyinTable } from './pinyin.ts';

/** The readings of every word of these sentences, at build time. */
export function toPinyinTable(sentences: readonly Sentence[], concepts: readonly Concept[]): PinyinTable {
	const readings = readingsOf(sentences, concepts);
	const usual = usualReadings(readings);
	const characters: Record<string, string> = {};
	for (const [character, syllable] of usual) characters[syllable] = (characters[syllable] ?? '') + character;
	const isUsual = (word: string, reading: string): boolean => [...word].map((character) => usual.get(character)).join(' ') === reading;
	const unusual = [...readings].filter(([word, own]) => [...own].some((reading) => !isUsual(word, reading)));
	return {
		characters,
		words: [...readings.keys()].filter((word) => [...word].length > 1).join(' '),
		readings: Object.fromEntries(unusual.map(([word, own]) => [word, [...own].join(',')])),
	};
}

/** By word, in order, its readings: syllables divided by blanks. */
function readingsOf(sentences: readonly Sentence[], concepts: readonly Concept[]): Map<string, Set<string>> {
	const readings = new Map<string, Set<string>>();
	const pinyins = toPinyin(sentences, concepts);
	for (const { id, children } of sentences) {
		const text = plainText(children);
		for (const { start, lengths, syllables } of readPinyin(text, pinyins[id] ?? '')) {
			const word = text.slice(start, start + lengths.reduce((sum, length) => sum + length, 0));
			const reading = syllables.join(' ').replaceAll('=', '').toLowerCase();
			if (word !== '') readings.set(word, (readings.get(word) ?? new Set()).add(reading));
		}
	}
	return new Map([...readings].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** For each character the reading that most words give it. */
function usualReadings(readings: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> {
	const all = [...readings].flatMap(([word, own]) =>
		[...own].flatMap((reading) => {
			const syllables = reading.split(' ');
			return [...word].map((character, index) => ({ character, syllable: syllables[index] ?? '' }));
		}),
	);
	return new Map(
		[...groupBy(all, ({ character }) => character)].map(([character, group]) => {
			const counts = [...groupBy(group, ({ syllable }) => syllable)].sort(([, one], [, other]) => other.length - one.length);
			return [character, counts[0]?.[0] ?? ''];
		}),
	);
}
