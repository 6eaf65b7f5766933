/** A term and the words that may stand for it in a translation. */
export interface Term {
	/** Its forms in the printed language. */
	labels: string[];
	/** Longer words in which a label stands and means something else. */
	except?: string[];
	renderings: string[];
}

/** A pattern that finds a rendering in any case and inflection: “sublate” in Sublating, “productive force” in productive forces. … stands for a few words. */
export function renderingPattern(rendering: string): RegExp {
	const stretches = rendering.split(/(?<!\s)\s*…\s*/u).map((stretch) =>
		stretch
			.split(/[\s-]+/u)
			.map(inflected)
			.join('[\\s-]+'),
	);
	return new RegExp(`(?<![\\p{L}\\p{N}])${stretches.join('\\b[^.;]{0,80}?\\b')}(?![\\p{L}\\p{N}])`, 'iu');
}

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

function inflected(word: string): string {
	// The two apostrophes are one.
	const literal = (text: string): string => escapeForPattern(text).replaceAll(/['’]/gu, "['’]");
	if (!/^\p{Ll}{3,}$/u.test(word)) return literal(word);
	if (/[^aeiou]y$/u.test(word)) return `${literal(word.slice(0, -1))}(?:y|ies|ied|ying)`;
	if (word.endsWith('e')) return `${literal(word.slice(0, -1))}(?:e|es|ed|ing)`;
	// workers, worker
	if (/[^s]s$/u.test(word)) return `${literal(word)}?`;
	// transfer, transferred
	const last = literal(word.at(-1) ?? '');
	return `${literal(word)}(?:s|es|${last}?ed|${last}?ing)?`;
}
