import { Converter } from 'opencc-js/cn2t';
import { configs } from 'opencc-js/preset/cn2t';
import type { TraditionalTable } from './traditional.ts';

/** OpenCC's `s2tw`: characters as in Taiwan's standard, words left as the author chose them. */
const openCC = Converter({ from: 'cn', to: 'tw' });

/**
 * Where OpenCC takes the end of one word and the beginning of the next for a phrase of its own, or chooses a character that the dictionary of
 * Taiwan's Ministry of Education does not have there.
 */
export const CORRECTIONS: Record<string, string> = {
	内生发展: '內生發展', // not 生发, hair tonic
	传统制造: '傳統製造', // not 统制, to control
	指明了: '指明了', // not 明了, clear
	分配制度: '分配制度', // not 配制, to mix
	生产制约: '生產制約', // not 产制, to produce
	并为: '並為', // “and for”, not 併為, to merge into
	市场准入: '市場准入', // leave to enter, not 準, level
	回流: '回流', // to flow back
	于沛: '于沛', // a surname
};

/**
 * What of OpenCC's dictionaries these texts need, for use without OpenCC. It holds every phrase that OpenCC meets in them, changed or not,
 * since an unchanged one too keeps its characters out of another phrase.
 */
export function toTraditionalTable(texts: Iterable<string>, convert = openCC): TraditionalTable {
	const characters = new Map<string, string>();
	const phrases = new Map<string, string>();
	for (const text of texts) {
		for (const piece of piecesOf(text)) {
			const traditional = CORRECTIONS[piece] ?? convert(piece);
			if (traditional.length !== piece.length) {
				throw new Error(
					`${piece} becomes ${traditional}, of another length; expected the same, since places are counted in characters. Put it among the corrections.`,
				);
			}
			if (isCharacter(piece)) characters.set(piece, traditional);
			else phrases.set(piece, traditional);
		}
	}
	const changed = [...characters].filter(([character, traditional]) => character !== traditional);
	return { characters: sorted(changed), phrases: sorted([...phrases]) };
}

const dictionary = new Set([
	...[configs.s2tw?.segmentation ?? []].flat().flatMap((entries) =>
		String(entries)
			.split('|')
			.map((entry) => entry.slice(0, entry.indexOf(' '))),
	),
	...Object.keys(CORRECTIONS),
]);
const longest = Math.max(...[...dictionary].map((phrase) => phrase.length));

/** The phrases and characters that a text falls into when the longest phrase wins at each place. */
function* piecesOf(text: string): Generator<string> {
	for (let at = 0; at < text.length; ) {
		const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
		let piece = character;
		for (let length = Math.min(longest, text.length - at); length > character.length; length--) {
			const phrase = text.slice(at, at + length);
			if (!dictionary.has(phrase)) continue;
			piece = phrase;
			break;
		}
		yield piece;
		at += piece.length;
	}
}

const isCharacter = (piece: string): boolean => [...piece].length === 1;

/** By code unit, so that the same texts make the same bytes everywhere. */
const sorted = (entries: [string, string][]): Record<string, string> =>
	Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
