import type { Concept } from '../model/concept.ts';
import type { Lang } from '../model/paper.ts';

/** A concept named in a text. Offsets are UTF-16 in the plain text of its segment. */
export interface Mention {
	concept: string;
	start: number;
	end: number;
	/** The words as they stand there. */
	exact: string;
}

interface Label {
	concept: string;
	label: string;
	pattern: RegExp;
}

/**
 * Finds the concepts that a text in `lang` names: by preferred and alternative labels, the longest first, without overlaps.
 *
 * English labels match whole words in any case, with a plural s. Returns a function, since labels are prepared once for many texts.
 */
export function createMentionFinder(concepts: readonly Concept[], lang: Lang): (text: string) => Mention[] {
	const labels = concepts.flatMap(({ id, prefLabel, altLabel }): Label[] => {
		const own = lang === 'en' ? [prefLabel.en, ...altLabel.en] : [prefLabel['zh-Hans'], ...altLabel['zh-Hans']];
		return [...new Set(own)].map((label) => ({ concept: id, label, pattern: toPattern(label, lang) }));
	});
	labels.sort((a, b) => b.label.length - a.label.length || (a.label < b.label ? -1 : 1));

	return (text) => {
		const mentions: Mention[] = [];
		for (const { concept, pattern } of labels) {
			for (const { index, 0: exact } of text.matchAll(pattern)) {
				const end = index + exact.length;
				if (mentions.some((mention) => index < mention.end && mention.start < end)) continue;
				mentions.push({ concept, start: index, end, exact });
			}
		}
		return mentions.sort((a, b) => a.start - b.start);
	};
}

function toPattern(label: string, lang: Lang): RegExp {
	const escaped = label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+');
	return lang === 'en' ? new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'giu') : new RegExp(escaped, 'gu');
}
