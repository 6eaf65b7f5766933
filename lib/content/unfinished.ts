import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { fault } from '../model/fault.ts';

/** Holds generated files that were written whole and are on their way to their places. */
export const WRITTEN = '.written';

/** An error while generated files stand partly in the old form and partly in the new: the program that wrote them was cut off. */
export function checkFinished(content: string): VFile[] {
	if (!existsSync(join(content, WRITTEN))) return [];
	const file = new VFile({ path: join(content, WRITTEN) });
	fault(
		file,
		1,
		'content-is-written-whole',
		'Writing the generated files was cut off; expected all of them in their places. The new ones are safe in this folder. Run: npm run content',
	);
	return [file];
}
