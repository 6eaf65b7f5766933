import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { findControl, findDirection } from '../model/hidden.ts';
import type { SourceRecord } from '../model/paper.ts';

/**
 * Turns the bytes of `file` into text, or refuses them.
 *
 * `file.value` is replaced by the decoded text, without a byte order mark, so that offsets of all later messages count in it.
 * Throws a `VFileMessage` when the bytes are not UTF-8 text.
 */
export function decode(file: VFile): { text: string; source: SourceRecord } {
	const bytes = file.value instanceof Uint8Array ? file.value : Buffer.from(file.value ?? '');
	refuseDocuments(bytes, file);
	refuseOtherEncodings(bytes, file);
	const text = new TextDecoder('utf-8').decode(bytes);
	file.value = text;
	refuseBinary(text, file);
	if (text.trim() === '') {
		refuse(file, 'source-has-text', 'The file holds no text; expected a paper as plain text in UTF-8.');
	}
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { text, source: { sha256, bytes: bytes.length, lines: countLines(text) } };
}

function refuse(file: VFile, ruleId: string, reason: string, place?: { line: number; column: number }): never {
	file.fail(reason, { ruleId, source: 'duidu', ...(place && { place }) });
}

/** File formats that hold text without being text, by their first bytes. */
const documents: [string, string][] = [
	['%PDF', 'a PDF'],
	['PK\u0003\u0004', 'a word-processor file or another zip archive'],
	['{\\rtf', 'a rich-text file'],
];

function refuseDocuments(bytes: Uint8Array, file: VFile): void {
	const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
	const [, name] = documents.find(([signature]) => head.startsWith(signature)) ?? [];
	if (name) refuse(file, 'source-is-text', `Byte 1: this is ${name}; expected plain text in UTF-8. Export it as text first.`);
}

function refuseOtherEncodings(bytes: Uint8Array, file: VFile): void {
	const utf16 = utf16Kind(bytes);
	if (utf16) {
		refuse(file, 'source-is-utf-8', `Byte 1: the text looks like ${utf16}, not UTF-8. Convert it: iconv -f ${utf16} -t UTF-8 IN > OUT`);
	}
	const bad = firstInvalidByte(bytes);
	if (bad === undefined) return;
	const place = placeOfByte(bytes, bad);
	const at = `Byte ${bad + 1} (line ${place.line})`;
	if (isCutCharacter(bytes, bad)) {
		refuse(
			file,
			'source-is-utf-8',
			`${at}: the file ends inside a UTF-8 character, so its end is missing. Get a whole copy, or delete the last ${bytes.length - bad} byte${bytes.length - bad > 1 ? 's' : ''}.`,
			place,
		);
	}
	const wide = (['utf-16le', 'utf-16be'] as const).find((label) => readsAsChinese(bytes, label))?.toUpperCase();
	if (wide) {
		refuse(file, 'source-is-utf-8', `${at}: not UTF-8; it looks like ${wide}. Convert it: iconv -f ${wide} -t UTF-8 IN > OUT`, place);
	}
	if (looksLikeGb18030(bytes)) {
		refuse(file, 'source-is-utf-8', `${at}: not UTF-8; it looks like GB18030 (GBK). Convert it: iconv -f GB18030 -t UTF-8 IN > OUT`, place);
	}
	refuse(
		file,
		'source-is-utf-8',
		`${at}: not UTF-8, and not GB18030 or UTF-16 either. Find out the encoding and convert it: iconv -f ENCODING -t UTF-8 IN > OUT`,
		place,
	);
}

/** By byte order mark, or by the zero bytes that every other byte of a text with Latin letters or line ends then is. */
function utf16Kind(bytes: Uint8Array): string | undefined {
	const [a, b, c, d] = bytes;
	if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32LE' : 'UTF-16LE';
	if (a === 0xfe && b === 0xff) return 'UTF-16BE';
	if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
	const sample = bytes.subarray(0, 4096);
	let even = 0;
	let odd = 0;
	sample.forEach((byte, index) => {
		if (byte !== 0) return;
		if (index % 2 === 0) even++;
		else odd++;
	});
	const many = sample.length / 20;
	if (odd > many && even === 0) return 'UTF-16LE';
	if (even > many && odd === 0) return 'UTF-16BE';
	return undefined;
}

