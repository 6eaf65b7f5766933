/** What turns simplified characters into traditional ones. Every replacement is as long as what it replaces. */
export interface TraditionalTable {
	/** One character by one: 为 → 為. */
	characters: Record<string, string>;
	/** Where the characters around decide: 头发 → 頭髮, 发展 → 發展. Also words whose characters alone would be read as another phrase. */
	phrases: Record<string, string>;
}

/** The text in traditional characters, as long as it was. At each place the longest phrase wins, then the character, as in OpenCC. */
export function toTraditional(text: string, { characters, phrases }: TraditionalTable): string {
	const longest = Math.max(0, ...Object.keys(phrases).map((phrase) => phrase.length));
	let converted = '';
	let at = 0;
	while (at < text.length) {
		const phrase = phraseAt(text, at, longest, phrases);
		const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
		converted += phrase ? phrases[phrase] : (characters[character] ?? character);
		at += (phrase ?? character).length;
	}
	return converted;
}

function phraseAt(text: string, at: number, longest: number, phrases: TraditionalTable['phrases']): string | undefined {
	for (let length = Math.min(longest, text.length - at); length > 1; length--) {
		const phrase = text.slice(at, at + length);
		if (Object.hasOwn(phrases, phrase)) return phrase;
	}
	return undefined;
}
