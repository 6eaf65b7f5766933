/** A text to be named, no longer than a name: what is more is left out. */
export function brief(text: string, most = 60): string {
	const characters = [...text.trim().replaceAll(/\s+/gu, ' ')];
	return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
}
