import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Paper } from '../model/paper.ts';
import { plainText, sentencesOf } from '../model/text.ts';

/**
 * `content/addresses/<paper>.json`: every address ever released, for ever.
 *
 * `frozen` grows by itself. `retired` and `revised` are written by hand when an address has to go or its text has to change.
 */
export interface Addresses {
	/** Address → digest of its text, or an empty string for what has no text of its own. */
	frozen: Record<string, string>;
	/** An address that is no more → the one that took its place, and why. */
	retired: Record<string, { successor: string; note: string }>;
	/** An address whose text was mended → why. */
	revised: Record<string, string>;
}

/** Every address of a paper with a digest of its text. */
export function addressesOf(paper: Paper): Record<string, string> {
	const digests: Record<string, string> = {};
	const add = (id: string, text = ''): void => {
		digests[id] = text && digest(text);
	};
	for (const { id, paragraphs } of [...paper.parts, ...paper.sections]) {
		add(id);
		for (const paragraph of paragraphs) {
			add(paragraph.id);
			for (const sentence of paragraph.sentences) add(sentence.id, plainText(sentence.children));
		}
	}
	for (const { id, heading } of paper.sections) if (heading) add(id, plainText(heading.children));
	for (const { id, sentences, references } of paper.footnotes) {
		add(id);
		for (const sentence of sentences) add(sentence.id, plainText(sentence.children));
		for (const reference of references) add(reference);
	}
	for (const { id, sentence } of paper.references) add(id, plainText(sentence.children));
	for (const { children } of sentencesOf(paper)) {
		for (const node of children) if (node.type === 'pageBreak') add(node.id);
	}
	return digests;
}

/** Enough to see a change, short enough to read in a diff. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Says of each released address that is gone, or whose text is another, what to do. New ones are no matter. */
export function checkAddresses(current: Record<string, string>, released: Addresses, file: VFile): void {
	for (const [id, frozen] of Object.entries(released.frozen)) {
		const now = current[id];
		if (now === undefined && !released.retired[id]) {
			report(
				file,
				'address-is-kept',
				`${id} was released and is gone; expected it for ever. Keep it, or name its successor in "retired" with a note.`,
			);
		}
		if (now !== undefined && now !== frozen && !released.revised[id]) {
			report(
				file,
				'address-text-is-kept',
				`The text of ${id} has changed since it was released; expected a reason. Undo the change, or write why in "revised".`,
			);
		}
	}
	for (const [id, { successor }] of Object.entries(released.retired)) {
		if (current[successor] === undefined) {
			report(
				file,
				'retired-address-has-successor',
				`${id} is retired in favour of ${successor}, which does not exist; expected an address of this paper.`,
			);
		}
	}
}

function report(file: VFile, ruleId: string, reason: string): void {
	file.message(reason, { ruleId, source: 'duidu' }).fatal = true;
}

/** The released addresses with the new ones; nothing is taken away, and a stated revision takes the new text. */
export function releaseAddresses(current: Record<string, string>, released: Addresses): Addresses {
	return { ...released, frozen: { ...current, ...pickMissing(released.frozen, current) } };
}

const pickMissing = (from: Record<string, string>, present: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(from).filter(([id]) => present[id] === undefined));
