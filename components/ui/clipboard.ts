/** Puts a text on the clipboard, with its HTML where there is one. Rejects when the browser refuses. */
export async function writeClipboard(plain: string, html?: string): Promise<void> {
	const blob = (type: string, text: string): Blob => new Blob([text], { type });
	await navigator.clipboard.write([
		new ClipboardItem({ 'text/plain': blob('text/plain', plain), ...(html !== undefined && { 'text/html': blob('text/html', html) }) }),
	]);
}
