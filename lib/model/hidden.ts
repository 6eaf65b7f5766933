/** A character that nobody sees, or that changes how those around it are seen. */
export interface Hidden {
	/** Offset (UTF-16). */
	index: number;
	/** `U+202E` */
	name: string;
	/** What is wrong with it. */
	reason: string;
}

// Embeddings, overrides and isolates: with them a text reads otherwise than it is stored.
const direction = /[\u202a-\u202e\u2066-\u2069]/u;
// Control characters but tab and line ends, halves of characters, and what is no character: XML has no place for them.
const control = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
// Zero-width blanks and joiners, soft hyphens, marks of direction, tags; not what chooses a form of the character before it.
const invisible = /(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/u;

/** The first character of a text that turns the direction of what follows. */
export const findDirection = (text: string): Hidden | undefined => find(text, direction, 'turns the direction of the text behind it');

/** The first control character, apart from tabs and line ends. */
export const findControl = (text: string): Hidden | undefined => find(text, control, 'is a control character or none at all');

/** The first character that takes no room. */
const findInvisible = (text: string): Hidden | undefined => find(text, invisible, 'can’t be seen');

/** The first of any of these. What is written by hand has none. */
export const findHidden = (text: string): Hidden | undefined => findDirection(text) ?? findControl(text) ?? findInvisible(text);

/** How often each invisible character stands in a text, with the place of the first. */
export function countInvisible(text: string): (Hidden & { count: number })[] {
	const counts = new Map<string, Hidden & { count: number }>();
	for (const { index, 0: found } of text.matchAll(new RegExp(invisible, 'gu'))) {
		const known = counts.get(found);
		if (known) known.count++;
		else counts.set(found, { index, name: nameOf(found), reason: 'can’t be seen', count: 1 });
	}
	return [...counts.values()];
}

function find(text: string, pattern: RegExp, reason: string): Hidden | undefined {
	const found = pattern.exec(text);
	return found ? { index: found.index, name: nameOf(found[0]), reason } : undefined;
}

const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
