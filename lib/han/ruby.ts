/** A word of a text with its pinyin, a syllable a character. */
export interface PinyinWord {
	/** Offset (UTF-16) of its first character. */
	start: number;
	/** Length of each character. */
	lengths: number[];
	syllables: string[];
}

const han = /\p{Script=Han}/u;
// dì=yī has a hyphen that is seen, xīn-zhì one that is not.
const syllableBoundary = /-|(?==)/u;

/** Lays pinyin, as `toPinyin` writes it, along the Chinese characters of its text. Whatever else stands in the text carries none. */
export function readPinyin(text: string, pinyin: string): PinyinWord[] {
	const rest = pinyin.split(' ');
	let next = 0;
	const words: PinyinWord[] = [];
	let left: string[] = [];
	let at = 0;
	for (const character of text) {
		if (han.test(character)) {
			if (left.length === 0) {
				left = rest[next++]?.split(syllableBoundary) ?? [];
				words.push({ start: at, lengths: [], syllables: [] });
			}
			words.at(-1)?.lengths.push(character.length);
			words.at(-1)?.syllables.push(left.shift() ?? '');
		}
		at += character.length;
	}
	return words;
}

/** A word, or a piece of one, as it is written: shēngchǎnlì, Xī’ān, dì-yī. */
export function joinSyllables(syllables: readonly string[]): string {
	return syllables
		.map((syllable, index) => {
			const letters = syllable.replace('=', '');
			if (index === 0) return letters;
			if (syllable.startsWith('=')) return `-${letters}`;
			return /^[aoe]/iu.test(letters.normalize('NFD')) ? `’${letters}` : letters;
		})
		.join('');
}
