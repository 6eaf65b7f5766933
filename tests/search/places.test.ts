import { describe, expect, it } from 'vitest';
import { createPlaces } from '../../lib/search/places.ts';
import type { RecordStub } from '../../lib/search/records.ts';

const stub = (id: string, container: string, kind: RecordStub['kind'] = 'paragraph'): RecordStub => ({
	id,
	paper: id.slice(0, id.indexOf('-')),
	kind,
	container,
});

const places = createPlaces([
	stub('ren-2', 'ren-2', 'heading'),
	stub('ren-2-1-p1', 'ren-2-1'),
	stub('ren-2-1-p3', 'ren-2-1'),
	stub('wu-2-1-p1', 'wu-2-1'),
	stub('ren-fn7', 'ren-fn7', 'footnote'),
]);

describe('createPlaces', () => {
	it('should name a place in each paper it may be in', () => {
		expect(places('§2.1', ['ren', 'wu'])).toEqual(['ren-2-1', 'wu-2-1']);
		expect(places('2.1 ¶1', ['wu'])).toEqual(['wu-2-1-p1']);
		expect(places('n. 7', ['ren', 'wu'])).toEqual(['ren-fn7']);
	});

	it('should keep to the paper that is named, wherever one is', () => {
		expect(places('wu 2.1 ¶1', ['ren'])).toEqual(['wu-2-1-p1']);
		expect(places('https://example.org/zh/ren/?view=zh#ren-2-1-p3-s2', ['wu'])).toEqual(['ren-2-1-p3-s2']);
		expect(places('ren-2-1-p1..ren-2-1-p3', ['wu'])).toEqual(['ren-2-1-p1..ren-2-1-p3']);
	});

	it('should not name a place that does not exist', () => {
		expect(places('§9.1', ['ren', 'wu'])).toEqual([]);
		expect(places('ren-2-1-p1..ren-2-1-p9', ['ren'])).toEqual([]);
	});

	it('should not take words that begin with a number for a place', () => {
		for (const typed of ['2012年', '2倍', '176%', '5G技术']) expect(places(typed, ['ren', 'wu']), typed).toEqual([]);
	});
});
