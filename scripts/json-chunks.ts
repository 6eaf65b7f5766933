const ENOUGH = 65_536;

/** The same text as `JSON.stringify(value, null, '\t')` and a line end, in pieces: a paper of many megabytes need not be in memory twice. */
export function* jsonChunks(value: unknown): Generator<string> {
	let buffer = '';
	for (const piece of pieces(value, '\n')) {
		buffer += piece;
		if (buffer.length < ENOUGH) continue;
		yield buffer;
		buffer = '';
	}
	yield `${buffer}\n`;
}

function* pieces(value: unknown, newline: string): Generator<string> {
	if (typeof value !== 'object' || value === null) {
		yield JSON.stringify(value);
		return;
	}
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	const entries = Object.entries(value).filter(([, item]) => item !== undefined);
	if (entries.length === 0) {
		yield `${open}${close}`;
		return;
	}
	let separator = open;
	for (const [key, item] of entries) {
		yield `${separator}${newline}\t${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`;
		yield* pieces(item, `${newline}\t`);
		separator = ',';
	}
	yield `${newline}${close}`;
}
