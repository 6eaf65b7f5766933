import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../lib/check/addresses.ts';
import { readLibrary } from '../../lib/content/library.ts';
import { listFiles } from '../../lib/content/read-files.ts';
import { successorOf } from '../../lib/link/jump.ts';
import { CONTENT } from '../support.ts';

const { papers } = readLibrary(CONTENT).library;
const manifests = listFiles(join(CONTENT, 'addresses'), '.json').map((name) => name.replace('.json', ''));

describe('the addresses released so far', () => {
	it('should be those of papers that there are', () => {
		expect(manifests).toEqual(papers.map(({ paper }) => paper.id));
	});

	it.each(manifests)('should each be in the paper %s, or lead to one that is', (id) => {
		const { frozen } = JSON.parse(readFileSync(join(CONTENT, 'addresses', `${id}.json`), 'utf8')) as { frozen: Record<string, string> };
		const entry = papers.find(({ paper }) => paper.id === id);
		if (!entry) throw new Error(`There is no paper ${id}.`);
		const present = addressesOf(entry.paper);
		const lost = Object.keys(frozen).filter((address) => !Object.hasOwn(present, successorOf(address, entry.retired)));
		expect(lost).toEqual([]);
		expect(Object.keys(frozen).length).toBeGreaterThan(90);
	});
});
