/**
 * Full-width ASCII (１．（：) as plain ASCII, so that one pattern reads both. Keeps every offset: one UTF-16 unit for one.
 * For recognising only; what is shown stays as printed.
 */
export function foldWidth(text: string): string {
	return text.replace(/[\uff01-\uff5e\u3000]/gu, (char) => (char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0)));
}
