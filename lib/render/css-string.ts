/** Text as a string of CSS that also may stand in a `<style>` element: `content: ${cssString(title)}`. */
export function cssString(text: string): string {
	// By code point: neither the string nor the element can end early, and a line break does not spoil the rule. The blank ends the number.
	const safe = text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
	return `"${safe}"`;
}
