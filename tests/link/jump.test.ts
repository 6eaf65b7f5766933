import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOfPlace, nearestAddress, parseJump, successorOf } from '../../lib/link/jump.ts';

const papers = ['ren', 'wu'];

describe('parseJump', () => {
	it.each([
		['ren-2-1-p3', 'ren-2-1-p3'],
		['http://127.0.0.1:3000/en/wu/?view=zh#wu-2-1-p2-s1', 'wu-2-1-p2-s1'],
		['Ren Limei, “…”, § 2.1, http://localhost/en/ren/#ren-2-1-p3..ren-2-1-p4', 'ren-2-1-p3..ren-2-1-p4'],
		['wu 2.1 ¶3', 'wu-2-1-p3'],
		['Wu 2.1 p3', 'wu-2-1-p3'],
		['§2.1', 'ren-2-1'],
		['２．１', 'ren-2-1'],
		['3', 'ren-3'],
		['第二部分（一）第3段', 'ren-2-1-p3'],
		['二、（一）', 'ren-2-1'],
		['第三部分', 'ren-3'],
		['wu 第二部分 第三段', 'wu-2-p3'],
		['n. 7', 'ren-fn7'],
		['Ren 注 12', 'ren-fn12'],
	])('should read %s', (text, expected) => {
		expect(parseJump(text, 'ren', papers)).toBe(expected);
	});

	it.each(['', 'hello', '生产力'])('should find no place in “%s”', (text) => {
		expect(parseJump(text, 'ren', papers)).toBeUndefined();
	});

	it('should read anything without an exception', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseJump(text, 'ren', papers) !== 'number'));
	});
});

describe('nearestAddress', () => {
	const exists = (id: string): boolean => ['ren-2-1', 'ren-2-1-p3'].includes(id);

	it('should leave out the last parts until something exists', () => {
		expect(nearestAddress('ren-2-1-p3-s99', exists)).toBe('ren-2-1-p3');
		expect(nearestAddress('ren-2-1-p99', exists)).toBe('ren-2-1');
	});

	it('should say when nothing is near', () => {
		expect(nearestAddress('mao-1', exists)).toBeUndefined();
	});
});

describe('nameOfPlace', () => {
	it.each([
		['ren-2-1', '§ 2.1'],
		['ren-2-1-p3', '§ 2.1 ¶ 3'],
		['ren-2-1-p3-s2', '§ 2.1 ¶ 3'],
		['wu-0-p1', '§ 0 ¶ 1'],
		['ren-fn7', 'n. 7'],
		['ren-fn7-s1', 'n. 7'],
		['ren-abstract-p1-s1', 'ren-abstract-p1-s1'],
	])('should name %s', (id, name) => {
		expect(nameOfPlace(id)).toBe(name);
	});

	it('should write what parseJump reads', () => {
		const number = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 3 });
		fc.assert(
			fc.property(number, fc.integer({ min: 1, max: 99 }), (parts, paragraph) => {
				const id = `wu-${parts.join('-')}-p${paragraph}`;
				expect(parseJump(`wu ${nameOfPlace(id)}`, 'ren', papers)).toBe(id);
			}),
		);
	});
});

describe('successorOf', () => {
	it('should follow an address to the last of its successors', () => {
		expect(successorOf('ren-9', { 'ren-9': 'ren-8', 'ren-8': 'ren-2-1' })).toBe('ren-2-1');
	});

	it('should leave an address that is not retired', () => {
		expect(successorOf('ren-1', { 'ren-9': 'ren-8' })).toBe('ren-1');
	});

	it('should end where successors go in a circle', () => {
		expect(successorOf('a', { a: 'b', b: 'a' })).toBe('a');
	});
});
