import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkReserved } from '../../lib/check/concepts.ts';
import type { Name } from '../../lib/model/concept.ts';
import { conceptOf } from '../concept-fixtures.ts';

const marx: Name = { ...conceptOf('karl-marx'), kind: 'person' };

function check(own: Name): string[] {
	const file = new VFile({ path: 'names.yaml', value: `# names\n- id: ${own.id}\n` });
	checkReserved(own, file);
	return file.messages.map(({ line, ruleId, reason }) => `${line}: ${ruleId}: ${reason}`);
}

describe('checkReserved', () => {
	it('should be content with any other id', () => {
		expect(check(marx)).toEqual([]);
	});

	it.each(['names', 'map'])('should refuse %s, the address of a page', (id) => {
		expect(check({ ...marx, id })).toEqual([
			`2: concept-id-is-free: ${id} is the address of a page beside the concepts; expected another id.`,
		]);
	});
});
