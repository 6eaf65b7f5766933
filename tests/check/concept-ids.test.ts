import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkIds } from '../../lib/check/concepts.ts';
import type { Name } from '../../lib/model/concept.ts';
import { conceptOf } from '../concept-fixtures.ts';

const marx: Name = { ...conceptOf('karl-marx'), kind: 'person' };

function check(own: Name, ...others: Parameters<typeof checkIds>[1]): string[] {
	const file = new VFile({ path: 'names.yaml', value: `# names\n- id: ${own.id}\n` });
	checkIds(own, [own, ...others], file);
	return file.messages.map(({ line, ruleId, reason }) => `${line}: ${ruleId}: ${reason}`);
}

describe('checkIds', () => {
	it('should be content with an id that is there once', () => {
		expect(check(marx, conceptOf('leap'))).toEqual([]);
	});

	it('should refuse the id of a concept for a name', () => {
		expect(check(marx, conceptOf('karl-marx'))).toEqual([
			'2: concept-id-is-single: The id karl-marx belongs to more than one concept or name; expected it once.',
		]);
	});

	it.each(['names', 'map'])('should refuse %s, the address of a page', (id) => {
		expect(check({ ...marx, id })).toEqual([
			`2: concept-id-is-free: ${id} is the address of a page beside the concepts; expected another id.`,
		]);
	});
});
