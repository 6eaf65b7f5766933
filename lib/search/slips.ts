/**
 * How many slips of the hand lie between two words: a letter too many, too few, wrong, or two neighbours in each other's place (Damerau, each place once).
 * Counts no further than `most`: what is more is `most + 1`.
 */
export function countSlips(one: string, other: string, most: number): number {
	if (one === other) return 0;
	const [left, right] = [[...one], [...other]];
	if (Math.abs(left.length - right.length) > most) return most + 1;
	let before: number[] = [];
	let above = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (const [row, letter] of left.entries()) {
		const line = [row + 1];
		for (const [column, own] of right.entries()) {
			const swapped = row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === own;
			line.push(
				Math.min(
					(above[column + 1] ?? 0) + 1,
					(line[column] ?? 0) + 1,
					(above[column] ?? 0) + (letter === own ? 0 : 1),
					swapped ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
		if (Math.min(...line) > most) return most + 1;
		before = above;
		above = line;
	}
	return Math.min(above.at(-1) ?? 0, most + 1);
}
