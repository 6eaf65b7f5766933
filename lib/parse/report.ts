import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { VFileMessage } from 'vfile-message';

export interface Finding {
	/** States the wanted condition: `footnote-reference-resolves`. */
	ruleId: string;
	/** UTF-16 offset in the decoded source. */
	offset: number;
	/** What was found, what was expected, what to do. */
	reason: string;
	actual?: string;
	expected?: string[];
	/** Whether the result can't be used. */
	fatal?: true;
}

/** Collects findings and, at the end, hands them to the file in the order of the source. */
export class Findings {
	private readonly list: Finding[] = [];

	add(finding: Finding): void {
		this.list.push(finding);
	}

	reportTo(file: VFile): void {
		const { toPoint } = location(file);
		const inOrder = [...this.list].sort((a, b) => a.offset - b.offset);
		for (const { ruleId, offset, reason, actual, expected, fatal } of inOrder) {
			const message: VFileMessage = file.message(reason, {
				place: toPoint(offset),
				ruleId,
				source: 'duidu',
			});
			message.actual = actual;
			message.expected = expected;
			if (fatal) message.fatal = true;
		}
	}
}
