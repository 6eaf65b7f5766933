import type { Named } from '../model/concept.ts';
import type { Lang } from '../model/paper.ts';
import { renderingPattern } from '../model/rendering.ts';

/** A concept or name that a text names. Offsets are UTF-16 in the plain text of its segment. */
export interface Mention {
	concept: string;
	/** On a person, work, place and the like. */
	isName?: true;
	start: number;
	end: number;
	/** The words as they stand there. */
	exact: string;
}

/**
 * Finds the mentions in a text. `among` are the concepts that the aligned sentence names: then every rendering of these counts and nothing else does, so
 * that “sharing” is the concept where the Chinese says 共享, and a plain word elsewhere.
 */
export type MentionFinder = (text: string, among?: ReadonlySet<string>) => Mention[];

interface Label {
	/** Absent on words that only keep a label within them from being a mention. */
	concept?: string;
	isName?: true;
	label: string;
	/** Whether it counts without an aligned sentence. */
	stands: boolean;
	pattern: RegExp;
}

/**
 * Prepares the labels of concepts and names for texts in `lang`: the longest is taken first, and no word twice.
 *
 * English labels match whole words in any case and inflection. Without an aligned sentence those of one word are left out, since `talent` or `leap` may be meant plainly.
 */
export function createMentionFinder(named: readonly Named[], lang: Lang): MentionFinder {
	const labels = named.flatMap((own) => (lang === 'en' ? englishLabels(own) : chineseLabels(own)));
	labels.sort((a, b) => b.label.length - a.label.length || (a.label < b.label ? -1 : 1));

	return (text, among) => {
		const taken: (Omit<Mention, 'concept'> & { concept: string | undefined })[] = [];
		// By place in the text, so that a long text with many mentions need not compare each with all others.
		const isTaken = new Uint8Array(text.length);
		for (const { concept, isName, stands, pattern } of labels) {
			if (among ? concept !== undefined && !among.has(concept) : !stands) continue;
			for (const { index, 0: exact } of text.matchAll(pattern)) {
				const end = index + exact.length;
				if (exact === '' || isTaken.subarray(index, end).includes(1)) continue;
				isTaken.fill(1, index, end);
				taken.push({ concept, ...(isName && { isName }), start: index, end, exact });
			}
		}
		return taken.flatMap(({ concept, ...rest }) => (concept === undefined ? [] : [{ concept, ...rest }])).sort((a, b) => a.start - b.start);
	};
}

const ownerOf = ({ id, kind }: Named): Pick<Label, 'concept' | 'isName'> => ({ concept: id, ...(kind !== 'concept' && { isName: true }) });

function chineseLabels(own: Named): Label[] {
	const { prefLabel, altLabel, except } = own;
	return [
		...[...new Set([prefLabel['zh-Hans'], ...altLabel['zh-Hans']])].map((label) => ({ ...ownerOf(own), label })),
		...except.map((label) => ({ label })),
	].map((label) => ({ ...label, stands: true, pattern: new RegExp(label.label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'gu') }));
}

function englishLabels(own: Named): Label[] {
	const { prefLabel, altLabel, hiddenLabel } = own;
	const names = new Set([prefLabel.en, ...altLabel.en]);
	return [...new Set([...names, ...hiddenLabel.en])].map((label) => ({
		...ownerOf(own),
		label,
		stands: names.has(label) && label.includes(' '),
		pattern: new RegExp(renderingPattern(label), 'giu'),
	}));
}
