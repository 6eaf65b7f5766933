import type { VFile } from 'vfile';
import type { Annotation } from '../model/annotation.ts';
import { fault } from '../model/fault.ts';
import type { Paper } from '../model/paper.ts';
import { plainText, sentencesOf } from '../model/text.ts';

/** Checks that every note has a name of its own and that the words it is about stand where it says, once. */
export function checkAnnotations(annotations: readonly Annotation[], paper: Paper, file: VFile): void {
	const texts = new Map([...sentencesOf(paper)].map(({ id, children }) => [id, plainText(children)]));
	const lines = String(file).split('\n');
	const seen = new Set<string>();
	for (const { id, target } of annotations) {
		const line =
			Math.max(
				lines.findIndex((text) => new RegExp(`\\bid:\\s*${id}\\s*$`, 'u').test(text)),
				0,
			) + 1;
		if (!new RegExp(`^${paper.id}-note\\d+$`, 'u').test(id))
			fault(file, line, 'annotation-id-names-paper', `The note is called ${id}; expected ${paper.id}-note and a number.`);
		if (seen.has(id)) fault(file, line, 'annotation-id-is-unique', `${id} stands twice; expected each once.`);
		seen.add(id);
		for (const { segment, exact } of target) {
			const text = texts.get(segment);
			const count = text === undefined ? 0 : text.split(exact).length - 1;
			if (text === undefined)
				fault(
					file,
					line,
					'annotation-target-exists',
					`${id} is about ${segment}, which the paper does not have; expected the address of a sentence, heading, note or reference.`,
				);
			else if (count !== 1)
				fault(
					file,
					line,
					'annotation-quote-stands-once',
					`${id} quotes “${exact}”, which stands ${count} times in ${segment}; expected once. Quote more, or mend the quotation.`,
				);
		}
	}
}
