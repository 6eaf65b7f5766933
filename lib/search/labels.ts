import type { Labels } from '../model/concept.ts';

/** What the name of a concept, as somebody types it, is looked for in: every label in both scripts, in pinyin and in English. */
export function searchableLabels({ prefLabel, altLabel }: Labels): string {
	const pinyin = prefLabel['zh-Latn-pinyin'];
	return [
		prefLabel['zh-Hans'],
		prefLabel['zh-Hant'],
		...altLabel['zh-Hans'],
		pinyin,
		// ü has no key of its own; v is typed for it.
		...(/[üǖǘǚǜ]/iu.test(pinyin) ? [pinyin.replace(/[üǖǘǚǜ]/giu, 'v')] : []),
		prefLabel.en,
		...altLabel.en,
	]
		.map(foldLabel)
		.join('|');
}

/** Whether typed words stand in what `searchableLabels` returned: tones, case and blanks don't count, and `xin1 zhi4` is `xīnzhì`. */
export function findsLabel(labels: string, typed: string): boolean {
	const wanted = foldLabel(typed);
	return labels.includes(wanted) || labels.includes(wanted.replace(/(?<=[a-z])[1-5]/gu, ''));
}

/** Letters and digits alone, small, without marks. */
const foldLabel = (text: string): string =>
	text
		.normalize('NFKC')
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