/** Index of the first byte that can't be part of UTF-8 text (RFC 3629), or `undefined` when all can. */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
	let index = 0;
	while (index < bytes.length) {
		const length = utf8Length(bytes, index);
		if (length === 0) return index;
		index += length;
	}
	return undefined;
}

function utf8Length(bytes: Uint8Array, index: number): number {
	const lead = bytes[index] ?? 0;
	if (lead < 0x80) return 1;
	const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
	if (length === 0 || index + length > bytes.length) return 0;
	const second = bytes[index + 1] ?? 0;
	// Overlong forms, surrogates and values past U+10FFFF show in the second byte.
	const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
	const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
	if (second < low || second > high) return 0;
	for (let i = 2; i < length; i++) {
		const byte = bytes[index + i] ?? 0;
		if (byte < 0x80 || byte > 0xbf) return 0;
	}
	return length;
}

function isCutCharacter(bytes: Uint8Array, index: number): boolean {
	const lead = bytes[index] ?? 0;
	const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
	const rest = bytes.subarray(index + 1);
	return index > 0 && rest.length < wanted - 1 && rest.every((byte) => byte >= 0x80 && byte <= 0xbf);
}

/** Whether bytes that are no UTF-8 become Chinese prose in an encoding: every other one gives its commonest marks and words by chance alone. */
function readsAsChinese(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): boolean {
	const sample = new TextDecoder(label).decode(bytes.subarray(0, 20_000), { stream: true });
	return (sample.match(/[，。的]/gu)?.length ?? 0) > sample.length / 50;
}

function looksLikeGb18030(bytes: Uint8Array): boolean {
	// A cut through the sample's last character must not make it look invalid, hence `stream`.
	const sample = new TextDecoder('gb18030').decode(bytes.subarray(0, 20_000), { stream: true });
	const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
	const foreign = sample.match(/[^\p{Script=Han}\p{ASCII}\p{P}\p{S}\s\p{L}\p{N}]/gu)?.length ?? 0;
	return han > sample.length / 5 && foreign < sample.length / 50;
}

function placeOfByte(bytes: Uint8Array, index: number): { line: number; column: number } {
	let line = 1;
	let start = 0;
	for (let i = 0; i < index; i++) {
		if (bytes[i] !== 0x0a) continue;
		line++;
		start = i + 1;
	}
	const before = new TextDecoder('utf-8').decode(bytes.subarray(start, index));
	return { line, column: before.length + 1 };
}

function refuseBinary(text: string, file: VFile): void {
	// A return without a line feed is a trace of a binary format too.
	const control = findControl(text.replaceAll('\r\n', ' \n').replaceAll('\r', '\0'));
	if (control) {
		const place = placeIn(text, control.index);
		const name = text[control.index] === '\r' ? 'U+000D' : control.name;
		refuse(
			file,
			'source-has-no-control-characters',
			`Line ${place.line}: control character ${name}; expected plain text. Is this a PDF or a word-processor file? Export it as text, or delete the character.`,
			place,
		);
	}
	const turned = findDirection(text);
	if (turned) {
		const place = placeIn(text, turned.index);
		refuse(
			file,
			'source-has-no-direction-marks',
			`Line ${place.line}: ${turned.name} turns the direction of the text behind it, so that it would read otherwise than it is printed; expected none. Delete the character.`,
			place,
		);
	}
}

function placeIn(text: string, index: number): { line: number; column: number } {
	const before = text.slice(0, index).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function countLines(text: string): number {
	const ends = text.match(/\r\n|\n/gu)?.length ?? 0;
	return text.endsWith('\n') ? ends : ends + 1;
}
