/** Hands a text to the reader as a file. */
export function downloadText(name: string, text: string, mediaType: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers fetch it only after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
