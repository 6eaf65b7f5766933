import { inflateSync } from 'node:zlib';

/** Code points that a font in WOFF has a glyph for. */
export function charactersOf(woff: Buffer): Set<number> {
	const table = tableOf(woff, 'cmap');
	const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) => table.subarray(table.readUInt32BE(8 + 8 * index)));
	return new Set(subtables.flatMap((subtable) => readers[subtable.readUInt16BE(0)]?.(subtable) ?? []));
}

const HEADER = 44;
const ENTRY = 20;

function tableOf(woff: Buffer, tag: string): Buffer {
	for (let at = HEADER; at < HEADER + ENTRY * woff.readUInt16BE(12); at += ENTRY) {
		if (woff.toString('latin1', at, at + 4) !== tag) continue;
		const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
		const bytes = woff.subarray(offset, offset + packed);
		return packed < length ? inflateSync(bytes) : bytes;
	}
	throw new Error(`The font has no table ${tag}.`);
}

/** By the format of a subtable. Every font of today has one of these. */
const readers: Record<number, (subtable: Buffer) => number[]> = {
	// Segments of 16 bits: ends, a pad, starts; then what makes glyphs of them, which a covered character always has.
	4(subtable) {
		const size = subtable.readUInt16BE(6);
		return Array.from({ length: size / 2 }, (_, index) =>
			range(subtable.readUInt16BE(16 + size + 2 * index), subtable.readUInt16BE(14 + 2 * index)),
		).flat();
	},
	// Groups of 32 bits: start, end, first glyph.
	12: (subtable) =>
		Array.from({ length: subtable.readUInt32BE(12) }, (_, index) =>
			range(subtable.readUInt32BE(16 + 12 * index), subtable.readUInt32BE(20 + 12 * index)),
		).flat(),
};

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
