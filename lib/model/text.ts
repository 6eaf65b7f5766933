import type { Lang, Paper, Phrasing, Sentence } from './paper.ts';

/** The words of a node, without note marks and page breaks. */
export function plainText(nodes: readonly Phrasing[]): string {
	let text = '';
	for (const node of nodes) {
		if (node.type === 'text') text += node.value;
		if (node.type === 'emphasis') text += plainText(node.children);
	}
	return text;
}

/** Sentences put together as they are read: nothing between Chinese ones, a space between English ones. */
export function joinSentences(sentences: readonly Sentence[], lang: Lang): string {
	return sentences.map((sentence) => plainText(sentence.children)).join(sentenceGap(lang));
}

/** What stands between two sentences of a paragraph. */
export function sentenceGap(lang: Lang): '' | ' ' {
	return lang.startsWith('zh') ? '' : ' ';
}

/** Chinese when there is a Han character, else English: enough for what these papers print. */
export function langOf(text: string): Lang {
	return /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
}

/** Every segment of the printed text in reading order: matter, headings and sentences, references, notes. */
export function* sentencesOf({
	parts,
	sections,
	references,
	footnotes,
}: Pick<Paper, 'parts' | 'sections' | 'references' | 'footnotes'>): Generator<Sentence> {
	for (const { paragraphs } of parts) for (const { sentences } of paragraphs) yield* sentences;
	for (const { heading, paragraphs } of sections) {
		if (heading) yield heading;
		for (const { sentences } of paragraphs) yield* sentences;
	}
	for (const { sentence } of references) yield sentence;
	for (const { sentences } of footnotes) yield* sentences;
}
