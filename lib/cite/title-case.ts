// Articles, coordinating conjunctions, prepositions: small in a headline wherever they stand inside it.
const small = new Set(
	'a an the and but for nor or so yet as at by from in into of off on onto out over per through to under up upon via with within without between among against towards toward about after before'.split(
		' ',
	),
);

/** A title as headlines are written, for Chicago and MLA. Words with capitals inside keep them. */
export function headlineCase(title: string): string {
	const words = title.split(/(\s+)/u);
	const last = words.length - 1;
	return words
		.map((word, index) => {
			const opens = index === 0 || /[:?!—]$/u.test(words[index - 2] ?? '');
			return !opens && index !== last && small.has(word.toLowerCase()) ? word : capitalized(word);
		})
		.join('');
}

/** A title that is written like a sentence, with a capital after a colon as well, for APA. */
export function sentenceCase(title: string): string {
	return title
		.split(/(?<=[:?!] )/u)
		.map(capitalized)
		.join('');
}

/** Words that a hyphen joins count as words. */
const capitalized = (word: string): string =>
	word.replace(/^([“‘(]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());
